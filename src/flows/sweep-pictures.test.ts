import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import type { MadeBlob, MadeBlobs } from "../platform/ports/made-blobs.ts";
import { sweepPictures } from "./sweep-pictures.ts";

const day = 86_400_000;
const now = instant(1_800_000_000_000);
const studio = { isCurrent: (madeBy: string | undefined) => madeBy === "now" };

const blob = (name: string, days: number, madeBy: string | undefined): MadeBlob => ({
  key: `png/${name}`,
  storedAt: instant(now - days * day),
  madeBy,
});

/** `pageSize` at a time, in the order of their keys. */
function shelf(blobs: MadeBlob[], pageSize = 1_000) {
  const places = new Map<string, string>();
  const removed: string[] = [];
  const madeBlobs: MadeBlobs = {
    async list(prefix, after = "") {
      const rest = blobs.filter(({ key }) => key.startsWith(prefix) && key > after && !removed.includes(key));
      return { blobs: rest.slice(0, pageSize), end: rest.length <= pageSize };
    },
    remove: async (keys) => void removed.push(...keys),
    place: async (prefix) => places.get(prefix),
    keepPlace: async (prefix, after) => void (after === undefined ? places.delete(prefix) : places.set(prefix, after)),
  };
  return { madeBlobs, removed };
}

describe("sweepPictures", () => {
  it("takes what earlier versions have drawn, once it is 90 days old, and nothing else", async () => {
    const { madeBlobs, removed } = shelf([
      blob("current and old", 400, "now"),
      blob("stale and old", 90, "before"),
      blob("stale and young", 89, "before"),
      blob("of nobody knows whom", 200, undefined),
    ]);

    expect(await sweepPictures({ madeBlobs, studio }, now)).toEqual({ seen: 4, removed: 2 });
    expect(removed).toEqual(["png/stale and old", "png/of nobody knows whom"]);
  });

  it("looks at a part in each run, goes on where it stopped, and begins anew", async () => {
    const all = Array.from({ length: 50 }, (_, index) => blob(String(index).padStart(2, "0"), 100, "now"));
    const { madeBlobs } = shelf(all, 2);
    const seen = [];
    for (let run = 0; run < 3; run++) seen.push((await sweepPictures({ madeBlobs, studio }, now)).seen);
    expect(seen).toEqual([40, 10, 40]);
  });
});
