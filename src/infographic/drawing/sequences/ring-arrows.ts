import type { Spot } from "../path.ts";

type Ring = { centre: Spot; outer: number; inner: number; count: number };

const tau = 2 * Math.PI;

/** A point at `radius` and `angle`, in radians clockwise from the top. */
export const onCircle = ([x, y]: Spot, radius: number, angle: number): Spot => [
  x + radius * Math.sin(angle),
  y - radius * Math.cos(angle),
];

/** The angle of the middle of the arrow at `index`. */
export const middleAngle = (index: number, count: number): number => ((index + 0.5) * tau) / count;

/** A bent arrow of a ring: its end points into the notch of the next one. */
export function ringArrow({ centre, outer, inner, count }: Ring, index: number): string {
  const middle = (outer + inner) / 2;
  const point = (outer - inner) / 2.6 / middle;
  const seam = 10 / middle;
  const [start, end] = [(index * tau) / count, ((index + 1) * tau) / count - seam];
  const spot = (radius: number, angle: number): string =>
    onCircle(centre, radius, angle)
      .map((number) => Math.round(number * 10) / 10)
      .join(" ");
  const large = end - start > Math.PI ? 1 : 0;
  return [
    `M${spot(outer, start)}`,
    `A${outer} ${outer} 0 ${large} 1 ${spot(outer, end)}`,
    `L${spot(middle, end + point)}`,
    `L${spot(inner, end)}`,
    `A${inner} ${inner} 0 ${large} 0 ${spot(inner, start)}`,
    `L${spot(middle, start + point)}Z`,
  ].join("");
}
