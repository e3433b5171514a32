import type { Canvas } from "../raster/canvas.ts";

/**
 * Rows that are painted, as runs of one colour. `ends` has, by row, the place behind its last run; a row that is the row above
 * again, as most are between lines of text, has none.
 */
export type PaintedRows = Canvas & { numbers: Uint16Array; lengths: Uint16Array; ends: Uint32Array };

export function paintedRows(canvas: Canvas): PaintedRows {
  const { pixels, width, height } = canvas;
  const room = runRoom(pixels.length);
  const rowAt = (row: number): Buffer => Buffer.from(pixels.buffer, pixels.byteOffset + row * width * 2, width * 2);
  const ends = new Uint32Array(height);
  let count = 0;
  for (let row = 0; row < height; row++) {
    if (row === 0 || !rowAt(row - 1).equals(rowAt(row)))
      for (let from = row * width, end = from + width; from < end; count++) {
        const number = pixels[from] as number;
        let to = from + 1;
        while (to < end && pixels[to] === number) to++;
        room.numbers[count] = number;
        room.lengths[count] = to - from;
        from = to;
      }
    ends[row] = count;
  }
  return { ...canvas, numbers: room.numbers.slice(0, count), lengths: room.lengths.slice(0, count), ends };
}

let spare = { numbers: new Uint16Array(0), lengths: new Uint16Array(0) };

/** Room for a run at each pixel, taken once for all pictures of a size. */
function runRoom(pixels: number): typeof spare {
  if (spare.numbers.length < pixels) spare = { numbers: new Uint16Array(pixels), lengths: new Uint16Array(pixels) };
  return spare;
}
