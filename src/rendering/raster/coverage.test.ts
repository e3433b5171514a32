import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverage, fullLevel } from "./coverage.ts";

const canvas = { left: 0, top: 0, right: 64, bottom: 64 };
const square = (left: number, top: number, right: number, bottom: number): number[] => [
  ...[left, top, right, top],
  ...[right, bottom, left, bottom],
];
const sum = (levels: Uint8Array): number => levels.reduce((total, level) => total + level, 0) / fullLevel;

describe("coverage", () => {
  it("covers whole pixels wholly and cut ones by their share", () => {
    const mask = coverage([square(2, 3, 4.6, 5)], canvas);

    expect(mask).toMatchObject({ left: 2, top: 3, width: 3, height: 2 });
    expect([...(mask?.levels ?? [])]).toEqual([10, 10, 6, 10, 10, 6]);
  });

  it("leaves a hole where an outline runs the other way round", () => {
    const hole = square(4, 4, 8, 8).reverse();
    const turned = [hole[1], hole[0], hole[3], hole[2], hole[5], hole[4], hole[7], hole[6]] as number[];

    expect(sum(coverage([square(0, 0, 12, 12), turned], canvas)?.levels ?? new Uint8Array())).toBeCloseTo(144 - 16, 0);
  });

  it("counts an overlap once", () => {
    const levels = coverage([square(0, 0, 8, 8), square(4, 0, 12, 8)], canvas)?.levels ?? new Uint8Array();
    expect(sum(levels)).toBe(96);
  });

  it("keeps within its clip, and knows where nothing is left", () => {
    expect(coverage([square(-10, -10, 200, 3)], canvas)).toMatchObject({ left: 0, top: 0, width: 64, height: 3 });
    expect(coverage([square(-10, -10, 200, 3)], canvas)?.levels.every((level) => level === fullLevel)).toBe(true);
    expect(coverage([square(70, 0, 80, 10)], canvas)).toBeUndefined();
  });

  it("covers as much as a triangle's area", () => {
    const place = fc.double({ min: 2, max: 62, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(place, place, place, place, place, place), (corners) => {
        const [ax, ay, bx, by, cx, cy] = corners;
        const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
        const edges = Math.hypot(bx - ax, by - ay) + Math.hypot(cx - bx, cy - by) + Math.hypot(ax - cx, ay - cy);
        const covered = sum(coverage([corners], canvas)?.levels ?? new Uint8Array());
        // Each pixel of an edge is off by half a level at most.
        expect(Math.abs(covered - area)).toBeLessThanOrEqual((2 * edges + 6) / (2 * fullLevel));
      }),
    );
  });
});
