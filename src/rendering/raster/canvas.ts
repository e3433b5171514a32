import { type ColorTable, hexColor, type Ink, inkOf, numberOf, shade, unknownColor } from "./color-table.ts";
import { type Clip, fullLevel, type Mask } from "./coverage.ts";

/** Rows of a picture from `top` on, as numbers of colours. What is drawn is placed on the picture, not on the rows. */
export type Canvas = { width: number; height: number; top: number; pixels: Uint16Array; table: ColorTable };

type Rows = Omit<Canvas, "pixels">;

export const createCanvas = (rows: Rows): Canvas => ({ ...rows, pixels: new Uint16Array(rows.width * rows.height) });

/** Fills whole pixels, which must lie on the canvas. */
export function fillRectangle({ width, top: first, pixels, table }: Canvas, area: Clip, color: string): void {
  const { left, right, top, bottom } = area;
  const number = numberOf(table, hexColor(color));
  if (left === 0 && right === width) {
    pixels.fill(number, (top - first) * width, (bottom - first) * width);
    return;
  }
  for (let row = top - first; row < bottom - first; row++) pixels.fill(number, row * width + left, row * width + right);
}

export type Laying = { color: string; opacity: number; dx: number; dy: number; clip: Clip };

/** Lays a colour over the canvas as far as `mask` covers it, placed `dx`, `dy` px away and cut at `clip`, a part of the canvas. */
export function blendMask(canvas: Canvas, mask: Mask, { color, opacity, dx, dy, clip }: Laying): void {
  const [x, y] = [mask.left + dx, mask.top + dy];
  const left = Math.max(clip.left, x) - x;
  const right = Math.min(clip.right, x + mask.width) - x;
  const top = Math.max(clip.top, y) - y;
  const bottom = Math.min(clip.bottom, y + mask.height) - y;
  if (left >= right || top >= bottom) return;
  const ink = inkOf(canvas.table, color, opacity);
  const solid = opacity >= 1 ? mask.solid : undefined;
  for (let row = top; row < bottom; row++) {
    const to = (row + y - canvas.top) * canvas.width + x;
    const from = row * mask.width;
    const start = solid ? Math.min(right, Math.max(left, solid[row * 2] as number)) : right;
    const end = solid ? Math.min(right, Math.max(start, solid[row * 2 + 1] as number)) : right;
    blendRow(canvas, ink, { levels: mask.levels, from: from + left, to: to + left, length: start - left });
    if (end > start) canvas.pixels.fill(ink.full, to + start, to + end);
    blendRow(canvas, ink, { levels: mask.levels, from: from + end, to: to + end, length: right - end });
  }
}

type Row = { levels: Uint8Array; from: number; to: number; length: number };

function blendRow({ pixels, table }: Canvas, ink: Ink, { levels, from, to, length }: Row): void {
  const { over, full, opacity } = ink;
  const solid = opacity >= 1;
  for (let at = 0; at < length; at++) {
    const level = levels[from + at] as number;
    if (level === 0) continue;
    if (level === fullLevel && solid) {
      pixels[to + at] = full;
      continue;
    }
    const under = pixels[to + at] as number;
    const number = over[under]?.[level] ?? unknownColor;
    pixels[to + at] = number === unknownColor ? shade(table, ink, { under, level }) : number;
  }
}
