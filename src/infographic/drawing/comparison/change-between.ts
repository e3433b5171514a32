import { quantityFormat } from "../../format-quantity.ts";
import type { Quantity } from "../../quantity.ts";

/** From this many times on people read “×4” more easily than “+300%”. */
const asFactor = 3;

/** How `now` differs from `then`: `+24%`, `−38%`, `×4.2`; nothing where they have other units or there is no ratio. */
export function changeBetween(then: Quantity | undefined, now: Quantity | undefined, locale: string): string | undefined {
  if (!then || !now || then.value <= 0 || now.value < 0) return undefined;
  if (JSON.stringify(then.unit) !== JSON.stringify(now.unit) || then.value === now.value) return undefined;
  const ratio = now.value / then.value;
  if (ratio >= asFactor) return `×${quantityFormat({ locale })({ value: rounded(ratio) }).text}`;
  // A difference of percentages is told in their own points, not as a percentage of a percentage.
  if (then.unit?.kind === "percent") return undefined;
  const percent = quantityFormat({ locale, unit: { kind: "percent" } })({ value: rounded((ratio - 1) * 100) }).text;
  return ratio > 1 ? `+${percent}` : percent;
}

const rounded = (value: number): number => (Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 10) / 10);
