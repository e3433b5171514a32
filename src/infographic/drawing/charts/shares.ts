import type { Datum } from "../../blocks/data.ts";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";

/** How `whole` equal pieces go to the items, in proportion and adding up: the largest remainders get what rounding leaves. */
export function sharedOut(values: readonly number[], whole: number, total = sum(values)): number[] {
  const exact = values.map((value) => (total > 0 ? (value / total) * whole : 0));
  const shares = exact.map(Math.floor);
  const target = Math.round(sum(exact));
  const byRemainder = exact.map((share, index) => ({ rest: share - Math.floor(share), index })).sort((a, b) => b.rest - a.rest);
  for (const { index } of byRemainder.slice(0, target - sum(shares))) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The item that makes the point: the one named, else the largest. */
export function pointOf(items: readonly Datum[], highlight?: string): number {
  const named = highlight === undefined ? -1 : items.findIndex(({ label }) => label === highlight);
  if (named >= 0) return named;
  return items.reduce((best, { figure }, index) => (figure.value > (items[best]?.figure.value ?? 0) ? index : best), 0);
}

/** Shares of `values` in whole percents that add up to 100; what is there but rounds to nothing is “<1%”. */
export function writtenShares({ locale }: Frame, values: readonly number[]): string[] {
  const write = quantityFormat({ locale, unit: { kind: "percent" } });
  return sharedOut(values, 100).map((share, index) =>
    share === 0 && (values[index] ?? 0) > 0 ? `<${write({ value: 1 }).text}` : write({ value: share }).text,
  );
}
