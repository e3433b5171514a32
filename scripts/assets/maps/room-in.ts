import { areaOf, type Position, type Ring } from "./rings.ts";

const samples = 40;

/** The middle of the largest circle in the largest of `rings`, to about a fortieth of its size. */
export function roomIn(rings: Ring[]): { x: number; y: number; radius: number } {
  const [ring = []] = rings.toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
  const [left, right] = extent(ring.map(([x]) => x));
  const [top, bottom] = extent(ring.map(([, y]) => y));
  let best = { x: (left + right) / 2, y: (top + bottom) / 2, radius: 0 };
  for (let row = 1; row < samples; row++) {
    for (let column = 1; column < samples; column++) {
      const [x, y] = [left + ((right - left) * column) / samples, top + ((bottom - top) * row) / samples];
      if (!lies([x, y], ring)) continue;
      const radius = Math.min(...ring.map((point, index) => distance([x, y], point, ring[(index + 1) % ring.length] ?? point)));
      if (radius > best.radius) best = { x, y, radius };
    }
  }
  return { x: Math.round(best.x), y: Math.round(best.y), radius: Math.round(best.radius) };
}

const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Even-odd rule. */
export function lies([x, y]: Position, ring: Ring): boolean {
  let inside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

function distance([x, y]: Position, [x1, y1]: Position, [x2, y2]: Position): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - share * (x2 - x1), y - y1 - share * (y2 - y1));
}
