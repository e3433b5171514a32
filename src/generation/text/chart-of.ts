import type { Quantity, Unit } from "../../infographic/index.ts";
import type { BlockDraft } from "./finding.ts";

export type Part = { label: string; figure: Quantity };

const others = /^(?:the )?(?:others?|rest|remainder|other .{1,30}|अन्य|बाकी)$/iu;

/** A donut where the parts make a whole, bars elsewhere; from the largest to the smallest, what is "other" last. */
export function chartOf(parts: readonly Part[], title?: string): BlockDraft {
  const items = parts.toSorted(
    (a, b) => Number(others.test(a.label)) - Number(others.test(b.label)) || b.figure.value - a.figure.value,
  );
  const unit = items[0]?.figure.unit;
  const named = { ...(title && { title }), ...(unit && { unit }) };
  return isWhole(items) ? { type: "donut", ...named, items } : { type: "bar-chart", ...named, items: items.slice(0, 24) };
}

export const sameUnit = (a: Unit | undefined, b: Unit | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

function isWhole(parts: readonly Part[]): boolean {
  const total = parts.reduce((sum, { figure }) => sum + figure.value, 0);
  const shares = parts.every(({ figure }) => figure.unit?.kind === "percent" && figure.value > 0);
  return shares && parts.length <= 8 && total >= 98.5 && total <= 101.5;
}
