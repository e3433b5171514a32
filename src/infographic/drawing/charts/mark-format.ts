import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";

export type MarkFormat = {
  /** A figure as it stands on a mark, among the others. */
  write(figure: Quantity): string;
  /** The unit to say once beside the chart: the marks don't repeat it. */
  once: string | undefined;
};

/** Currency and percent signs stay on the figures; a measure is said once, where all the figures share it. */
export function markFormat(
  frame: Frame,
  { unit, figures }: { unit: Unit | undefined; figures: readonly Quantity[] },
): MarkFormat {
  const shared = unit?.kind === "measure" && figures.every((figure) => figure.unit === undefined);
  const format = quantityFormat({ locale: frame.locale, unit: shared ? undefined : unit, among: figures });
  return { write: (figure) => format(figure).text, once: shared ? unit.symbol : undefined };
}
