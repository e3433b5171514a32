import { describe, expect, it } from "vitest";
import type { KeyId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { sweepKeyActivity } from "./sweep-key-activity.ts";

const now = instant(Date.UTC(2026, 10, 24, 12));
const keys = Array.from({ length: 25 }, (_, index) => `key_${index}` as KeyId);

describe("sweepKeyActivity", () => {
  it("has every key flushed that was used in the last three hours, also where one fails", async () => {
    const asked: number[] = [];
    const flushed: string[] = [];
    const sweep = await sweepKeyActivity(
      {
        keyLookup: {
          usedSince: async (since) => {
            asked.push(since);
            return keys;
          },
        },
        limiter: {
          flush: async (subject) => {
            if (subject === "key:key_3") throw new Error("overloaded");
            flushed.push(subject);
          },
        },
      },
      now,
    );

    expect(asked).toEqual([now - 3 * 3_600_000]);
    expect(flushed).toEqual(keys.filter((key) => key !== "key_3").map((key) => `key:${key}`));
    expect(sweep).toEqual({ swept: 24, failures: [{ keyId: "key_3", message: "Error: overloaded" }] });
  });
});
