import type { Datum } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Unit } from "../../quantity.ts";
import { markFormat } from "./mark-format.ts";

/** A bar as shares of the plot: where it starts and how long it is, zero line included. */
export type Bar = {
  label: string;
  value: string;
  negative: boolean;
  start: number;
  length: number;
  color: string;
  point: boolean;
};

export type Bars = {
  bars: Bar[];
  zero: number;
  /** The unit to say once; the bars don't repeat it. */
  once: string | undefined;
};
type Chart = { items: readonly Datum[]; unit?: Unit | undefined; highlight?: string | undefined };

/** Lengths from zero. The highlighted bar has the accent; without one, every bar does. */
export function layOutBars({ items, unit, highlight }: Chart, frame: Frame): Bars {
  const { accent, quiet } = frame.theme.colors;
  const values = items.map(({ figure }) => figure.value);
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least || 1;
  const { write, once } = markFormat(frame, { unit, figures: items.map(({ figure }) => figure) });
  const pointed = highlight !== undefined && items.some(({ label }) => label === highlight);

  const bars = items.map(({ label, figure }) => ({
    label,
    value: write(figure),
    negative: figure.value < 0,
    start: (Math.min(0, figure.value) - least) / span,
    length: Math.abs(figure.value) / span,
    color: !pointed || label === highlight ? accent : quiet,
    point: pointed && label === highlight,
  }));
  return { bars, zero: -least / span, once };
}
