import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hop, nextDelay } from "./next-delay.ts";

describe("nextDelay", () => {
  it("doubles with each attempt, up to a quarter of an hour", () => {
    const delays = [1, 2, 3, 9, 10, 50].map((attempt) => nextDelay(attempt, () => 1));
    expect(delays).toEqual([2_000, 4_000, 8_000, 512_000, 900_000, 900_000]);
  });

  it("lies anywhere in the upper half", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const delay = nextDelay(attempt, () => random);
        const most = nextDelay(attempt, () => 1);
        return delay >= most / 2 && delay <= most;
      }),
    );
  });
});

describe("hop", () => {
  it("waits in whole seconds, never before the time, and at most twelve hours at once", () => {
    expect([0, -5, 1, 1_000, 1_001, 86_400_000].map(hop)).toEqual([0, 0, 1, 1, 2, 43_200]);
  });
});
