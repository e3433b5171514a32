import { constants, deflateRawSync } from "node:zlib";
import type { PaintedRows } from "./painted-rows.ts";
import type { Palette } from "./palette.ts";
import { compressionLevel } from "./write-png.ts";

/** Rows as a piece of a deflate stream that ends on a byte, so that pieces can stand in any order of making. */
export type PackedRows = { bytes: Uint8Array; adler: number; length: number };

/** Each row starts with its filter: 0, none, is best for flat colour. One byte a pixel with a palette, else three. */
export function packRows(rows: PaintedRows, palette: Palette | undefined): PackedRows {
  const lines = palette ? indexed(rows, palette) : truecolour(rows);
  const bytes = deflateRawSync(lines, { level: compressionLevel, finishFlush: constants.Z_SYNC_FLUSH });
  return { bytes, adler: adlerOf(lines, rows), length: lines.length };
}

function indexed({ width, height, pixels, table, repeats }: PaintedRows, palette: Palette): Uint8Array {
  const places = new Uint8Array(table.colors.length);
  for (const [number, place] of palette.places) places[number] = place;
  const stride = width + 1;
  const lines = new Uint8Array(height * stride);
  for (let row = 0; row < height; row++) {
    const line = row * stride;
    if (repeats[row]) {
      lines.copyWithin(line, line - stride, line);
      continue;
    }
    for (let from = row * width, to = line + 1, end = from + width; from < end; from++, to++)
      lines[to] = places[pixels[from] as number] as number;
  }
  return lines;
}

function truecolour({ width, height, pixels, table: { colors } }: PaintedRows): Uint8Array {
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

const modulus = 65_521;
/** So many bytes can be summed before the sums leave 32 bits. */
const run = 3800;

/** Row by row: one that is the row above again has its sum. */
function adlerOf(lines: Uint8Array, { height, repeats }: PaintedRows): number {
  const length = lines.length / height;
  let whole = 1;
  let adler = 1;
  for (let row = 0; row < height; row++) {
    if (!repeats[row]) adler = adler32(lines.subarray(row * length, (row + 1) * length));
    whole = joinedAdler(whole, { adler, length });
  }
  return whole;
}

/** https://www.rfc-editor.org/rfc/rfc1950#section-8.2 */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    for (const end = Math.min(bytes.length, at + run); at < end; at++) {
      a += bytes[at] as number;
      b += a;
    }
    a %= modulus;
    b %= modulus;
  }
  return b * 65_536 + a;
}

/** The checksum of one piece after another. */
function joinedAdler(first: number, { adler, length }: Omit<PackedRows, "bytes">): number {
  const [a1, b1] = [first % 65_536, Math.floor(first / 65_536)];
  const [a2, b2] = [adler % 65_536, Math.floor(adler / 65_536)];
  const a = (a1 + a2 + modulus - 1) % modulus;
  const b = (b1 + b2 + (length % modulus) * (a1 + modulus - 1)) % modulus;
  return b * 65_536 + a;
}

/** Pieces as one stream of zlib. */
export function joinRows(pieces: readonly PackedRows[]): Uint8Array[] {
  const adler = pieces.reduce(joinedAdler, 1);
  const end = new DataView(new ArrayBuffer(4));
  end.setUint32(0, adler);
  // https://www.rfc-editor.org/rfc/rfc1950#section-2.2, and an empty last block.
  return [Uint8Array.of(0x78, 0x5e), ...pieces.map(({ bytes }) => bytes), Uint8Array.of(3, 0), new Uint8Array(end.buffer)];
}
