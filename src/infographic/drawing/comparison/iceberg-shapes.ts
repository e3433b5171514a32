type Point = readonly [x: number, y: number];
export type Box = { left: number; top: number; width: number; height: number };

/** Faces of the part above the water, from the light to the shaded side; shares of its box. */
export const tipFaces: readonly (readonly Point[])[] = [
  [
    [0.2, 1],
    [0.29, 0.56],
    [0.39, 0.44],
    [0.5, 0.02],
    [0.53, 0.5],
    [0.45, 1],
  ],
  [
    [0.5, 0.02],
    [0.6, 0.24],
    [0.67, 0.3],
    [0.8, 1],
    [0.45, 1],
    [0.53, 0.5],
  ],
  [
    [0.6, 0.24],
    [0.67, 0.3],
    [0.8, 1],
    [0.66, 1],
    [0.58, 0.56],
  ],
];

/** Faces of the mass below: wider and deeper, its upper edge as wide as the tip. */
export const massFaces: readonly (readonly Point[])[] = [
  [
    [0.2, 0],
    [0.07, 0.13],
    [0, 0.36],
    [0.1, 0.57],
    [0.2, 0.63],
    [0.33, 0.87],
    [0.47, 1],
    [0.42, 0.52],
    [0.3, 0.24],
    [0.45, 0],
  ],
  [
    [0.45, 0],
    [0.3, 0.24],
    [0.42, 0.52],
    [0.47, 1],
    [0.6, 0.84],
    [0.74, 0.42],
    [0.66, 0],
  ],
  [
    [0.66, 0],
    [0.74, 0.42],
    [0.6, 0.84],
    [0.73, 0.74],
    [0.9, 0.47],
    [1, 0.24],
    [0.91, 0.1],
    [0.8, 0],
  ],
];

/** The path of a face in `box`, px. */
export const facePath = (face: readonly Point[], { left, top, width, height }: Box): string =>
  `${face.map(([x, y], index) => `${index === 0 ? "M" : "L"}${Math.round(left + x * width)} ${Math.round(top + y * height)}`).join("")}z`;

/** A waterline across `width` at `y`: flat waves, closed down to `bottom`. */
export function waterPath(width: number, y: number, bottom: number): string {
  const waves = Math.max(2, Math.round(width / 120));
  const step = width / waves;
  const crests = Array.from({ length: waves }, () => `q${step / 4} -8 ${step / 2} 0t${step / 2} 0`).join("");
  return `M0 ${y}${crests}V${bottom}H0z`;
}
