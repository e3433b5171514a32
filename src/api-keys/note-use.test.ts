import { describe, expect, it } from "vitest";
import { newKeyId, newOrgId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import type { ApiKey } from "./api-key.ts";
import { noteUse } from "./note-use.ts";

const keyOf = (lastUsedAt: number | null) => ({ id: newKeyId(), orgId: newOrgId(), lastUsedAt }) as ApiKey;

function world() {
  const written: number[] = [];
  const keys = { touch: async (_org: unknown, _id: unknown, at: number) => void written.push(at) };
  return { written, note: noteUse({ keys, capacity: 2 }) };
}

describe("noteUse", () => {
  it("writes once a minute, however stale the key is that it is given", async () => {
    const { written, note } = world();
    const key = keyOf(null);
    for (let now = 100_000; now < 200_000; now += 1_000) await note(key, instant(now));
    expect(written).toEqual([100_000, 160_000]);
  });

  it("writes nothing where another isolate just did", () => {
    const { written, note } = world();
    note(keyOf(100_000), instant(159_999));
    expect(written).toEqual([]);
  });

  it("keeps no more keys in mind than its capacity", async () => {
    const { written, note } = world();
    const keys = [keyOf(null), keyOf(null), keyOf(null)];
    for (const key of [...keys, ...keys]) await note(key, instant(100_000));
    expect(written.length).toBeGreaterThan(3);
  });
});
