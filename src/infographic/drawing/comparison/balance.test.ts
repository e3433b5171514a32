import { describe, expect, it } from "vitest";
import type { Side } from "../../blocks/data.ts";
import { layOutBalance } from "./balance.ts";

const withFigure = (value: number): Side => ({ title: "Side", points: [], figure: { value } });
const withPoints = (count: number): Side => ({ title: "Side", points: Array.from({ length: count }, () => "Point") });

describe("layOutBalance", () => {
  it("lets the heavier side hang lower, and draws weights whose areas are as the figures", () => {
    const { pans, heavier } = layOutBalance(900, withFigure(100), withFigure(25));
    expect(heavier).toBe(0);
    expect(pans[0].center.y).toBeGreaterThan(pans[1].center.y);
    const [large, small] = pans.map(({ weights }) => weights[0]?.size ?? 0);
    expect(((small ?? 0) / (large ?? 1)) ** 2).toBeCloseTo(0.25);
  });

  it("weighs points where there are no two figures of one unit", () => {
    const { pans, heavier } = layOutBalance(900, withPoints(2), withPoints(5));
    expect(heavier).toBe(1);
    expect(pans.map(({ weights }) => weights.length)).toEqual([2, 5]);
    expect(layOutBalance(900, withFigure(9), withPoints(1)).heavier).toBe(1);
  });

  it("stays level where both weigh the same, nothing too", () => {
    for (const [left, right] of [
      [withFigure(3), withFigure(3)],
      [withFigure(0), withFigure(0)],
    ] as const) {
      const { pans, heavier } = layOutBalance(900, left, right);
      expect(heavier).toBeUndefined();
      expect(pans[0].center.y).toBe(pans[1].center.y);
    }
  });

  it("keeps the weights under the beam and both pans within its width", () => {
    for (const width of [300, 480, 1000]) {
      const { pans, foot } = layOutBalance(width, withPoints(8), withPoints(1));
      for (const { center, hook, width: pan, weights } of pans) {
        expect(center.x - pan / 2).toBeGreaterThanOrEqual(0);
        expect(center.x + pan / 2).toBeLessThanOrEqual(width);
        expect(center.y).toBeLessThan(foot);
        for (const { y, size } of weights) expect(y - size / 2).toBeGreaterThan(hook.y - 12);
      }
    }
  });
});
