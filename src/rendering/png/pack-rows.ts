import { constants, deflateRawSync } from "node:zlib";
import { addRun, adlerOf, type ByteRuns, byteOf, emptyRuns } from "./deflate/byte-runs.ts";
import { findTokens } from "./deflate/find-tokens.ts";
import { writeBlock } from "./deflate/write-block.ts";
import type { PaintedRows } from "./painted-rows.ts";
import type { Palette } from "./palette.ts";
import { compressionLevel } from "./write-png.ts";

/** Rows as a piece of a deflate stream that ends on a byte, so that pieces can stand in any order of making. */
export type PackedRows = { bytes: Uint8Array; adler: number; length: number };

/** One byte a pixel with a palette, else three. */
export function packRows(rows: PaintedRows, palette: Palette | undefined): PackedRows {
  if (palette) {
    const runs = indexed(rows, palette);
    return { bytes: writeBlock(findTokens(runs)), adler: adlerOf(runs), length: runs.total };
  }
  const lines = truecolour(rows);
  const bytes = deflateRawSync(lines, { level: compressionLevel, finishFlush: constants.Z_SYNC_FLUSH });
  return { bytes, adler: adler32(lines), length: lines.length };
}

// Each row starts with its filter (https://www.w3.org/TR/png-3/#9Filter-types). None is best for flat colour, but a row of
// several colours that is the row above again is nothing but zeros as the difference to it.
const [none, up] = [0, 2];

function indexed({ numbers, lengths, ends, height, width, table }: PaintedRows, { places }: Palette): ByteRuns {
  const placeOf = new Uint8Array(table.colors.length);
  for (const [number, place] of places) placeOf[number] = place;
  const runs = emptyRuns(numbers.length + 2 * height);
  let isFlat = false;
  for (let row = 0, run = 0; row < height; row++) {
    const end = ends[row] as number;
    const repeats = run === end;
    if (repeats && !isFlat) {
      addRun(runs, up, 1);
      addRun(runs, 0, width);
      continue;
    }
    const above = byteOf(runs.runs[runs.count - 1] ?? 0);
    addRun(runs, none, 1);
    if (repeats) addRun(runs, above, width);
    else isFlat = end - run === 1;
    for (; run < end; run++) addRun(runs, placeOf[numbers[run] as number] as number, lengths[run] as number);
  }
  return runs;
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
const most = 3800;

/** https://www.rfc-editor.org/rfc/rfc1950#section-8.2 */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    for (const end = Math.min(bytes.length, at + most); at < end; at++) {
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
