import { codePointsIn } from "../code-points-in.ts";
import { faceFor } from "../face-for.ts";
import advances from "../font-advances.json" with { type: "json" };
import coverage from "../font-coverage.json" with { type: "json" };
import type { FontFace } from "../fonts.ts";
import { nearestWeight } from "../nearest-weight.ts";
import type { Font } from "./typeset.ts";

/** Code points to thousandths of an em, by font file; filled when a file is first asked for. */
const tables = new Map<string, Map<number, number>>();

/** What whole thousandths may have taken from an advance, and what satori adds where it sums up words. */
const rounding = 1;

/** How far `codePoint` moves the pen, px, without kerning; an em where no face has it. */
export function advanceOf(codePoint: number, { family, weight, size, tracking }: Omit<Font, "leading">): number {
  const face = faceFor(family, codePoint);
  const thousandths = face ? (tableOf(face, weight).get(codePoint) ?? 0) : 1000;
  return thousandths === 0 ? 0 : ((thousandths + rounding) * size) / 1000 + tracking;
}

function tableOf(face: FontFace, weight: number): Map<number, number> {
  const subset = `${face.pack}-${face.subset}`;
  const file = `${subset}-${nearestWeight(face.weights, weight)}`;
  const known = tables.get(file);
  if (known) return known;
  const widths = (advances as Record<string, number[]>)[file] ?? [];
  const points = codePointsIn((coverage as Record<string, string>)[subset] ?? "");
  const table = new Map(points.map((point, index) => [point, widths[index] ?? 0]));
  tables.set(file, table);
  return table;
}
