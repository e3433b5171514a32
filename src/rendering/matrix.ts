/** An affine map: x becomes a·x + c·y + e, y becomes b·x + d·y + f, as in SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const multiplied = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** By how much lengths grow, as the root of how much areas do. */
export const growthOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

/** Whether circles stay circles. */
export function keepsCircles([a, b, c, d]: Matrix): boolean {
  const across = Math.hypot(a, b);
  const down = Math.hypot(c, d);
  return Math.abs(across - down) < 1e-6 * across && Math.abs(a * c + b * d) < 1e-6 * across * down;
}
