import type { Side } from "../../blocks/data.ts";

type Point = { x: number; y: number };
export type Pan = { hook: Point; center: Point; width: number; weights: readonly (Point & { size: number })[] };
export type Balance = { height: number; pivot: Point; foot: number; pans: readonly [Pan, Pan]; heavier: 0 | 1 | undefined };

const steepest = Math.PI / 14;
const hang = 184;
const top = 44;
const largest = { one: 132, many: 52 };
const smallest = 20;
const between = 6;

/** How much each side weighs: its figures where both have one in the same unit, else the number of its points. */
export function loadsOf(left: Side, right: Side): { loads: readonly [number, number]; weighed: boolean } {
  const [one, other] = [left.figure, right.figure];
  const weighed = one !== undefined && other !== undefined && JSON.stringify(one.unit) === JSON.stringify(other.unit);
  return weighed
    ? { loads: [Math.max(0, one.value), Math.max(0, other.value)], weighed }
    : { loads: [left.points.length, right.points.length], weighed };
}

/** A balance as wide as `width`, px: the heavier side hangs lower, the more so the more it weighs. */
export function layOutBalance(width: number, left: Side, right: Side): Balance {
  const { loads, weighed } = loadsOf(left, right);
  const most = Math.max(...loads);
  const lead = most > 0 ? (loads[1] - loads[0]) / (loads[0] + loads[1]) : 0;
  // Also a small lead is to be seen.
  const tilt = Math.sign(lead) * Math.min(steepest, Math.abs(lead) * 2 * steepest + 0.04);
  const arm = width * 0.28;
  const swing = Math.sin(steepest) * arm;
  const pivot = { x: width / 2, y: top + swing };
  const panWidth = Math.min(width * 0.38, 320);
  const panOf = (side: 0 | 1): Pan => {
    const turn = side === 0 ? -1 : 1;
    const hook = { x: pivot.x + turn * arm * Math.cos(tilt), y: pivot.y + turn * arm * Math.sin(tilt) };
    const center = { x: hook.x, y: hook.y + hang };
    const sizes = weighed ? [sizeOf(loads[side], most, panWidth)] : pebbles(loads[side], panWidth);
    return { hook, center, width: panWidth, weights: stacked(center, sizes) };
  };
  const foot = pivot.y + swing + hang + 80;
  return {
    height: Math.ceil(foot),
    pivot,
    foot,
    pans: [panOf(0), panOf(1)],
    heavier: lead === 0 ? undefined : lead > 0 ? 1 : 0,
  };
}

/** Areas are as the loads are. */
const sizeOf = (load: number, most: number, room: number): number =>
  Math.max(smallest, Math.min(largest.one, room * 0.72) * Math.sqrt(most > 0 ? load / most : 0));

const pebbles = (count: number, room: number): number[] =>
  Array.from({ length: count }, () => Math.min(largest.many, (room * 0.8) / 4 - between));

/** Weights in rows from below, each row one shorter than the row that carries it. */
function stacked({ x, y }: Point, sizes: readonly number[]): (Point & { size: number })[] {
  const size = sizes[0] ?? 0;
  const base = Math.ceil((Math.sqrt(8 * sizes.length + 1) - 1) / 2);
  const places: (Point & { size: number })[] = [];
  for (let row = 0; places.length < sizes.length; row++) {
    const inRow = Math.min(sizes.length - places.length, base - row);
    for (let at = 0; at < inRow; at++)
      places.push({ x: x + (at - (inRow - 1) / 2) * (size + between), y: y - size / 2 - row * (size + 2), size });
  }
  return places;
}
