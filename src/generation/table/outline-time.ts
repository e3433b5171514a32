import { namesQuantity } from "./additivity.ts";
import { countView } from "./count-view.ts";
import { groupStats } from "./group-stats.ts";
import { allRows, distinctOf, identifies } from "./groups.ts";
import { midSentence } from "./label.ts";
import { labelOf } from "./moments.ts";
import { groupingsOf, mainFirst } from "./outline-groups.ts";
import { rankingView } from "./ranking-view.ts";
import type { Outline, Reading, View } from "./reading.ts";
import { seasonView } from "./season-view.ts";
import { shareView } from "./share-view.ts";
import { type Category, columnsOf, type Measure, type PeriodColumn } from "./table.ts";
import { averagesView } from "./table-view.ts";
import { trendOfCategories, trendOfMeasures, trendOfRecords } from "./trend.ts";
import { trendStats, trendView } from "./trend-view.ts";

const fewestPeriods = 3;

/** Figures over time, in whichever way they are laid out; undefined where the table has no time of its own. */
export function outlineTime(reading: Reading): Outline | undefined {
  const { table } = reading;
  const measures = columnsOf(table, "measure");
  const periods = columnsOf(table, "period").filter((period) => distinctOf(period) >= fewestPeriods && isFilled(period));
  const [period] = periods.toReversed();
  if (!period || measures.length === 0) return undefined;

  const span = spanOf(reading, period);
  if (identifies(period, undefined)) return { ...seriesOutline(reading, period, measures), span };
  const keys = [...columnsOf(table, "category"), ...periods.filter((other) => other !== period)];
  const category = keys
    .filter((key) => distinctOf(key) > 1 && identifies(period, key))
    .sort((a, b) => distinctOf(a) - distinctOf(b))[0];
  return {
    ...(category ? panelOutline(reading, period, { category, measures }) : recordsOutline(reading, period, measures)),
    span,
  };
}

/** One row a period. */
function seriesOutline(reading: Reading, period: PeriodColumn, measures: readonly Measure[]): Outline {
  const rows = allRows(reading.table);
  const groups = alike(measures);
  const trends = groups.map((group) => trendOfMeasures(reading, period, group));
  const [main] = measures;
  const season = main && seasonView(reading, period, main);
  const lines = trends.map((trend) => trendView(reading, trend));
  const [lead] = trends;
  const counts = groupingsOf(reading.table)
    .filter(({ kind }) => kind === "category")
    .map((category) => countView(reading, category, rows));
  const steadyLine = lead?.series.length === 1 && lead.coarse === "month";
  const views =
    season && steadyLine
      ? [season, lines[1] ?? lines[0], ...counts, ...lines.slice(2)]
      : [lines[0], season, ...counts, ...lines.slice(1)];
  const stats = season && steadyLine ? groupStats(reading, { rows, measures }) : lead ? trendStats(reading, lead) : [];
  const extra = trends.length > 1 && stats.length < 3 && trends[1] ? trendStats(reading, trends[1]).slice(0, 1) : [];
  return {
    topic: reading.phrases.by(main?.label ?? "", midSentence(period.label)),
    stats: [...stats, ...extra],
    views: present(views),
  };
}

/** Several things, each with one row a period. */
function panelOutline(
  reading: Reading,
  period: PeriodColumn,
  request: { category: Category | PeriodColumn; measures: readonly Measure[] },
): Outline {
  const { category } = request;
  const [main, second] = mainFirst(request.measures);
  if (!main) return { topic: category.label, stats: [], views: [] };
  const trend = trendOfCategories(reading, period, { category, measure: main });
  const latest = trend.moments.at(-1);
  const compare = (measure: Measure) =>
    measure.adds === "flow" ? { rows: allRows(reading.table) } : { rows: latest?.rows ?? [], during: duringOf(reading, trend) };
  const others = groupingsOf(reading.table).filter((grouping) => grouping !== category && grouping.kind === "category");
  const views = [
    trendView(reading, trend),
    shareView(reading, { category, measure: main, ...compare(main) }),
    rankingView(reading, { category, measure: main, ...compare(main) }),
    ...others.slice(0, 1).map((other) => rankingView(reading, { category: other, measure: main, ...compare(main) })),
    second && rankingView(reading, { category, measure: second, ...compare(second) }),
  ];
  return {
    topic: reading.phrases.by(main.label, midSentence(category.label)),
    stats: trendStats(reading, trend),
    views: present(views),
  };
}

/** Records that merely carry a date. */
function recordsOutline(reading: Reading, period: PeriodColumn, measures: readonly Measure[]): Outline {
  const rows = allRows(reading.table);
  const [main, ...more] = mainFirst(measures);
  if (!main) return { topic: period.label, stats: [], views: [] };
  const [first, second] = groupingsOf(reading.table).filter(({ kind }) => kind === "category");
  const line = trendView(reading, trendOfRecords(reading, period, main));
  const views = [
    first && rankingView(reading, { category: first, measure: main, rows }),
    line,
    first && countView(reading, second ?? first, rows),
    first?.kind === "category" ? averagesView(reading, { category: first, measures, rows }) : undefined,
  ];
  const stats = groupStats(reading, { rows, measures: [main, ...more] });
  return { topic: reading.phrases.by(main.label, midSentence((first ?? period).label)), stats, views: present(views) };
}

/** Measures that can share one axis: of one unit, and named as kinds of one thing. */
function alike(measures: readonly Measure[]): Measure[][] {
  const quantities = measures.filter(({ header }) => namesQuantity(header)).length;
  const homogeneous = quantities * 3 <= measures.length;
  const groups: Measure[][] = [];
  for (const measure of measures) {
    const group = groups.find(
      ([first]) => first && sameUnit(first, measure) && (homogeneous ? sameScale(first, measure) : sharesWord(first, measure)),
    );
    if (group) group.push(measure);
    else groups.push([measure]);
  }
  return groups;
}

const sameUnit = (a: Measure, b: Measure): boolean => JSON.stringify(a.unit) === JSON.stringify(b.unit);

const sharesWord = (a: Measure, b: Measure): boolean => {
  const words = ({ label }: Measure) =>
    label
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word.length > 2);
  return sameScale(a, b) && words(a).some((word) => words(b).includes(word));
};

function sameScale(a: Measure, b: Measure): boolean {
  const typical = ({ values }: Measure) => {
    const sizes = values.flatMap((value) => (value === null ? [] : [Math.abs(value)])).sort((x, y) => x - y);
    return sizes[Math.floor(sizes.length / 2)] ?? 0;
  };
  const [low, high] = [typical(a), typical(b)].sort((x, y) => x - y);
  return high !== undefined && low !== undefined && high <= low * 20;
}

const isFilled = ({ values }: PeriodColumn): boolean => values.filter((value) => value !== null).length > values.length / 2;

const present = (views: readonly (View | undefined)[]): View[] => views.filter((view) => view !== undefined);

function duringOf({ phrases }: Reading, trend: ReturnType<typeof trendOfCategories>): string {
  return phrases.during(trend.moments.at(-1)?.label ?? "", trend.period.grain);
}

function spanOf({ phrases, locale }: Reading, period: PeriodColumn): string | undefined {
  const dated = period.values.filter((value) => value !== null).sort((a, b) => a.at - b.at);
  const [first, last] = [dated[0], dated.at(-1)];
  return first && last && phrases.span({ from: labelOf(first, locale), to: labelOf(last, locale) });
}
