import { describe, expect, it } from "vitest";
import { thresholdsReached } from "./alerts.ts";

describe("thresholdsReached", () => {
  it.each([
    [24, 50, []],
    [25, 50, [50]],
    [39, 50, [50]],
    [40, 50, [50, 80]],
    [50, 50, [50, 80, 100]],
    [700, 500, [50, 80, 100]],
    [1_000_000, null, []],
  ])("of %i renders, with %s included, are %j", (committed, included, expected) => {
    expect(thresholdsReached(committed, included)).toEqual(expected);
  });
});
