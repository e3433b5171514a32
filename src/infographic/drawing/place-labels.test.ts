import { describe, expect, it } from "vitest";
import { type Box, type Labelled, placeLabels } from "./place-labels.ts";

const room = { left: 0, top: 0, width: 400, height: 300 };
const size = { width: 100, height: 30 };
const dot = (x: number, y: number): Labelled => ({ x, y, radius: 10, size });

const apart = (one: Box, other: Box): boolean =>
  one.left + one.width <= other.left ||
  other.left + other.width <= one.left ||
  one.top + one.height <= other.top ||
  other.top + other.height <= one.top;

describe("placeLabels", () => {
  it("puts a label to the right of its dot, or to the left where the edge is near", () => {
    expect(placeLabels([dot(100, 100)], room)).toEqual([{ left: 118, top: 85, ...size }]);
    expect(placeLabels([dot(380, 100)], room)).toEqual([{ left: 262, top: 85, ...size }]);
  });

  it("keeps labels off each other, off all dots and off what is taken", () => {
    const dots = [dot(110, 100), dot(160, 104), dot(110, 190), dot(300, 200)];
    const taken = [{ left: 0, top: 0, width: 80, height: 300 }];
    const boxes = placeLabels(dots, room, taken) ?? [];
    expect(boxes).toHaveLength(4);
    for (const [index, box] of boxes.entries()) {
      for (const other of [...taken, ...boxes.slice(index + 1)]) expect(apart(box, other)).toBe(true);
      for (const { x, y } of dots) expect(apart(box, { left: x - 10, top: y - 10, width: 20, height: 20 })).toBe(true);
    }
  });

  it("places none where not all have room", () => {
    expect(
      placeLabels(
        Array.from({ length: 12 }, (_, index) => dot(200 + index, 150)),
        room,
      ),
    ).toBeUndefined();
  });
});
