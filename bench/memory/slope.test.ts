import { describe, expect, it } from "vitest";
import { slopeOf } from "./slope.ts";

describe("slopeOf", () => {
  it("finds how steep a line is, through noise that evens out", () => {
    expect(slopeOf([3, 5, 7, 9])).toBeCloseTo(2);
    expect(slopeOf([50, 52, 50, 48, 50])).toBeCloseTo(-0.4);
    expect(slopeOf([8, 8, 8])).toBe(0);
  });
});
