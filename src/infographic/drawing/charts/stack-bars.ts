import type { Point, Series } from "../../blocks/data.ts";
import { quantityFormat } from "../../format-quantity.ts";
import type { Quantity } from "../../quantity.ts";
import type { Color } from "../../theme.ts";
import { sum } from "./shares.ts";

/** A part of a bar: where it begins and ends, 0 to 1 of the longest bar, and its figure. */
export type Segment = { start: number; end: number; written: string; color: Color; series: number };
export type BarStack = { label: string; total: string; end: number; segments: Segment[] };

type Chart = { x: readonly Point[]; series: readonly Series[]; share: boolean };
type Look = { write: (figure: Quantity) => string; tones: readonly Color[]; locale: string };

/** The bars of a stacked chart: parts in the order of the series from zero on. A gap takes no room. */
export function stackBars({ x, series, share }: Chart, { write, tones, locale }: Look): BarStack[] {
  const percent = quantityFormat({ locale, unit: { kind: "percent" } });
  const columns = x.map((_, index) => series.map(({ figures }) => figures[index] ?? null));
  const totals = columns.map((figures) => sum(figures.map((figure) => figure?.value ?? 0)));
  const longest = Math.max(...totals) || 1;
  return columns.map((figures, index) => {
    const total = totals[index] ?? 0;
    const whole = share ? total || 1 : longest;
    let start = 0;
    const segments = figures.flatMap((figure, row): Segment[] => {
      if (!figure || figure.value === 0) return [];
      const end = start + figure.value / whole;
      const written = share ? percent({ value: Math.round((figure.value / whole) * 100) }).text : write(figure);
      const segment = { start, end, written, color: tones[row] ?? ("#808080" as const), series: row };
      start = end;
      return [segment];
    });
    return { label: x[index]?.label ?? "", total: write({ value: total }), end: total / whole, segments };
  });
}
