import type { z } from "zod";
import type { DataContent } from "../structure.ts";
import type { Datum } from "./data.ts";

type Refinement = z.RefinementCtx;

/** An issue for each item below zero, and one where nothing is left to draw. */
export function checkParts({ items }: { items: Datum[] }, context: Refinement): void {
  refuseNegatives({ items }, context, "a part of a whole can't be");
  if (items.every(({ figure }) => figure.value <= 0))
    context.addIssue({ code: "custom", path: ["items"], message: "add up to zero; a whole needs at least one part" });
}

/** An issue for each item below zero: “is negative; ” and why that can't be drawn. */
export function refuseNegatives({ items }: { items: Datum[] }, context: Refinement, why: string): void {
  for (const [index, { figure }] of items.entries())
    if (figure.value < 0)
      context.addIssue({ code: "custom", path: ["items", index, "figure", "value"], message: `is negative; ${why}` });
}

const shareCue =
  /\bshares?\b|\bsplit\b|breakdown|made (up )?of|makes? up|composition|\bmix\b|proportion|where .* (goes|comes)|हिस्स|बँटवार|बंटवार|अनुपात|संरचना/;

/** What says that the items are parts of one whole: percents that add up to about 100, or a word such as “share”. */
export function wholeness({ items, unit, words }: Pick<DataContent, "items" | "unit" | "words">): "sum" | "cue" | undefined {
  const values = items.map(({ figure }) => figure.value);
  if (values.some((value) => value < 0) || items.length < 2) return undefined;
  const total = values.reduce((sum, value) => sum + value, 0);
  if (isPercent({ items, unit })) return total > 97 && total < 103 ? "sum" : undefined;
  return total > 0 && shareCue.test(words) ? "cue" : undefined;
}

export const isPercent = ({ items, unit }: Pick<DataContent, "items" | "unit">): boolean =>
  items.every(({ figure }) => (figure.unit ?? unit)?.kind === "percent");
