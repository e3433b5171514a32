import { rangesIn } from "./code-points-in.ts";
import coverage from "./font-coverage.json" with { type: "json" };
import { type FontFace, type FontFamilyName, fontFamilies } from "./fonts.ts";

const ranges = new Map(Object.entries(coverage).map(([file, written]) => [file, rangesIn(written)]));

/** The face of `family` that draws the character: the first of its stack that has it. */
export const faceFor = (family: FontFamilyName, codePoint: number): FontFace | undefined =>
  fontFamilies[family].find((face) => covers(face, codePoint));

function covers({ pack, subset }: FontFace, codePoint: number): boolean {
  return ranges.get(`${pack}-${subset}`)?.some(([first, last]) => codePoint >= first && codePoint <= last) ?? false;
}
