import type { Raster } from "../rasterize.ts";
import { colorType, writePng } from "./write-png.ts";

/** A raster as a PNG, without its alpha channel where all of it is opaque. */
export function encodePng(raster: Raster): Uint8Array<ArrayBuffer> {
  const opaque = isOpaque(raster.pixels);
  const { width, height } = raster;
  const color = opaque ? colorType.truecolour : colorType.truecolourWithAlpha;
  return writePng({ width, height, color, scanlines: opaque ? opaqueScanlines(raster) : alphaScanlines(raster) });
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
