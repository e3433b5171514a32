import { describe, expect, it } from "vitest";
import type { Frame } from "../../frame.ts";
import { themes } from "../../themes/index.ts";
import { typeScale } from "../../type-scale.ts";
import { layOutAround, radiusFor } from "./around-ring.ts";

const [theme] = themes;
if (!theme) throw new Error("There are no themes.");
const frame: Frame = { width: 920, extraHeight: 0, theme, type: typeScale(""), locale: "en-IN", icons: {}, noteFit: () => {} };
const items = (count: number, detail?: string) =>
  Array.from({ length: count }, (_, index) => ({ title: `Idea ${index + 1}`, detail }));
const ring = { radius: 170, node: 46 };

describe("layOutAround", () => {
  it.each([3, 4, 5, 6, 7, 8])("shares %d items out to both sides, their words apart and inside", (count) => {
    const layout = layOutAround(items(count, "A few words about it."), frame, ring);
    const of = (side: string) =>
      layout?.words
        .filter((words) => words.side === side)
        .map(({ box }) => box)
        .sort((a, b) => a.top - b.top) ?? [];
    expect(Math.abs(of("left").length - of("right").length)).toBeLessThanOrEqual(1);
    for (const boxes of [of("left"), of("right")])
      for (const [index, { top, height }] of boxes.entries()) {
        expect(top + height).toBeLessThanOrEqual(boxes[index + 1]?.top ?? layout?.height ?? 0);
        expect(top).toBeGreaterThanOrEqual(0);
      }
  });

  it("goes clockwise from the top", () => {
    const [first, second, third] = layOutAround(items(3), frame, ring)?.nodes ?? [];
    expect(first?.y).toBeLessThan(second?.y ?? 0);
    expect(second?.x).toBeGreaterThan(third?.x ?? 0);
  });

  it("has none where words would be too narrow, too high or broken", () => {
    expect(layOutAround(items(4), { ...frame, width: 640 }, ring)).toBeUndefined();
    expect(layOutAround(items(8, "A long story. ".repeat(28)), frame, ring)).toBeUndefined();
    expect(layOutAround([{ title: "Donaudampfschifffahrtsgesellschaftskapitän" }, ...items(3)], frame, ring)).toBeUndefined();
  });
});

it("makes a ring as large as its nodes need", () => {
  expect(radiusFor(4, { node: 10, gap: 10, least: 100 })).toBe(100);
  expect(2 * radiusFor(8, { node: 50, gap: 40, least: 0 }) * Math.sin(Math.PI / 8)).toBeGreaterThanOrEqual(140);
});
