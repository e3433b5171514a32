import { describe, expect, it } from "vitest";
import { identity } from "../matrix.ts";
import { flattenPath } from "./flatten-path.ts";

/** Twice the area inside a closed line. */
function areaOf(points: readonly number[]): number {
  let twice = 0;
  for (let at = 0; at < points.length; at += 2) {
    const next = (at + 2) % points.length;
    twice += (points[at] ?? 0) * (points[next + 1] ?? 0) - (points[next] ?? 0) * (points[at + 1] ?? 0);
  }
  return Math.abs(twice / 2);
}

const pointsOf = (path: string): number[] => flattenPath(path, identity)[0]?.points ?? [];

describe("flattenPath", () => {
  it("follows lines, relative and absolute, across and down", () => {
    expect(flattenPath("M1 2h10v5H1z", identity)).toEqual([{ points: [1, 2, 11, 2, 11, 7, 1, 7], closed: true }]);
    expect(pointsOf("m1,2l3-4.5.5.5")).toEqual([1, 2, 4, -2.5, 4.5, -2]);
  });

  it("draws a circle of arcs as large as it is, also where flags stand without a space", () => {
    const circle = Math.PI * 2500;
    for (const path of ["M100 50A50 50 0 1 1 0 50A50 50 0 0 1 100 50Z", "M100 50a50 50 0 11-100 0a50 50 0 01100 0z"])
      expect(areaOf(pointsOf(path)) / circle).toBeCloseTo(1, 2);
  });

  it("goes on smoothly from curve to curve", () => {
    const smooth = pointsOf("M0 0C0 10 10 10 10 0S20-10 20 0");
    const written = pointsOf("M0 0C0 10 10 10 10 0C10-10 20-10 20 0");
    expect(smooth).toEqual(written);
    expect(pointsOf("M0 0Q5 10 10 0T20 0")).toEqual(pointsOf("M0 0Q5 10 10 0Q15 -10 20 0"));
  });

  it("takes more chords for what is shown larger, and moves as the map says", () => {
    const small = flattenPath("M0 0C0 10 10 10 10 0", identity)[0]?.points ?? [];
    const large = flattenPath("M0 0C0 10 10 10 10 0", [20, 0, 0, 20, 7, 9])[0]?.points ?? [];
    expect(large.length).toBeGreaterThan(small.length);
    expect(large.slice(-2)).toEqual([207, 9]);
  });
});
