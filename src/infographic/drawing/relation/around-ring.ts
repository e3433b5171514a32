import type { Frame } from "../../frame.ts";
import { spread } from "../charts/spread.ts";
import type { Box } from "../place-labels.ts";
import { fitWords } from "../words.tsx";

type Entry = { title: string; detail?: string | undefined };
export type RingNode = { x: number; y: number; angle: number };
export type RingWords = { box: Box; side: "left" | "right"; level: "small" | "plain" };
export type AroundRing = {
  width: number;
  height: number;
  center: { x: number; y: number };
  nodes: readonly RingNode[];
  words: readonly RingWords[];
};
type Ring = { radius: number; node: number };

const leader = 40;
/** Half of an arrow on the ring, with its head. */
const arrow = 26;
const between = 24;
const widest = 420;
const narrowest = 176;

/**
 * Nodes on a ring, clockwise from the top, and their words to the left and the right of it; undefined where the words
 * would be too narrow or more than twice as high as the ring.
 */
export function layOutAround(items: readonly Entry[], frame: Frame, { radius, node }: Ring): AroundRing | undefined {
  const outer = radius + node;
  const angles = anglesOf(items.length);
  const across = acrossOf(angles, { radius, node });
  const side = Math.floor(Math.min(widest, frame.width / 2 - across - leader));
  if (side < narrowest) return undefined;
  const level = side >= 260 ? "plain" : "small";
  const fits = items.map((item) => fitWords(frame, item, { width: side, level }));
  const heights = fits.map(({ height }) => height);
  const sides = angles.map((angle, index) => (onRight(angle, index, items.length) ? ("right" as const) : ("left" as const)));
  const needed = (["left", "right"] as const).map((of) =>
    heights.reduce((sum, height, index) => sum + (sides[index] === of ? height + between : 0), -between),
  );
  const height = Math.ceil(Math.max(2 * outer, ...needed));
  if (height > 4 * outer || fits.some(({ whole }) => !whole)) return undefined;

  const width = 2 * (across + leader + side);
  const center = { x: width / 2, y: height / 2 };
  const nodes = angles.map((angle) => ({
    x: center.x + radius * Math.cos(angle),
    y: center.y + radius * Math.sin(angle),
    angle,
  }));
  const tops = items.map(() => 0);
  for (const of of ["left", "right"] as const) {
    const own = sides
      .flatMap((at, index) => (at === of ? [index] : []))
      .sort((a, b) => (nodes[a]?.y ?? 0) - (nodes[b]?.y ?? 0));
    const wanted = own.map((index) => (nodes[index]?.y ?? 0) - (heights[index] ?? 0) / 2);
    const found = spread(
      wanted,
      own.map((index, at) => (heights[index] ?? 0) + (at < own.length - 1 ? between : 0)),
      height,
    );
    for (const [at, index] of own.entries()) tops[index] = found[at] ?? 0;
  }
  const words = items.map((_, index) => {
    const at = sides[index] ?? "right";
    return {
      side: at,
      level,
      box: { left: at === "left" ? 0 : width - side, top: tops[index] ?? 0, width: side, height: heights[index] ?? 0 },
    } as const;
  });
  return { width, height, center, nodes, words };
}

/** How far a ring reaches to each side: its nodes, which may stand nowhere near the side, and the arrows between them. */
const acrossOf = (angles: readonly number[], { radius, node }: Ring): number =>
  Math.ceil(Math.max(radius + arrow, ...angles.map((angle) => Math.abs(Math.cos(angle)) * radius + node)));

/** Clockwise: an odd number begins at the top, an even one beside it, so that both sides get as many. */
export const anglesOf = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => -Math.PI / 2 + ((index + (count % 2 === 0 ? 0.5 : 0)) * 2 * Math.PI) / count);

const onRight = (angle: number, index: number, count: number): boolean =>
  Math.abs(Math.cos(angle)) < 1e-6 ? index === 0 || count === 1 : Math.cos(angle) > 0;

/** The ring alone, where its words stand elsewhere. */
export function layOutRing(count: number, { radius, node }: Ring): Omit<AroundRing, "words"> {
  const size = 2 * (radius + node);
  const center = { x: size / 2, y: size / 2 };
  const nodes = anglesOf(count).map((angle) => ({
    x: center.x + radius * Math.cos(angle),
    y: center.y + radius * Math.sin(angle),
    angle,
  }));
  return { width: size, height: size, center, nodes };
}

/** The radius at which `count` nodes have `gap` px between them, `least` at least. */
export const radiusFor = (count: number, { node, gap, least }: { node: number; gap: number; least: number }): number =>
  count < 2 ? least : Math.max(least, Math.ceil((2 * node + gap) / 2 / Math.sin(Math.PI / count)));
