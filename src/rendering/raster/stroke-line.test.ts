import { describe, expect, it } from "vitest";
import { coverage, fullLevel } from "./coverage.ts";
import { type Stroke, strokeOutlines } from "./stroke-line.ts";

const plain: Stroke = { width: 4, cap: "butt", join: "miter", dashes: [] };
const canvas = { left: 0, top: 0, right: 100, bottom: 100 };

function inked(points: number[], stroke: Stroke, closed = false): number {
  const levels = coverage(strokeOutlines([{ points, closed }], stroke), canvas)?.levels ?? new Uint8Array();
  return levels.reduce((sum, level) => sum + level, 0) / fullLevel;
}

describe("strokeOutlines", () => {
  const line = [10, 20, 50, 20];

  it("inks length times width, and at the ends what the cap asks for", () => {
    expect(inked(line, plain)).toBeCloseTo(160);
    expect(inked(line, { ...plain, cap: "square" })).toBeCloseTo(176);
    expect(inked(line, { ...plain, cap: "round" })).toBeCloseTo(160 + 4 * Math.PI, -0.5);
  });

  it("fills the outer side of a corner, pointed, cut or round", () => {
    const corner = [20, 60, 20, 20, 60, 20];
    const cut = inked(corner, { ...plain, join: "bevel" });
    expect(cut).toBeCloseTo(2 * 160 - 4 + 2, 0);
    expect(inked(corner, plain) - cut).toBeCloseTo(2, 0);
    expect(inked(corner, { ...plain, join: "round" })).toBeGreaterThan(cut + 0.5);
  });

  it("closes a closed line", () => {
    const ring = inked([20, 20, 60, 20, 60, 60, 20, 60], plain, true);
    expect(ring).toBeCloseTo(44 * 44 - 36 * 36, 0);
  });

  it("leaves out what is between dashes", () => {
    expect(inked([10, 20, 50, 20], { ...plain, dashes: [10, 10] })).toBeCloseTo(80);
    expect(inked([10, 20, 50, 20], { ...plain, dashes: [4] })).toBeCloseTo(80);
  });

  it("draws a point only where its cap has a size", () => {
    expect(inked([30, 30, 30, 30], plain)).toBe(0);
    expect(inked([30, 30, 30, 30], { ...plain, cap: "round" })).toBeCloseTo(4 * Math.PI, -0.5);
  });
});
