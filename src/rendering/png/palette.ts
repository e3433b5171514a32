import type { Canvas } from "../raster/canvas.ts";

/** Colours as 0xrrggbb, and for each colour of the canvas the place of its own. */
export type Palette = { colors: readonly number[]; places: Uint8Array };

const most = 256;
// Two colours closer than this in each channel, of 255, can't be told apart in the edge of a letter.
const tolerance = 16;

/**
 * At most 256 colours that show the same, the commonest first, which packs better: rare ones become the nearest common one where that is too near to be seen.
 * Undefined where it would be seen.
 */
export function paletteOf({ colors, pixels }: Canvas): Palette | undefined {
  const counts = new Uint32Array(colors.length);
  for (let at = 0; at < pixels.length; at++) {
    const number = pixels[at] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  const order = Array.from(colors.keys()).sort((a, b) => (counts[b] as number) - (counts[a] as number));
  const kept = order.slice(0, most).map((number) => colors[number] as number);
  const places = new Uint8Array(colors.length);
  for (const [rank, number] of order.entries()) {
    const place = rank < most ? rank : counts[number] === 0 ? 0 : nearest(colors[number] as number, kept);
    if (place === undefined) return undefined;
    places[number] = place;
  }
  return { colors: kept, places };
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
