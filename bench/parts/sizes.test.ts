import { describe, expect, it } from "vitest";
import { exponentOf } from "./sizes.ts";

describe("exponentOf", () => {
  it.each([1, 1.5, 0.4])("finds the power of a curve: %d", (power) => {
    const points = [10, 20, 40, 60].map((x) => [x, 3 * x ** power] as const);
    expect(exponentOf(points)).toBeCloseTo(power, 6);
  });
});
