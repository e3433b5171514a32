import type { Canvas } from "../raster/canvas.ts";
import { type Palette, paletteOf } from "./palette.ts";
import { colorType, writePng } from "./write-png.ts";

/** A canvas as a PNG: with a palette where its colours fit into one, else with three bytes a pixel. */
export function encodeCanvas(canvas: Canvas): Uint8Array<ArrayBuffer> {
  const { width, height } = canvas;
  const palette = paletteOf(canvas);
  if (!palette) return writePng({ width, height, color: colorType.truecolour, scanlines: truecolour(canvas) });
  const colors = Uint8Array.from(palette.colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return writePng({ width, height, color: colorType.indexed, palette: colors, scanlines: indexed(canvas, palette) });
}

/** Every scanline starts with its filter: 0, none, is best for flat colour. */
function indexed({ width, height, pixels }: Canvas, { places }: Palette): Uint8Array {
  const lines = new Uint8Array(height * (width + 1));
  let from = 0;
  let to = 0;
  for (let row = 0; row < height; row++) {
    to++;
    for (const end = from + width; from < end; from++, to++) lines[to] = places[pixels[from] as number] as number;
  }
  return lines;
}

function truecolour({ width, height, pixels, colors }: Canvas): Uint8Array {
  const lines = new Uint8Array(height * (width * 3 + 1));
  let to = 0;
  for (let at = 0; at < pixels.length; at++) {
    if (at % width === 0) to++;
    const color = colors[pixels[at] as number] as number;
    lines[to] = color >> 16;
    lines[to + 1] = (color >> 8) & 255;
    lines[to + 2] = color & 255;
    to += 3;
  }
  return lines;
}
