import { describe, expect, it } from "vitest";
import { leastSquares } from "./trend-line.ts";

describe("leastSquares", () => {
  it("finds the line through points that lie on one, and the closest to others", () => {
    expect(leastSquares([1, 2, 5].map((x) => ({ x, y: 3 * x - 1 })))?.at(10)).toBeCloseTo(29);
    expect(
      leastSquares([
        { x: 0, y: 0 },
        { x: 1, y: 2 },
        { x: 2, y: 1 },
      ])?.slope,
    ).toBeCloseTo(0.5);
  });

  it("has no line through points over each other", () => {
    expect(
      leastSquares([
        { x: 1, y: 1 },
        { x: 1, y: 2 },
      ]),
    ).toBeUndefined();
  });
});
