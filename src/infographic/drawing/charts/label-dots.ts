import type { Frame } from "../../frame.ts";
import { type PlacedText, placeText, type Rectangle, touches } from "./chart-text.tsx";
import type { Point } from "./trend-line.ts";

export type Dot = { x: number; y: number; radius: number; label: string | undefined; point: boolean };
type Around = { room: Rectangle; line: readonly [Point, Point] | undefined };

/** Names beside their dots, so that none touches another, a dot or the line; those without a free place are left out. */
export function labelDots(frame: Frame, dots: readonly Dot[], { room, line }: Around): (PlacedText | undefined)[] {
  const taken: Rectangle[] = dots.map(({ x, y, radius }) => ({
    left: x - radius,
    top: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  taken.push(...alongLine(line));
  const labels: (PlacedText | undefined)[] = dots.map(() => undefined);
  for (const index of inOrder(dots)) {
    const dot = dots[index];
    if (dot?.label === undefined) continue;
    const others = taken.filter((_, at) => at !== index);
    const free = places(frame, { ...dot, label: dot.label }).find(
      (place) => inside(place, room) && others.every((other) => !touches(place, other, 3)),
    );
    if (!free) continue;
    labels[index] = free;
    taken.push(free);
  }
  return labels;
}

/** Small boxes on a line, close enough to each other that no name slips through. */
function alongLine(line: Around["line"]): Rectangle[] {
  if (!line) return [];
  const [from, to] = line;
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8);
  return Array.from({ length: count + 1 }, (_, index) => {
    const share = index / Math.max(1, count);
    return { left: from.x + (to.x - from.x) * share - 2, top: from.y + (to.y - from.y) * share - 2, width: 4, height: 4 };
  });
}

/** The point first, then the outermost dots: those people look for. */
function inOrder(dots: readonly Dot[]): number[] {
  const middle = { x: mean(dots.map(({ x }) => x)), y: mean(dots.map(({ y }) => y)) };
  const rank = ({ x, y, point }: Dot): number => (point ? Number.POSITIVE_INFINITY : Math.hypot(x - middle.x, y - middle.y));
  return dots
    .map((dot, index) => ({ index, rank: rank(dot) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ index }) => index);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function places(frame: Frame, { x, y, radius, label, point }: Dot & { label: string }): PlacedText[] {
  const size = point ? frame.type.body - 2 : frame.type.caption;
  const away = radius + 7;
  const half = size * 0.62;
  const look = { text: label, size, strong: point };
  const slant = away * 0.7;
  return [
    placeText(frame, { ...look, x: x + away, y }),
    placeText(frame, { ...look, x: x - away, y, anchor: "end" }),
    placeText(frame, { ...look, x, y: y - away - half, anchor: "middle" }),
    placeText(frame, { ...look, x, y: y + away + half, anchor: "middle" }),
    placeText(frame, { ...look, x: x + slant, y: y - slant - half * 0.8 }),
    placeText(frame, { ...look, x: x + slant, y: y + slant + half * 0.8 }),
    placeText(frame, { ...look, x: x - slant, y: y - slant - half * 0.8, anchor: "end" }),
    placeText(frame, { ...look, x: x - slant, y: y + slant + half * 0.8, anchor: "end" }),
  ];
}

const inside = (place: Rectangle, room: Rectangle): boolean =>
  place.left >= room.left &&
  place.top >= room.top &&
  place.left + place.width <= room.left + room.width &&
  place.top + place.height <= room.top + room.height;
