import type { Canvas } from "../raster/canvas.ts";

/** Rows that are painted; `repeats` has 1 for each that is the row above again, as most are between lines of text. */
export type PaintedRows = Canvas & { repeats: Uint8Array };

export function repeatsOf({ pixels, width, height }: Canvas): Uint8Array {
  const repeats = new Uint8Array(height);
  const rowAt = (row: number): Buffer => Buffer.from(pixels.buffer, pixels.byteOffset + row * width * 2, width * 2);
  for (let row = 1; row < height; row++) repeats[row] = rowAt(row - 1).equals(rowAt(row)) ? 1 : 0;
  return repeats;
}
