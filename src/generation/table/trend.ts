import { chooseSeries, maxSeries, type Selection, type Series } from "./choose-series.ts";
import { allRows, groupRows } from "./groups.ts";
import { categoryName, midSentence } from "./label.ts";
import { type Coarse, type Moment, timelineOf } from "./moments.ts";
import type { Grain } from "./period.ts";
import { combine } from "./quantities.ts";
import type { Reading } from "./reading.ts";
import type { Category, Measure, PeriodColumn } from "./table.ts";

/** What moved over time, whichever way the file has it. */
export type Trend = {
  measure: Pick<Measure, "label" | "unit" | "adds">;
  period: { label: string; grain: Grain };
  moments: Moment[];
  series: Series[];
  /** True where the series are categories of one measure, so that they can be held against each other. */
  comparable: boolean;
  /** Calendar steps that several dates were brought together in, and how. */
  coarse?: Coarse | undefined;
  summed: boolean;
  /** How many series there are in all, and which of them were taken. */
  available: number;
  selection: Selection | "measures";
};

const maxPoints = 1_000;
/** Records that merely carry a date are told by a few dozen steps, not by every day. */
const maxRecordSteps = 100;

/** One row for each period, one line for each measure. */
export function trendOfMeasures(reading: Reading, period: PeriodColumn, measures: readonly Measure[]): Trend {
  const { moments, coarse } = timelineOf(period, { rows: allRows(reading.table), limit: maxPoints, locale: reading.locale });
  const [first] = measures;
  const summed = coarse === "day" && measures.every(({ adds }) => adds !== "level");
  const series = measures.slice(0, maxSeries).map((measure) => ({
    name: measure.label,
    figures: moments.map(({ rows }) => combine(reading.table, measure, { rows, operation: summed ? "sum" : "mean" })),
  }));
  const measure = {
    label: first?.label ?? "",
    adds: first?.adds ?? "level",
    ...(first?.unit && { unit: first.unit }),
  } as const;
  return {
    measure,
    period: about(period, coarse),
    moments,
    series,
    comparable: false,
    coarse,
    summed,
    available: measures.length,
    selection: "measures",
  };
}

/** A row for each period and category: one line for each of the foremost categories. */
export function trendOfCategories(
  reading: Reading,
  period: PeriodColumn,
  request: { category: Category | PeriodColumn; measure: Measure },
): Trend {
  const { category, measure } = request;
  const { moments, coarse } = timelineOf(period, { rows: allRows(reading.table), limit: maxPoints, locale: reading.locale });
  const perMoment = moments.map(({ rows }) => groupRows(category, rows));
  const names = [...groupRows(category, allRows(reading.table)).keys()];
  const all = names.map((name) => ({
    name: categoryName(name),
    figures: perMoment.map((groups) => combine(reading.table, measure, { rows: groups.get(name) ?? [], operation: "mean" })),
  }));
  const selection = selectionFor(category, measure, all.length);
  return {
    measure,
    period: about(period, coarse),
    moments,
    series: chooseSeries(all, selection),
    comparable: true,
    coarse,
    summed: false,
    available: all.length,
    selection,
  };
}

/** Many records a period: what is added up is added up, the rest is averaged. */
export function trendOfRecords(reading: Reading, period: PeriodColumn, measure: Measure): Trend {
  const { moments, coarse } = timelineOf(period, {
    rows: allRows(reading.table),
    limit: maxRecordSteps,
    locale: reading.locale,
  });
  const summed = measure.adds !== "level";
  const figures = moments.map(({ rows }) => combine(reading.table, measure, { rows, operation: summed ? "sum" : "mean" }));
  const name = summed ? reading.phrases.total(midSentence(measure.label)) : reading.phrases.average(midSentence(measure.label));
  const series = [{ name, figures }];
  return {
    measure: { ...measure, label: name },
    period: about(period, coarse),
    moments,
    series,
    comparable: false,
    coarse,
    summed,
    available: 1,
    selection: "measures",
  };
}

function selectionFor(category: Category | PeriodColumn, measure: Measure, available: number): Selection {
  if (category.kind === "period") return "latestSeries";
  return measure.adds === "flow" && available > maxSeries ? "largestSeries" : "series";
}

const about = ({ label, grain }: PeriodColumn, coarse: Coarse | undefined) => ({ label, grain: coarse ?? grain });
