import { readFile } from "node:fs/promises";
import harfbuzz, { type Font, type HarfBuzz } from "harfbuzzjs";
import { codePointsIn } from "../../src/infographic/code-points-in.ts";
import { type FontSource, fontSources } from "./font-sources.ts";
import { unwrapWoff } from "./unwrap-woff.ts";

type Coverage = Record<string, string>;

const nonSpacing = /\p{Mn}|\p{Me}|\p{Default_Ignorable_Code_Point}/u;
const spacingMark = /\p{Mc}/u;
const consonant = "क";

/**
 * How far each character of `coverage` moves the pen, thousandths of an em, by file: `{ "inter-latin-400": [282, …] }`,
 * in the order of its code points.
 */
export async function fontAdvances(
  coverage: Coverage,
  sources: FontSource[] = fontSources(),
): Promise<Record<string, number[]>> {
  const hb = await harfbuzz;
  const entries = sources.map(async ({ name, served, woff }): Promise<[string, number[]]> => {
    const bytes = unwrapWoff(await readFile(woff));
    const file = served.replace(/-normal\.woff2$/, "");
    return [file, withFont(hb, bytes, (font) => codePointsIn(coverage[name] ?? "").map((point) => advanceOf(hb, font, point)))];
  });
  return Object.fromEntries(await Promise.all(entries));
}

function withFont<Result>(hb: HarfBuzz, bytes: Buffer, work: (font: Font) => Result): Result {
  const blob = hb.createBlob(bytes);
  const face = hb.createFace(blob, 0);
  const font = hb.createFont(face);
  font.setScale(1000, 1000);
  const result = work(font);
  for (const each of [font, face, blob]) each.destroy();
  return result;
}

/** A mark stands on a letter; by itself it would be shaped on a dotted circle. */
function advanceOf(hb: HarfBuzz, font: Font, codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (nonSpacing.test(character)) return 0;
  if (!spacingMark.test(character)) return widthOf(hb, font, character);
  return Math.max(0, widthOf(hb, font, consonant + character) - widthOf(hb, font, consonant));
}

function widthOf(hb: HarfBuzz, font: Font, text: string): number {
  const buffer = hb.createBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  hb.shape(font, buffer);
  const width = buffer.json().reduce((sum, { ax }) => sum + ax, 0);
  buffer.destroy();
  return Math.round(width);
}
