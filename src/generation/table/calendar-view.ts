import { allRows } from "./groups.ts";
import { clip, midSentence } from "./label.ts";
import { combine } from "./quantities.ts";
import type { Reading, View } from "./reading.ts";
import type { Measure, PeriodColumn } from "./table.ts";

const fewestBars = 3;
const mostBars = 15;
const decadesFrom = 30;

/** A long line in a few upright bars: the average of every year, or of every decade. */
export function calendarView({ table, phrases }: Reading, period: PeriodColumn, measure: Measure): View | undefined {
  const years = allRows(table).flatMap((row) => (period.values[row] ? [new Date(period.values[row].at).getUTCFullYear()] : []));
  const span = Math.max(...years) - Math.min(...years) + 1;
  const step = span > mostBars ? 10 : 1;
  if (step === 10 ? span < decadesFrom : period.grain === "year") return undefined;

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
      const figure = combine(table, measure, { rows, operation: "mean" });
      return figure ? [{ label: step === 10 ? phrases.decade(start) : String(start), figure }] : [];
    });
  if (items.length < fewestBars || items.length > mostBars) return undefined;
  const average = phrases.average(midSentence(measure.label));
  return {
    block: {
      type: "bar-chart",
      orientation: "vertical",
      title: clip(phrases.by(average, step === 10 ? phrases.decades : phrases.years), 140),
      items,
      ...(measure.unit && { unit: measure.unit }),
    },
  };
}
