export type Box = { left: number; top: number; width: number; height: number };

export const right = ({ left, width }: Box): number => left + width;
export const bottom = ({ top, height }: Box): number => top + height;

/** How far `inner` reaches out of `outer`, px: across and down. */
export const excess = (inner: Box, outer: Box): { across: number; down: number } => ({
  across: Math.max(outer.left - inner.left, right(inner) - right(outer)),
  down: Math.max(outer.top - inner.top, bottom(inner) - bottom(outer)),
});

/** How far two boxes lie over each other, px; negative where they stand apart. */
export const overlap = (one: Box, other: Box): { across: number; down: number } => ({
  across: Math.min(right(one), right(other)) - Math.max(one.left, other.left),
  down: Math.min(bottom(one), bottom(other)) - Math.max(one.top, other.top),
});

export const inset = ({ left, top, width, height }: Box, by: number): Box => ({
  left: left + by,
  top: top + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

/** The upright box around `box` after a matrix as SVG writes it: `matrix(a,b,c,d,e,f)`. */
export function transformed(box: Box, [a, b, c, d, e, f]: readonly number[]): Box {
  const corners = [
    [box.left, box.top],
    [right(box), box.top],
    [box.left, bottom(box)],
    [right(box), bottom(box)],
  ].map(([x = 0, y = 0]) => [(a ?? 1) * x + (c ?? 0) * y + (e ?? 0), (b ?? 0) * x + (d ?? 1) * y + (f ?? 0)] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
