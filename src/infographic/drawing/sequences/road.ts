import { around, type Spot } from "../path.ts";

/** A bend of the road, where a milestone stands. */
export type Bend = { x: number; y: number };
/** A place on the road, which way it goes there (a unit vector), and how far along it is, 0 to 1. */
export type Waypoint = { at: Spot; along: Spot; reached: number };

const samples = 48;

/** The way through `bends`: at each one the road runs straight down, or straight on where it lies across the page. */
export function wayThrough(bends: readonly Bend[], across = false): Waypoint[] {
  const last = bends.length - 1;
  return bends.slice(0, -1).flatMap((from, leg) => {
    const to = bends[leg + 1] ?? from;
    const count = leg === last - 1 ? samples + 1 : samples;
    return Array.from({ length: count }, (_, step) =>
      waypoint({ from, to, across, t: step / samples, before: leg, legs: last }),
    );
  });
}

type Leg = { from: Bend; to: Bend; across: boolean; t: number; before: number; legs: number };

/** On the S-curve of a leg: a cubic Bézier whose handles reach half way. */
function waypoint({ from, to, across, t, before, legs }: Leg): Waypoint {
  const steady = 1.5 * t * (1 - t) + t ** 3;
  const swinging = 3 * t ** 2 - 2 * t ** 3;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [alongX, alongY] = across ? [steady, swinging] : [swinging, steady];
  const steadySpeed = 1.5 - 3 * t + 3 * t ** 2;
  const swingingSpeed = 6 * t - 6 * t ** 2;
  const [vx, vy] = across ? [steadySpeed * dx, swingingSpeed * dy] : [swingingSpeed * dx, steadySpeed * dy];
  const speed = Math.hypot(vx, vy) || 1;
  return { at: [from.x + alongX * dx, from.y + alongY * dy], along: [vx / speed, vy / speed], reached: (before + t) / legs };
}

/** The outline of a road that is `width` px wide where `reached` of it lies behind. */
export function roadOutline(way: readonly Waypoint[], width: (reached: number) => number): string {
  const edge = (side: 1 | -1): Spot[] =>
    way.map(({ at: [x, y], along: [ax, ay], reached }) => {
      const half = (side * width(reached)) / 2;
      return [x - ay * half, y + ax * half];
    });
  return around([...edge(1), ...edge(-1).reverse()]);
}

const dash = 36;

/** The dashes down the middle of the road, each the outline of a short piece of it, as long as the gaps between them. */
export function roadDashes(way: readonly Waypoint[], width: (reached: number) => number): string {
  const pieces: Waypoint[][] = [];
  let travelled = 0;
  for (const [index, point] of way.entries()) {
    const before = way[index - 1]?.at ?? point.at;
    travelled += Math.hypot(point.at[0] - before[0], point.at[1] - before[1]);
    const piece = Math.floor(travelled / dash);
    pieces[piece] = [...(pieces[piece] ?? []), point];
  }
  const drawn = pieces.filter((piece, index) => index % 2 === 0 && piece.length > 1);
  return drawn.map((piece) => roadOutline(piece, width)).join("");
}
