import type { Polyline } from "./flatten-path.ts";

export type Stroke = {
  /** px */
  width: number;
  cap: "butt" | "round" | "square";
  join: "miter" | "round" | "bevel";
  /** Lengths drawn and left out in turn, px; empty for a whole line. */
  dashes: readonly number[];
};

type Vector = { x: number; y: number };

const miterLimit = 4;

/** What a pen of the stroke's width covers along the lines, as outlines that all run in the same direction. */
export function strokeOutlines(lines: readonly Polyline[], stroke: Stroke): number[][] {
  const outlines: number[][] = [];
  for (const line of stroke.dashes.length > 0 ? lines.flatMap((whole) => dashed(whole, stroke.dashes)) : lines)
    strokeOne(line, stroke, outlines);
  return outlines;
}

function strokeOne({ points, closed }: Polyline, stroke: Stroke, outlines: number[][]): void {
  const radius = stroke.width / 2;
  const corners = distinct(points, closed);
  if (corners.length === 1) {
    addDot(corners[0] as Vector, stroke, outlines);
    return;
  }

  const count = closed ? corners.length : corners.length - 1;
  const normals: Vector[] = [];
  for (let at = 0; at < count; at++) {
    const from = corners[at] as Vector;
    const to = corners[(at + 1) % corners.length] as Vector;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const normal = { x: (-(to.y - from.y) / length) * radius, y: ((to.x - from.x) / length) * radius };
    normals.push(normal);
    outlines.push(segment(from, to, normal));
  }
  for (let at = closed ? 0 : 1; at < count; at++) {
    const before = normals[(at + count - 1) % count] as Vector;
    addJoin(corners[at] as Vector, before, normals[at] as Vector, { stroke, radius, outlines });
  }
  if (closed) return;
  addCap(corners[0] as Vector, negative(normals[0] as Vector), { stroke, radius, outlines });
  addCap(corners.at(-1) as Vector, normals.at(-1) as Vector, { stroke, radius, outlines });
}

const negative = ({ x, y }: Vector): Vector => ({ x: -x, y: -y });

const segment = (from: Vector, to: Vector, n: Vector): number[] => [
  ...[from.x - n.x, from.y - n.y, to.x - n.x, to.y - n.y],
  ...[to.x + n.x, to.y + n.y, from.x + n.x, from.y + n.y],
];

type Pen = { stroke: Stroke; radius: number; outlines: number[][] };

/** Fills the wedge on the outer side of a corner. */
function addJoin(at: Vector, before: Vector, after: Vector, { stroke, radius, outlines }: Pen): void {
  const turn = before.x * after.y - before.y * after.x;
  const cosine = (before.x * after.x + before.y * after.y) / radius ** 2;
  if (Math.abs(turn) < 1e-6 * radius ** 2 && cosine > 0) return;
  const outer = turn > 0 ? [negative(before), negative(after)] : [after, before];
  const [first, last] = outer as [Vector, Vector];
  const smooth = cosine > 0.985;
  const wedge = [at.x, at.y, at.x + first.x, at.y + first.y];
  if (stroke.join === "round" && !smooth) wedge.push(...arc(at, first, last));
  else if (stroke.join === "miter" && 2 / (1 + cosine) <= miterLimit ** 2) {
    const reach = 1 / (1 + cosine);
    wedge.push(at.x + (first.x + last.x) * reach, at.y + (first.y + last.y) * reach);
  }
  wedge.push(at.x + last.x, at.y + last.y);
  outlines.push(wedge);
}

/** `normal` points to the left of the way that ends here. */
function addCap(at: Vector, normal: Vector, { stroke, outlines }: Pen): void {
  if (stroke.cap === "butt") return;
  const first = negative(normal);
  if (stroke.cap === "round") {
    outlines.push([at.x, at.y, at.x + first.x, at.y + first.y, ...arc(at, first, normal), at.x + normal.x, at.y + normal.y]);
    return;
  }
  const ahead = { x: normal.y, y: -normal.x };
  outlines.push([
    ...[at.x + first.x, at.y + first.y, at.x + first.x + ahead.x, at.y + first.y + ahead.y],
    ...[at.x + normal.x + ahead.x, at.y + normal.y + ahead.y, at.x + normal.x, at.y + normal.y],
  ]);
}

function addDot(at: Vector, { cap, width }: Stroke, outlines: number[][]): void {
  if (cap === "butt") return;
  const radius = width / 2;
  const half = (from: Vector, to: Vector): number[] => [at.x + from.x, at.y + from.y, ...arc(at, from, to)];
  if (cap === "round")
    outlines.push([...half({ x: radius, y: 0 }, { x: -radius, y: 0 }), ...half({ x: -radius, y: 0 }, { x: radius, y: 0 })]);
}

/** Points between two ends of a circle around `at`, the way round that the angle grows, without the ends. */
function arc(at: Vector, from: Vector, to: Vector): number[] {
  const radius = Math.hypot(from.x, from.y);
  const start = Math.atan2(from.y, from.x);
  let turn = Math.atan2(to.y, to.x) - start;
  if (turn <= 0) turn += 2 * Math.PI;
  const steps = Math.max(2, Math.ceil(turn / (2 * Math.acos(Math.max(0.5, 1 - 0.08 / radius)))));
  const points: number[] = [];
  for (let step = 1; step < steps; step++) {
    const angle = start + (turn * step) / steps;
    points.push(at.x + Math.cos(angle) * radius, at.y + Math.sin(angle) * radius);
  }
  return points;
}

function distinct(points: readonly number[], closed: boolean): Vector[] {
  const kept: Vector[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const point = { x: points[at] as number, y: points[at + 1] as number };
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) > 1e-6) kept.push(point);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (closed && first && last && kept.length > 1 && Math.hypot(first.x - last.x, first.y - last.y) <= 1e-6) kept.pop();
  return kept;
}

function dashed({ points, closed }: Polyline, dashes: readonly number[]): Polyline[] {
  const corners = distinct(points, closed);
  if (closed && corners[0]) corners.push(corners[0]);
  const pattern = dashes.length % 2 ? [...dashes, ...dashes] : dashes;
  const pieces: Polyline[] = [];
  let [index, left] = [0, pattern[0] as number];
  let open: number[] | undefined = corners[0] && [corners[0].x, corners[0].y];
  for (let at = 0; at + 1 < corners.length; at++) {
    const [from, to] = [corners[at] as Vector, corners[at + 1] as Vector];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    for (let done = 0; done < length; ) {
      const step = Math.min(left, length - done);
      done += step;
      left -= step;
      const point = [from.x + ((to.x - from.x) * done) / length, from.y + ((to.y - from.y) * done) / length];
      open?.push(...point);
      if (left > 1e-9) continue;
      if (open) pieces.push({ points: open, closed: false });
      index = (index + 1) % pattern.length;
      left = Math.max(1e-6, pattern[index] as number);
      open = index % 2 === 0 ? point : undefined;
    }
  }
  if (open && open.length > 2) pieces.push({ points: open, closed: false });
  return pieces;
}
