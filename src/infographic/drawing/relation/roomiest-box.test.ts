import { expect, it } from "vitest";
import { roomiestBoxes } from "./roomiest-box.ts";

const bounds = { left: 0, top: 0, width: 480, height: 480 };
const disc = (x: number, y: number): boolean => Math.hypot(x - 240, y - 240) <= 200;

it("finds boxes that lie wholly in the shape, the first the largest, the last the widest", () => {
  const boxes = roomiestBoxes(disc, bounds);
  for (const { left, top, width, height } of boxes)
    for (const [x, y] of [
      [left, top],
      [left + width, top],
      [left, top + height],
      [left + width, top + height],
    ] as const)
      expect(disc(x, y)).toBe(true);
  const [largest, , widest] = boxes;
  expect((largest?.width ?? 0) * (largest?.height ?? 0)).toBeGreaterThan(0.9 * 2 * 200 ** 2);
  expect(widest?.width).toBeGreaterThan(largest?.width ?? 0);
});

it("finds none in nothing", () => {
  expect(roomiestBoxes(() => false, bounds)).toEqual([]);
});
