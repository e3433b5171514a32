import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type Canvas, createCanvas, fillRectangle } from "../raster/canvas.ts";
import { encodeCanvas } from "./encode-canvas.ts";

const hex = (color: number): string => `#${color.toString(16).padStart(6, "0")}`;

/** A row of pixels in `colors`, one each. */
function row(colors: readonly number[]): Canvas {
  const canvas = createCanvas(colors.length, 1);
  for (const [left, color] of colors.entries()) fillRectangle(canvas, { left, top: 0, right: left + 1, bottom: 1 }, hex(color));
  return canvas;
}

/** Colours of the pixels of a PNG one pixel high, as this encoder writes it. */
function decode(png: Uint8Array): { type: number; colors: number[] } {
  const view = new DataView(png.buffer);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const size = view.getUint32(at);
    chunks.set(new TextDecoder().decode(png.subarray(at + 4, at + 8)), png.subarray(at + 8, at + 8 + size));
    at += size + 12;
  }
  const lines = inflateSync(chunks.get("IDAT") ?? new Uint8Array()).subarray(1);
  const palette = chunks.get("PLTE");
  const colorAt = (bytes: Uint8Array, at: number): number =>
    ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  const colors = palette
    ? Array.from(lines, (index) => colorAt(palette, index * 3))
    : Array.from({ length: lines.length / 3 }, (_, index) => colorAt(lines, index * 3));
  return { type: png[25] ?? 0, colors };
}

const indexed = 3;
const truecolour = 2;

describe("encodeCanvas", () => {
  it("gives back every pixel, by a palette where its colours fit", () => {
    const colors = Array.from({ length: 200 }, (_, index) => index * 1001);
    expect(decode(encodeCanvas(row(colors)))).toEqual({ type: indexed, colors });
  });

  it("merges only what no eye can tell apart", () => {
    const common = Array.from({ length: 256 }, (_, index) => index * 0x010100);
    const rare = Array.from({ length: 100 }, (_, index) => index * 0x020200 + 0x050505);
    const shades = [...common, ...common, ...rare];
    const { type, colors } = decode(encodeCanvas(row(shades)));

    const channels = (color: number): number[] => [color >> 16, (color >> 8) & 255, color & 255];
    const furthest = colors.map((color, index) =>
      Math.max(...channels(color).map((channel, at) => Math.abs(channel - (channels(shades[index] ?? 0)[at] ?? 0)))),
    );
    expect(type).toBe(indexed);
    expect(Math.max(...furthest.slice(0, 512))).toBe(0);
    expect(Math.max(...furthest)).toBeLessThanOrEqual(16);
  });

  it("keeps three bytes a pixel where a palette would show", () => {
    const colors = Array.from(
      { length: 512 },
      (_, index) => ((index & 7) << 21) | (((index >> 3) & 7) << 13) | ((index >> 6) << 5),
    );
    expect(decode(encodeCanvas(row(colors)))).toEqual({ type: truecolour, colors });
  });
});
