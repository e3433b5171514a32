import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";

export type Change = { written: string; rate: number };

/**
 * How far a figure has come: times where it is threefold or more, else in percent; in points where it is a percentage
 * itself, and as a difference where there is nothing to divide by.
 */
export function changeOf(
  { locale }: Frame,
  { first, last, unit }: { first: Quantity; last: Quantity; unit: Unit | undefined },
): Change {
  const difference = last.value - first.value;
  const sign = difference > 0 ? "+" : "";
  const plain = quantityFormat({ locale });
  const percent = (first.unit ?? unit)?.kind === "percent";
  if (percent || first.value <= 0 || last.value < 0) {
    const rounded = Math.abs(difference) >= 10 ? Math.round(difference) : Math.round(difference * 10) / 10;
    return { written: sign + plain({ value: rounded }).text, rate: difference };
  }
  const ratio = last.value / first.value;
  if (ratio >= 3) return { written: `×${plain({ value: Number(ratio.toPrecision(2)) }).text}`, rate: ratio };
  const rate = Math.round((ratio - 1) * 100);
  return {
    written: (rate > 0 ? "+" : "") + quantityFormat({ locale, unit: { kind: "percent" } })({ value: rate }).text,
    rate: ratio,
  };
}
