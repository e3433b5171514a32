import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { categoryColor, mix, readableOn } from "../color.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { typeset } from "../typeset.ts";
import { Words, wordsHeight } from "../words.tsx";
import { Pin, pinRadius, pinRise } from "./pin.tsx";
import { type Bend, roadDashes, roadOutline, wayThrough } from "./road.ts";

type Props = { frame: Frame; items: readonly Entry[] };
type Box = { left: number; top: number; width: number; height: number };
/** Where the road bends, the words at each bend, and how wide the road is at its begin and end. */
type Course = {
  bends: Bend[];
  words: Box[];
  align: ("left" | "right")[];
  across: boolean;
  height: number;
  road: [number, number];
};

export function RoadmapDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const course = courseFor(frame, shown);
  const { bends, words, align, height } = course;
  return (
    <Scene width={frame.width} height={height}>
      <Road frame={frame} course={course} />
      {shown.map((entry, index) => (
        <PinHead frame={frame} entry={entry} index={index} bend={bends[index]} />
      ))}
      {shown.map((entry, index) => {
        const box = words[index];
        return (
          box && (
            <Place box={box}>
              <Words frame={frame} entry={entry} look={{ width: box.width, align: align[index] ?? "left" }} />
            </Place>
          )
        );
      })}
    </Scene>
  );
}

function courseFor(frame: Frame, items: readonly Entry[]): Course {
  if (frame.width / items.length >= 250) return acrossPage(frame, items);
  return frame.width >= 600 ? fromSideToSide(frame, items) : atTheEdge(frame, items);
}

const headroom = pinRise + pinRadius + 8;
const tail = 72;

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

/** The road as it goes, a little wider where it is nearer, and the pins on it. */
function Road({ frame, course }: { frame: Frame; course: Course }): JSXNode {
  const { quiet, ink, background } = frame.theme.colors;
  const { bends, across, height, road } = course;
  const asphalt = mix(quiet, ink, 0.35);
  const way = wayThrough(withEnds(bends, course, frame.width), across);
  const width = (reached: number): number => road[0] + (road[1] - road[0]) * reached;
  return (
    <Shapes width={frame.width} height={height}>
      <path d={roadOutline(way, (reached) => width(reached) + 12)} fill={mix(background, asphalt, 0.4)} />
      <path d={roadOutline(way, width)} fill={asphalt} />
      <path d={roadDashes(way, (reached) => 3 + 4 * reached)} fill={background} />
      {bends.map(({ x, y }, index) => (
        <Pin frame={frame} tip={[x, y]} fill={categoryColor(frame.theme, index)} />
      ))}
    </Shapes>
  );
}

/** The road comes from before the first milestone and goes on behind the last. */
function withEnds(bends: readonly Bend[], { across, height }: Course, width: number): Bend[] {
  const [first, last] = [bends[0], bends.at(-1)];
  if (!first || !last) return [];
  const begin = across ? { x: 0, y: first.y + 64 } : { x: first.x, y: first.y - 56 };
  const end = across
    ? { x: width, y: last.y + (last.y > first.y ? -64 : 64) }
    : { x: last.x, y: Math.min(height, last.y + tail) };
  return [begin, ...bends, end];
}

type HeadProps = { frame: Frame; entry: Entry; index: number; bend: Bend | undefined };

function PinHead({ frame, entry, index, bend }: HeadProps): JSXNode {
  const color = readableOn(frame.theme, categoryColor(frame.theme, index));
  const box = {
    left: (bend?.x ?? 0) - pinRadius,
    top: (bend?.y ?? 0) - pinRise - pinRadius,
    width: 2 * pinRadius,
    height: 2 * pinRadius,
  };
  return (
    <Place box={box} align="center" across="center">
      {entry.icon === undefined ? (
        <div style={{ ...typeset(frame, "heading", { size: 38, color }), lineHeight: 1 }}>{String(index + 1)}</div>
      ) : (
        <Icon frame={frame} name={entry.icon} size={42} color={color} />
      )}
    </Place>
  );
}
