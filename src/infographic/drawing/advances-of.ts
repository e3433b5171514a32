import { codePointsIn } from "../code-points-in.ts";
import { faceFor } from "../face-for.ts";
import advances from "../font-advances.json" with { type: "json" };
import coverage from "../font-coverage.json" with { type: "json" };
import type { FontFace } from "../fonts.ts";
import { nearestWeight } from "../nearest-weight.ts";
import type { Font } from "./typeset.ts";

type Typeface = Pick<Font, "family" | "weight">;
/** Thousandths of an em by code point, as far as they were asked for. */
type Widths = Map<number, number>;

const families = new Map<string, Widths>();
/** The advances of a font file, in the order of its code points. */
const files = new Map<string, Widths>();

/** What whole thousandths may have taken from an advance, and what satori adds where it sums up words. */
const rounding = 1;

/** How far a code point moves the pen, px, without kerning; an em where no face has it. */
export function advancesOf({ family, weight, size, tracking }: Omit<Font, "leading">): (codePoint: number) => number {
  const key = `${weight} ${family}`;
  const widths: Widths = families.get(key) ?? new Map();
  families.set(key, widths);
  return (codePoint) => {
    const thousandths = widths.get(codePoint) ?? read(widths, codePoint, { family, weight });
    return thousandths === 0 ? 0 : ((thousandths + rounding) * size) / 1000 + tracking;
  };
}

function read(widths: Widths, codePoint: number, { family, weight }: Typeface): number {
  const face = faceFor(family, codePoint);
  const width = face ? (fileOf(face, weight).get(codePoint) ?? 0) : 1000;
  widths.set(codePoint, width);
  return width;
}

function fileOf(face: FontFace, weight: number): Widths {
  const subset = `${face.pack}-${face.subset}`;
  const file = `${subset}-${nearestWeight(face.weights, weight)}`;
  const known = files.get(file);
  if (known) return known;
  const widths = (advances as Record<string, number[]>)[file] ?? [];
  const points = codePointsIn((coverage as Record<string, string>)[subset] ?? "");
  const table = new Map(points.map((point, index) => [point, widths[index] ?? 0]));
  files.set(file, table);
  return table;
}
