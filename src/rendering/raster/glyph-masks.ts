import type { Face } from "../text/face.ts";
import { coordinates, type GlyphOutlines, type Outline, op } from "../text/glyph-outlines.ts";
import { type Clip, coverage, type Mask } from "./coverage.ts";
import type { MaskCache } from "./mask-cache.ts";

// Between two of these places of a pen within a pixel no eye can tell a difference.
const places = 4;
const everywhere: Clip = { left: -4096, top: -4096, right: 4096, bottom: 4096 };

export type GlyphAt = { face: Face; glyph: number; size: number; x: number; y: number };
export type GlyphMasks = (at: GlyphAt) => Mask | null;

/** Masks of glyphs by face, size in px and place of the pen within its pixel, in quarters. */
export const glyphMasks =
  (outlineOf: GlyphOutlines, cache: MaskCache): GlyphMasks =>
  ({ face, glyph, size, x, y }) =>
    cache(`${face.id} ${glyph} ${size} ${x}${y}`, () =>
      coverage(flattenOutline(outlineOf(face, glyph), { size, x: x / places, y: y / places }), everywhere),
    );

/** The pixel of a pen, and its place within it in quarters. */
export function pixelOf(pen: number): { pixel: number; place: number } {
  const quarters = Math.round(pen * places);
  const pixel = Math.floor(quarters / places);
  return { pixel, place: quarters - pixel * places };
}

function flattenOutline(outline: Outline, { size, x, y }: { size: number; x: number; y: number }): number[][] {
  const polygons: number[][] = [];
  let points: number[] = [];
  let [penX, penY] = [0, 0];
  const px = (at: number): number => (outline[at] as number) * size + x;
  const py = (at: number): number => y - (outline[at] as number) * size;
  for (let at = 0; at < outline.length; ) {
    const command = outline[at] as number;
    if (command === op.move) {
      points = [px(at + 1), py(at + 2)];
      polygons.push(points);
    } else if (command === op.line) points.push(px(at + 1), py(at + 2));
    else if (command === op.quadratic) addQuadratic(points, [penX, penY, px(at + 1), py(at + 2), px(at + 3), py(at + 4)]);
    else if (command === op.cubic)
      addCubic(points, [penX, penY, px(at + 1), py(at + 2), px(at + 3), py(at + 4), px(at + 5), py(at + 6)]);
    at += 1 + (coordinates[command as 0] ?? 0);
    if (command !== op.close) [penX, penY] = [px(at - 2), py(at - 1)];
  }
  return polygons;
}

const chordsFor = (bend: number): number => Math.max(1, Math.ceil(Math.sqrt(bend / 0.06)));

function addQuadratic(points: number[], [x0 = 0, y0 = 0, cx = 0, cy = 0, x = 0, y = 0]: readonly number[]): void {
  const chords = chordsFor(Math.hypot(x0 - 2 * cx + x, y0 - 2 * cy + y) / 4);
  for (let chord = 1; chord <= chords; chord++) {
    const t = chord / chords;
    const u = 1 - t;
    points.push(u * u * x0 + 2 * u * t * cx + t * t * x, u * u * y0 + 2 * u * t * cy + t * t * y);
  }
}

function addCubic(points: number[], [x0 = 0, y0 = 0, a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: readonly number[]): void {
  const chords = chordsFor(
    Math.max(Math.hypot(x0 - 2 * a + c, y0 - 2 * b + d), Math.hypot(a - 2 * c + x, b - 2 * d + y)) * 0.75,
  );
  for (let chord = 1; chord <= chords; chord++) {
    const t = chord / chords;
    const u = 1 - t;
    const [p, q, r, s] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    points.push(p * x0 + q * a + r * c + s * x, p * y0 + q * b + r * d + s * y);
  }
}
