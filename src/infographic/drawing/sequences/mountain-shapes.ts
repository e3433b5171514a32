import { around, type Spot } from "../path.ts";

export type Massif = { foot: number; peak: Spot; width: number };

/** Bumps of the left ridge and of the edge between light and shade: across in widths, down in heights. */
const leftRidge: readonly Spot[] = [
  [-0.1, 0.17],
  [-0.13, 0.26],
  [-0.22, 0.42],
  [-0.24, 0.5],
  [-0.36, 0.72],
  [-0.39, 0.8],
];
const edge: readonly Spot[] = [
  [0.035, 0.2],
  [-0.02, 0.34],
  [0.06, 0.5],
  [-0.01, 0.66],
  [0.09, 0.84],
  [0.06, 1],
];
const snowline: readonly Spot[] = [
  [-0.085, 0.155],
  [-0.06, 0.2],
  [-0.035, 0.155],
  [0.0, 0.235],
  [0.025, 0.17],
];

/** How far right of the peak the right slope is at `y`, px: it is straight, so that camps stand on it. */
export const slopeAt = ({ peak: [x, top], foot, width }: Massif, y: number): number =>
  x + width * 0.5 * ((y - top) / (foot - top));

/** The faces of a mountain whose peak is free to stand off its middle: the whole, its side in the shade, its snow. */
export function mountainFaces(massif: Massif): { whole: string; shade: string; snow: string; snowShade: string } {
  const { peak, foot, width } = massif;
  const height = foot - peak[1];
  const spot = ([across, down]: Spot): Spot => [peak[0] + across * width, peak[1] + down * height];
  const right = (down: number): Spot => {
    const y = peak[1] + down * height;
    return [slopeAt(massif, y), y];
  };
  const middle = spot([0.025, 0.17]);
  return {
    whole: around([peak, right(1), spot([-0.5, 1]), ...leftRidge.map(spot).reverse()]),
    shade: around([peak, right(1), ...edge.map(spot).reverse()]),
    snow: around([peak, middle, ...snowline.map(spot).reverse()]),
    snowShade: around([peak, right(0.16), spot([0.068, 0.22]), spot([0.05, 0.165]), middle]),
  };
}
