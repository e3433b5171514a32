import type { Color } from "../theme.ts";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * How colours are seen, as matrices on linear RGB; the two deficiencies at full severity. Source: Machado, Oliveira and
 * Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15(6), 2009, table 1.
 */
const eyes = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const satisfies Record<string, Matrix>;

type Eye = keyof typeof eyes;

/** How far apart two colours look to an eye: the distance in Oklab, 0 to 1. */
export function colorDifference(one: Color, other: Color, eye: Eye): number {
  const [a, b] = [oklab(seen(linear(one), eyes[eye])), oklab(seen(linear(other), eyes[eye]))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** How far apart two colours are in greyscale: the difference of CIE L*, 0 to 100. */
export const lightnessDifference = (one: Color, other: Color): number => Math.abs(lightness(one) - lightness(other));

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => [
  matrix[0][0] * x + matrix[0][1] * y + matrix[0][2] * z,
  matrix[1][0] * x + matrix[1][1] * y + matrix[1][2] * z,
  matrix[2][0] * x + matrix[2][1] * y + matrix[2][2] * z,
];

const mapped = ([x, y, z]: Triple, change: (value: number) => number): Triple => [change(x), change(y), change(z)];

const seen = (color: Triple, matrix: Matrix): Triple =>
  mapped(times(matrix, color), (value) => Math.min(1, Math.max(0, value)));

function linear(color: Color): Triple {
  const channel = (at: number): number => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Source: Björn Ottosson, https://bottosson.github.io/posts/oklab/ */
function oklab(color: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    mapped(cones, Math.cbrt),
  );
}

function lightness(color: Color): number {
  const [red, green, blue] = linear(color);
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}
