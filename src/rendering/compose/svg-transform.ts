import { identity, type Matrix, multiplied } from "../matrix.ts";
import { Unsupported } from "../unsupported.ts";

const call = /(\w+)\s*\(([^)]*)\)/g;

/** The map of an SVG `transform` attribute (https://www.w3.org/TR/css-transforms-1/#svg-transform-functions). */
export function svgTransform(written: unknown): Matrix {
  if (written === undefined) return identity;
  return Array.from(String(written).matchAll(call), ([, name = "", numbers = ""]) =>
    matrixOf(
      name,
      numbers
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    ),
  ).reduce(multiplied, identity);
}

function matrixOf(name: string, [a = 0, b, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  switch (name) {
    case "translate":
      return [1, 0, 0, 1, a, b ?? 0];
    case "scale":
      return [a, 0, 0, b ?? a, 0, 0];
    case "rotate":
      return rotation(a, b ?? 0, c);
    case "matrix":
      return [a, b ?? 0, c, d, e, f];
    default:
      throw new Unsupported(`transform ${name}`);
  }
}

function rotation(degrees: number, x: number, y: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}
