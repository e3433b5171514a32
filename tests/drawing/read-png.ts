import { inflateSync } from "node:zlib";
import { unfiltered } from "../support/unfiltered.ts";

/** The pixels of a PNG as our encoder writes it, 0xrrggbb: a palette or three bytes. */
export function readPng(png: Uint8Array): { width: number; colors: Uint32Array } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
    const name = new TextDecoder().decode(png.subarray(at + 4, at + 8));
    chunks.set(name, png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const palette = chunks.get("PLTE");
  const bytes = palette ? 1 : 3;
  const lines = unfiltered(inflateSync(chunks.get("IDAT") ?? new Uint8Array()), width * bytes + 1);
  const colorAt = (of: Uint8Array, at: number): number => ((of[at] ?? 0) << 16) | ((of[at + 1] ?? 0) << 8) | (of[at + 2] ?? 0);
  const colors = Uint32Array.from({ length: width * height }, (_, pixel) => {
    const at = Math.floor(pixel / width) * (width * bytes + 1) + 1 + (pixel % width) * bytes;
    return palette ? colorAt(palette, (lines[at] ?? 0) * 3) : colorAt(lines, at);
  });
  return { width, colors };
}
