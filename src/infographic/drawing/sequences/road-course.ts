import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { wordsHeight } from "../words.tsx";
import { pinRadius, pinRise } from "./pin.tsx";
import type { Bend } from "./road.ts";

type Box = { left: number; top: number; width: number; height: number };
/** Where the road bends, the words at each bend, and how wide the road is at its begin and end. */
export type Course = {
  bends: Bend[];
  words: Box[];
  align: ("left" | "right")[];
  across: boolean;
  height: number;
  road: [number, number];
};

/** Across a wide page, from side to side of a usual one, down the edge of a narrow one. */
export function courseFor(frame: Frame, items: readonly Entry[]): Course {
  if (frame.width / items.length >= 250) return acrossPage(frame, items);
  return frame.width >= 600 ? fromSideToSide(frame, items) : atTheEdge(frame, items);
}

const headroom = pinRise + pinRadius + 8;
/** How far the road goes on behind the last milestone, px. */
export const tail = 72;

type Descent = {
  /** Where the road bends to the left and to the right. */
  x: [left: number, right: number];
  /** Height of the first bend, and from each bend to the next, by the words at both. */
  first: (height: number) => number;
  step: (height: number, before: number) => number;
};

/** Bends down the page, left and right in turns. */
function descend(heights: readonly number[], { x, first, step }: Descent): Bend[] {
  const bends: Bend[] = [];
  for (const [index, height] of heights.entries()) {
    const before = bends.at(-1);
    const y = before ? before.y + step(height, heights[index - 1] ?? 0) : Math.max(headroom, first(height));
    bends.push({ x: x[index % 2] ?? x[0], y: Math.ceil(y) });
  }
  return bends;
}

const endBelow = (bends: readonly Bend[], heights: readonly number[]): number =>
  (bends.at(-1)?.y ?? 0) + Math.max(tail, Math.ceil((heights.at(-1) ?? 0) / 2));

/** The road has crossed `swept` of the page when it has come down `fallen` of the way to the next bend. */
const [swept, fallen] = [0.38, 0.44];

/** The road sweeps over the whole page; words stand in the bay behind each bend. */
function fromSideToSide(frame: Frame, items: readonly Entry[]): Course {
  const road: [number, number] = [44, 72];
  const [left, right] = [56, frame.width - 56];
  const start = left + (right - left) * swept;
  const width = Math.floor(frame.width - start);
  const heights = items.map((entry) => wordsHeight(frame, entry, { width }));
  const clear = road[1] * 0.54 + 16;
  const bends = descend(heights, {
    x: [left, right],
    first: (height) => height / 2,
    step: (height, before) => Math.max(184, (Math.max(height, before) / 2 + clear) / fallen),
  });
  return {
    bends,
    road,
    across: false,
    align: items.map((_, index) => (index % 2 === 0 ? "left" : "right")),
    height: endBelow(bends, heights),
    words: bends.map(({ x, y }, index) => {
      const height = heights[index] ?? 0;
      return { left: x === left ? start : 0, top: y - height / 2, width, height };
    }),
  };
}

/** A narrow page: the road winds down the left edge, all words on its right. */
function atTheEdge(frame: Frame, items: readonly Entry[]): Course {
  const [left, right] = [pinRadius + 4, pinRadius + 44];
  const start = right + pinRadius + 20;
  const width = frame.width - start;
  const heights = items.map((entry) => wordsHeight(frame, entry, { width }));
  const bends = descend(heights, {
    x: [left, right],
    first: (height) => (height + pinRise) / 2,
    step: (height, before) => Math.max(132, (height + before) / 2 + 28),
  });
  return {
    bends,
    road: [32, 48],
    across: false,
    align: items.map(() => "left"),
    height: endBelow(bends, heights),
    words: bends.map(({ y }, index) => {
      const height = heights[index] ?? 0;
      return { left: start, top: y - (pinRise + height) / 2, width, height };
    }),
  };
}

/** A wide page: the road runs across it, words over its crests and under its troughs. */
function acrossPage(frame: Frame, items: readonly Entry[]): Course {
  const slot = frame.width / items.length;
  const swing = 64;
  const road: [number, number] = [52, 76];
  const width = Math.floor(slot + 24);
  const heights = items.map((entry) => wordsHeight(frame, entry, { width }));
  const tallest = (side: number): number => Math.max(0, ...heights.filter((_, index) => index % 2 === side));
  const crest = Math.ceil(Math.max(tallest(0) + 12, 0) + headroom);
  const trough = crest + 2 * swing;
  const bends = items.map((_, index): Bend => ({ x: (index + 0.5) * slot, y: index % 2 === 0 ? crest : trough }));
  return {
    bends,
    road,
    across: true,
    align: items.map((_, index) => (index === items.length - 1 ? "right" : "left")),
    height: trough + Math.ceil(Math.max(road[1] / 2 + 8, tallest(1) + road[1] / 2 + 24)),
    words: bends.map(({ x, y }, index) => {
      const height = heights[index] ?? 0;
      const left = index === items.length - 1 ? x + pinRadius - width : x - pinRadius;
      const top = index % 2 === 0 ? y - headroom - height - 4 : y + road[1] / 2 + 20;
      return { left: Math.min(frame.width - width, Math.max(0, left)), top, width, height };
    }),
  };
}
