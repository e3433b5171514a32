import { allRows, identifies } from "./groups.ts";
import { clip, midSentence } from "./label.ts";
import { combine, reduce } from "./quantities.ts";
import type { Reading, View } from "./reading.ts";
import type { Measure, PeriodColumn } from "./table.ts";

const fewestBars = 3;
const mostBars = 15;
const decadesFrom = 30;

/** Bars of nearly one height tell nothing. */
const leastSpread = 0.15;

/** A long line in a few upright bars: every year, or every decade; averages, or totals of what flows from several sides. */
export function calendarView({ table, phrases }: Reading, period: PeriodColumn, measure: Measure): View | undefined {
  const years = allRows(table).flatMap((row) => (period.values[row] ? [new Date(period.values[row].at).getUTCFullYear()] : []));
  const span = Math.max(...years) - Math.min(...years) + 1;
  const step = span > mostBars ? 10 : 1;
  if (step === 10 ? span < decadesFrom : period.grain === "year") return undefined;

  const totals = measure.adds === "flow" && !identifies(period, undefined);
  const groups = new Map<number, number[]>();
  for (const row of allRows(table)) {
    const value = period.values[row];
    if (!value || measure.values[row] === null) continue;
    const start = Math.floor(new Date(value.at).getUTCFullYear() / step) * step;
    groups.set(start, [...(groups.get(start) ?? []), row]);
  }
  const items = [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, rows]) => {
      const figure = combine(table, measure, { rows, operation: totals ? "sum" : "mean" });
      return figure ? [{ label: step === 10 ? phrases.decade(start) : String(start), figure }] : [];
    });
  const values = items.map(({ figure }) => figure.value);
  const [low, high] = [reduce("minimum", values), reduce("maximum", values)];
  if (items.length < fewestBars || items.length > mostBars || high - low < Math.abs(high) * leastSpread) return undefined;
  const label = midSentence(measure.label);
  return {
    block: {
      type: "bar-chart",
      orientation: "vertical",
      title: clip(
        phrases.by(totals ? phrases.total(label) : phrases.average(label), step === 10 ? phrases.decades : phrases.years),
        140,
      ),
      items,
      ...(measure.unit && { unit: measure.unit }),
    },
  };
}
