import { describe, expect, it } from "vitest";
import { wayThrough } from "./road.ts";

const bends = [
  { x: 50, y: 100 },
  { x: 850, y: 300 },
  { x: 50, y: 500 },
];

describe("wayThrough", () => {
  it("passes every bend, straight down, and counts how far it has come", () => {
    const way = wayThrough(bends);
    const [first, last] = [way[0], way.at(-1)];
    expect(first).toMatchObject({ at: [50, 100], along: [0, 1], reached: 0 });
    expect(last).toMatchObject({ at: [50, 500], reached: 1 });
    expect(way.find(({ at: [x] }) => x === 850)?.at).toEqual([850, 300]);
  });

  it("is still near its bend where words stand beside it", () => {
    const beside = wayThrough(bends).filter(({ at: [x, y] }) => y < 300 && x >= 50 + 800 * 0.38);
    expect(Math.min(...beside.map(({ at: [, y] }) => y))).toBeGreaterThanOrEqual(100 + 200 * 0.43);
  });

  it("runs straight on at its bends where it lies across the page", () => {
    expect(wayThrough(bends.slice(0, 2), true)[0]?.along).toEqual([1, 0]);
  });
});
