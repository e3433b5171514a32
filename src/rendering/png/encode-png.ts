import { crc32, deflateSync } from "node:zlib";
import type { Raster } from "../rasterize.ts";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const truecolour = 2;
const truecolourWithAlpha = 6;
// Flat colour under text: level 4 gives up a tenth of the size that level 9 has, in a fifth of its time.
const level = 4;

/** A PNG by the platform's own zlib: a sixth of the time that resvg's encoder takes for the same pixels. */
export function encodePng(raster: Raster): Uint8Array<ArrayBuffer> {
  const opaque = isOpaque(raster.pixels);
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, raster.width);
  header.setUint32(4, raster.height);
  header.setUint8(8, 8);
  header.setUint8(9, opaque ? truecolour : truecolourWithAlpha);

  const scanlines = opaque ? opaqueScanlines(raster) : alphaScanlines(raster);
  return concatenate([
    Uint8Array.from(signature),
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", deflateSync(scanlines, { level })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function isOpaque(pixels: Uint8Array): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false;
  return true;
}

/** Every scanline starts with its filter: 0, none, is best for flat colour. */
function opaqueScanlines({ width, height, pixels }: Raster): Uint8Array {
  const lines = new Uint8Array(height * (width * 3 + 1));
  let to = 0;
  let from = 0;
  for (let row = 0; row < height; row++) {
    to++;
    for (let column = 0; column < width; column++) {
      lines[to] = pixels[from] as number;
      lines[to + 1] = pixels[from + 1] as number;
      lines[to + 2] = pixels[from + 2] as number;
      to += 3;
      from += 4;
    }
  }
  return lines;
}

function alphaScanlines({ width, height, pixels }: Raster): Uint8Array {
  const stride = width * 4;
  const lines = new Uint8Array(height * (stride + 1));
  for (let row = 0; row < height; row++) lines.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  return lines;
}

/** Length, type, data and a CRC over type and data (https://www.w3.org/TR/png-3/#5Chunk-layout). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(new TextEncoder().encode(type), 4);
  whole.set(data, 8);
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)));
  return whole;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
