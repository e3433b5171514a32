import type { DrawItem } from "../draw-list.ts";
import { identity } from "../matrix.ts";
import { Unsupported } from "../unsupported.ts";
import type { Borders, BoxStyle } from "./box-style.ts";
import { rectangle } from "./svg-shapes.ts";

type Box = { left: number; top: number; width: number; height: number };
type Radii = BoxStyle["radii"];

/** The lines around a box: one along all of it, or a bar on each side that has one. */
export function bordersOf({ border, radii, opacity }: BoxStyle, place: Box): DrawItem[] {
  const lines = Object.values(border);
  const drawn = lines.filter(({ width }) => width > 0);
  const [first] = drawn;
  if (!first) return [];
  const even =
    drawn.length === lines.length && drawn.every(({ width, color }) => width === first.width && color === first.color);
  if (even) return [outline({ ...first, radii: fittingRadii(radii, place), opacity }, place)];
  if (drawn.length > 1 || radii.some((radius) => radius > 0)) throw new Unsupported("borders that meet");
  return bars(border, place).map((bar) => ({ kind: "box", ...bar, opacity, radii: [0, 0, 0, 0] }));
}

function outline(
  { width, color, radii, opacity }: { width: number; color: string; radii: Radii; opacity: number },
  place: Box,
): DrawItem {
  const [radius, ...others] = radii;
  if (others.some((other) => other !== radius)) throw new Unsupported("a border with different corners");
  const half = width / 2;
  const rx = Math.max(0, radius - half);
  const path = rectangle({ x: half, y: half, width: place.width - width, height: place.height - width, rx });
  const stroke = { color, width, opacity: 1, cap: "butt", join: "miter", dashes: [] } as const;
  const shapes = [{ path, matrix: identity, fill: undefined, opacity: 1, stroke }];
  return { kind: "drawing", cut: false, ...place, scale: 1, dx: place.left, dy: place.top, opacity, shapes };
}

function bars(border: Borders, { left, top, width, height }: Box): (Box & { fill: string })[] {
  const all = [
    { left, top, width: border.left.width, height, fill: border.left.color },
    { left: left + width - border.right.width, top, width: border.right.width, height, fill: border.right.color },
    { left, top, width, height: border.top.width, fill: border.top.color },
    { left, top: top + height - border.bottom.width, width, height: border.bottom.width, fill: border.bottom.color },
  ];
  return all.filter((bar) => bar.width > 0 && bar.height > 0);
}

/** Corners that would overlap get smaller, both of a side alike. */
export function fittingRadii([a, b, c, d]: Radii, { width, height }: { width: number; height: number }): Radii {
  const share = Math.min(1, width / Math.max(1, a + b, d + c), height / Math.max(1, a + d, b + c));
  return [a * share, b * share, c * share, d * share];
}
