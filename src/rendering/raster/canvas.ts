import { Unsupported } from "../unsupported.ts";
import { type Clip, fullLevel, type Mask } from "./coverage.ts";

/**
 * Pixels as numbers of colours. Flat fills and the few shades of their edges make a few hundred colours, so laying one
 * over another is a look-up, and the palette of the PNG is there when the painting ends.
 */
export type Canvas = {
  width: number;
  height: number;
  pixels: Uint16Array;
  /** 0xrrggbb by number. */
  colors: number[];
  numbers: Map<number, number>;
  /** By ink: what each colour becomes under each level of it. */
  inks: Map<string, Ink>;
};

type Ink = { color: number; opacity: number; full: number; over: (Uint16Array | undefined)[] };

const unknown = 0xffff;

export function createCanvas(width: number, height: number): Canvas {
  const canvas: Canvas = {
    width,
    height,
    pixels: new Uint16Array(width * height),
    colors: [],
    numbers: new Map(),
    inks: new Map(),
  };
  numberOf(canvas, 0xffffff);
  return canvas;
}

const hexColor = (hex: string): number => Number.parseInt(hex.slice(1), 16);

/** Fills whole pixels. */
export function fillRectangle(canvas: Canvas, { left, top, right, bottom }: Clip, color: string): void {
  const { width, pixels } = canvas;
  const number = numberOf(canvas, hexColor(color));
  if (left === 0 && right === width) {
    pixels.fill(number, top * width, bottom * width);
    return;
  }
  for (let row = top; row < bottom; row++) pixels.fill(number, row * width + left, row * width + right);
}

export type Laying = { color: string; opacity: number; dx: number; dy: number; clip: Clip };

/** Lays a colour over the canvas as far as `mask` covers it, placed `dx`, `dy` px away and cut at `clip`. */
export function blendMask(canvas: Canvas, mask: Mask, { color, opacity, dx, dy, clip }: Laying): void {
  const { width, pixels } = canvas;
  const left = Math.max(clip.left, mask.left + dx);
  const right = Math.min(clip.right, mask.left + dx + mask.width);
  const top = Math.max(clip.top, mask.top + dy);
  const bottom = Math.min(clip.bottom, mask.top + dy + mask.height);
  const ink = inkOf(canvas, color, opacity);
  const { levels } = mask;
  const { over, full } = ink;
  const solid = opacity >= 1;
  for (let y = top; y < bottom; y++) {
    let from = (y - mask.top - dy) * mask.width + left - mask.left - dx;
    let to = y * width + left;
    for (const end = y * width + right; to < end; to++, from++) {
      const level = levels[from] as number;
      if (level === 0) continue;
      if (level === fullLevel && solid) {
        pixels[to] = full;
        continue;
      }
      const under = pixels[to] as number;
      const number = over[under]?.[level] ?? unknown;
      pixels[to] = number === unknown ? shade(canvas, ink, { under, level }) : number;
    }
  }
}

function inkOf(canvas: Canvas, color: string, opacity: number): Ink {
  const key = `${color} ${opacity}`;
  const known = canvas.inks.get(key);
  if (known) return known;
  const value = hexColor(color);
  const ink = { color: value, opacity, full: numberOf(canvas, value), over: [] };
  canvas.inks.set(key, ink);
  return ink;
}

function shade(canvas: Canvas, ink: Ink, { under, level }: { under: number; level: number }): number {
  const mixed = mix(canvas.colors[under] as number, ink.color, (level / fullLevel) * ink.opacity);
  const number = numberOf(canvas, mixed);
  ink.over[under] ??= new Uint16Array(fullLevel + 1).fill(unknown);
  (ink.over[under] as Uint16Array)[level] = number;
  return number;
}

function mix(under: number, over: number, share: number): number {
  const channel = (shift: number): number => {
    const below = (under >> shift) & 255;
    return Math.round(below + (((over >> shift) & 255) - below) * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** @throws Unsupported where a picture has more colours than a number can tell apart. */
function numberOf({ colors, numbers }: Canvas, color: number): number {
  const known = numbers.get(color);
  if (known !== undefined) return known;
  if (colors.length === unknown) throw new Unsupported("more than 65,535 colours");
  const number = colors.push(color) - 1;
  numbers.set(color, number);
  return number;
}
