import { clip, midSentence } from "./label.ts";
import { combine } from "./quantities.ts";
import type { Reading, View } from "./reading.ts";
import type { Measure, PeriodColumn } from "./table.ts";

/** From this share of the variance on that the month of the year explains, a year's course is worth telling. */
const strongSeason = 0.25;
const fewestYears = 3;

/** The average of every month of the year, where three years or more of days or months show a clear course. */
export function seasonView({ table, phrases, locale }: Reading, period: PeriodColumn, measure: Measure): View | undefined {
  if (period.grain !== "day" && period.grain !== "month") return undefined;
  const months = Array.from({ length: 12 }, (): number[] => []);
  const years = new Set<number>();
  for (const [row, value] of period.values.entries()) {
    if (!value || measure.values[row] === null) continue;
    const date = new Date(value.at);
    years.add(date.getUTCFullYear());
    months[date.getUTCMonth()]?.push(row);
  }
  if (years.size < fewestYears || months.some((rows) => rows.length < fewestYears)) return undefined;
  if (explained(monthlyMeans(period, measure)) < strongSeason) return undefined;

  const items = months.flatMap((rows, month) => {
    const figure = combine(table, measure, { rows, operation: "mean" });
    return figure ? [{ label: monthName(month, "short", locale), figure, month }] : [];
  });
  const [top] = [...items].sort((a, b) => b.figure.value - a.figure.value);
  if (!top) return undefined;
  return {
    finding: phrases.seasonal(midSentence(measure.label), monthName(top.month, "long", locale)),
    block: {
      type: "bar-chart",
      orientation: "vertical",
      title: clip(phrases.by(phrases.average(midSentence(measure.label)), phrases.months), 140),
      items: items.map(({ label, figure }) => ({ label, figure })),
      highlight: top.label,
      note: phrases.monthsOfYear,
      ...(measure.unit && { unit: measure.unit }),
    },
  };
}

/** Months of the year, each with its average in every year: days are too noisy to show a season. */
function monthlyMeans(period: PeriodColumn, measure: Measure): number[][] {
  const months = new Map<string, number[]>();
  for (const [row, value] of period.values.entries()) {
    const figure = measure.values[row] ?? null;
    if (!value || figure === null) continue;
    const key = new Date(value.at).toISOString().slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), figure]);
  }
  const byMonth = Array.from({ length: 12 }, (): number[] => []);
  for (const [key, values] of months) byMonth[Number(key.slice(5)) - 1]?.push(mean(values));
  return byMonth;
}

function explained(months: readonly number[][]): number {
  const all = months.flat();
  const centre = mean(all);
  const total = all.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const between = months.reduce((sum, values) => sum + values.length * (mean(values) - centre) ** 2, 0);
  return total === 0 ? 0 : between / total;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const monthName = (month: number, form: "short" | "long", locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: form, timeZone: "UTC" }).format(Date.UTC(2000, month, 1));
