import type { ColorTable } from "../raster/color-table.ts";

/** How many pixels have each colour, by its number. */
export type Counts = Uint32Array;

/** The colours of a PNG as 0xrrggbb, and the place of each number of a colour among them. */
export type Palette = { colors: number[]; places: Map<number, number> };

const most = 256;
// Two colours closer than this in each channel, of 255, can't be told apart in the edge of a letter.
const tolerance = 16;

/**
 * A palette that shows the same, the commonest colours first, which packs better. One of `others` where that has almost
 * all of the colours: what was packed with it can be used again, and it takes in the few that it lacks. Where there are
 * more than 256, rare ones become the nearest common one; undefined where that would be seen.
 */
export function choosePalette(counts: Counts, { colors }: ColorTable, others: readonly Palette[] = []): Palette | undefined {
  const used = Array.from(counts.keys()).filter((number) => counts[number] !== 0);
  const value = (number: number): number => colors[number] as number;
  used.sort((a, b) => (counts[b] as number) - (counts[a] as number) || value(a) - value(b));
  if (used.length > most) return merged(used, value);
  for (const palette of others) {
    const missing = used.filter((number) => !palette.places.has(number));
    if (missing.length > used.length / 4 || palette.colors.length + missing.length > most) continue;
    for (const number of missing) append(palette, number, value(number));
    return palette;
  }
  const palette: Palette = { colors: [], places: new Map() };
  for (const number of used) append(palette, number, value(number));
  return palette;
}

function append({ colors, places }: Palette, number: number, color: number): void {
  places.set(number, colors.push(color) - 1);
}

function merged(used: readonly number[], value: (number: number) => number): Palette | undefined {
  const colors = used.slice(0, most).map(value);
  const places = new Map<number, number>();
  for (const [rank, number] of used.entries()) {
    const place = rank < most ? rank : nearest(value(number), colors);
    if (place === undefined) return undefined;
    places.set(number, place);
  }
  return { colors, places };
}

function nearest(color: number, kept: readonly number[]): number | undefined {
  let place: number | undefined;
  let best = tolerance + 1;
  for (let at = 0; at < kept.length; at++) {
    const distance = distanceOf(color, kept[at] as number);
    if (distance >= best) continue;
    best = distance;
    place = at;
  }
  return place;
}

const distanceOf = (one: number, other: number): number =>
  Math.max(
    Math.abs((one & 255) - (other & 255)),
    Math.abs(((one >> 8) & 255) - ((other >> 8) & 255)),
    Math.abs((one >> 16) - (other >> 16)),
  );

/** Red, green and blue of each colour, as a PNG has them; black in place of those that this picture doesn't show. */
export function paletteBytes({ colors, places }: Palette, counts: Counts): Uint8Array {
  const shown = new Set<number>();
  for (const [number, place] of places) if (counts[number]) shown.add(place);
  return Uint8Array.from(
    colors.flatMap((color, place) => (shown.has(place) ? [color >> 16, (color >> 8) & 255, color & 255] : [0, 0, 0])),
  );
}
