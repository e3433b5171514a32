import { type Kept, keepWithin } from "../../kernel/keep-within.ts";
import type { DrawList } from "../draw-list.ts";
import { joinRows, type PackedRows, packRows } from "../png/pack-rows.ts";
import { type PaintedRows, paintedRows } from "../png/painted-rows.ts";
import { type Counts, choosePalette, type Palette, paletteBytes } from "../png/palette.ts";
import { colorType, writePng } from "../png/write-png.ts";
import { createCanvas } from "../raster/canvas.ts";
import { type ColorTable, createColorTable } from "../raster/color-table.ts";
import { type Masks, paint, type Size, sizeAt } from "../raster/paint.ts";
import { fingerprint } from "./fingerprint.ts";
import { type ItemSpan, spansOf } from "./item-span.ts";

/** Rows that are painted, packed and kept together. */
const bandHeight = 64;
const mostColors = 8192;
const mostPalettes = 12;

/** What is kept of a band: how often it has each colour, and its bytes in the palette that they were packed with. */
type Band = { counts: [number: number, count: number][]; packed: PackedRows; palette: Palette | undefined };
type Shared = { seed: number; table: ColorTable; bands: Kept<Band>; palettes: Palette[] };
type Part = { key: string; top: number; height: number; items: ItemSpan["item"][] };
type Job = Shared & Masks & { page: Size; scale: number };

/**
 * Draws PNGs band by band. A band whose items are the same as in a picture before isn't painted and packed again, so that
 * a change of a few words in a large picture costs a few bands; `budget` bytes of them are kept.
 */
export function bandPainter(masks: Masks, budget: number): (list: DrawList, scale: number) => Uint8Array<ArrayBuffer> {
  const seed = crypto.getRandomValues(new Int32Array(1))[0] as number;
  const bands = keepWithin<Band>(budget, ({ counts, packed }) => packed.bytes.length + counts.length * 60);
  const shared: Shared = { seed, bands, table: createColorTable(), palettes: [] };
  return (list, scale) => {
    if (shared.table.colors.length > mostColors) {
      Object.assign(shared, { table: createColorTable(), palettes: [] });
      bands.clear();
    }
    return drawBands({ ...shared, ...masks, page: sizeAt(list, scale), scale }, partsOf(list, scale, seed));
  };
}

function partsOf(list: DrawList, scale: number, seed: number): Part[] {
  const page = sizeAt(list, scale);
  const spans = spansOf(list, scale, seed);
  return Array.from({ length: Math.ceil(page.height / bandHeight) }, (_, index) => {
    const top = index * bandHeight;
    const height = Math.min(bandHeight, page.height - top);
    const inside = spans.filter((span) => span.top < top + height && span.bottom > top);
    const print = fingerprint(seed);
    print.text(`${page.width} ${page.height} ${top} ${scale}`);
    for (const { key } of inside) key.forEach(print.add);
    return { key: print.key().join(" "), top, height, items: inside.map(({ item }) => item) };
  });
}

function drawBands(job: Job, parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const { page, table, bands, palettes } = job;
  const known = parts.map(({ key }) => bands.get(key));
  const painted = parts.map((part, index) => (known[index] ? undefined : paintPart(job, part)));
  const tallies = painted.map((canvas, index) => known[index]?.counts ?? tally(canvas as PaintedRows));
  const counts = totals(tallies, table);
  const palette = choosePalette(counts, table, palettes);
  remember(palettes, palette);

  const packed = parts.map((part, index) => {
    const band = known[index];
    if (band && band.palette === palette) return band.packed;
    const rows = packRows(painted[index] ?? paintPart(job, part), palette);
    bands.set(part.key, { counts: tallies[index] as Band["counts"], packed: rows, palette });
    return rows;
  });
  const image = { ...page, data: joinRows(packed) };
  if (!palette) return writePng({ ...image, color: colorType.truecolour });
  return writePng({ ...image, color: colorType.indexed, palette: paletteBytes(palette, counts) });
}

function paintPart({ page, table, ...job }: Job, { top, height, items }: Part): PaintedRows {
  const canvas = createCanvas({ width: page.width, height, top, table });
  paint(canvas, { ...job, page, items });
  return paintedRows(canvas);
}

function tally({ numbers, lengths, ends, height, table }: PaintedRows): Band["counts"] {
  const counts = new Uint32Array(table.colors.length);
  for (let row = 0, run = 0; row < height; ) {
    const end = ends[row] as number;
    const first = row;
    while (ends[row] === end) row++;
    for (; run < end; run++) {
      const number = numbers[run] as number;
      counts[number] = (counts[number] as number) + (lengths[run] as number) * (row - first);
    }
  }
  const found: Band["counts"] = [];
  for (let number = 0; number < counts.length; number++) {
    const count = counts[number] as number;
    if (count > 0) found.push([number, count]);
  }
  return found;
}

function totals(tallies: readonly Band["counts"][], { colors }: ColorTable): Counts {
  const counts = new Uint32Array(colors.length);
  for (const band of tallies) for (const [number, count] of band) counts[number] = (counts[number] as number) + count;
  return counts;
}

/** The one used last stands first. */
function remember(palettes: Palette[], palette: Palette | undefined): void {
  if (!palette) return;
  const at = palettes.indexOf(palette);
  if (at >= 0) palettes.splice(at, 1);
  palettes.unshift(palette);
  palettes.length = Math.min(palettes.length, mostPalettes);
}
