import { calendarView } from "./calendar-view.ts";
import { maxSeries } from "./choose-series.ts";
import { groupStats } from "./group-stats.ts";
import { allRows, distinctOf } from "./groups.ts";
import { growthView } from "./growth-view.ts";
import { midSentence } from "./label.ts";
import { mainFirst } from "./main-measure.ts";
import { groupingsOf } from "./outline-groups.ts";
import { rankingView } from "./ranking-view.ts";
import type { Outline, Reading } from "./reading.ts";
import { shareView } from "./share-view.ts";
import type { Category, Measure, PeriodColumn } from "./table.ts";
import { type Trend, trendOfCategories } from "./trend.ts";
import { trendStats, trendView } from "./trend-view.ts";

type Panel = { period: PeriodColumn; category: Category | PeriodColumn; measures: readonly Measure[] };

/** Several things, each with one row a period. */
export function outlinePanel(reading: Reading, { period, category, measures }: Panel): Outline | undefined {
  const { table, phrases } = reading;
  const [main, second] = mainFirst(measures, reading.subject);
  if (!main) return undefined;
  const trend = trendOfCategories(reading, period, { category, measure: main });
  const latest = trend.moments.at(-1);
  const during = phrases.during(latest?.label ?? "", trend.period.grain);
  // What flows is added up over the whole time; what stands is compared where it stands last.
  const compare = (measure: Measure, by = category) =>
    measure.adds === "flow"
      ? { category: by, measure, rows: allRows(table) }
      : { category: by, measure, rows: latest?.rows ?? [], during };

  const many = distinctOf(category) > maxSeries;
  const line = (isSparse(trend) && calendarView(reading, period, main)) || trendView(reading, trend);
  const grouping = groupingsOf(table).find((other) => other !== category && other.kind === "category");
  const comparable = category.kind === "category";
  const whole =
    comparable && main.adds === "flow" ? (shareView(reading, compare(main)) ?? rankingView(reading, compare(main))) : undefined;
  const views = [
    ...(many && whole ? [whole, line] : [line, whole]),
    comparable && many && !whole ? rankingView(reading, compare(main)) : undefined,
    many ? undefined : growthView(reading, trend),
    grouping && shareView(reading, compare(main, grouping)),
    comparable && second ? rankingView(reading, compare(second)) : undefined,
  ];
  const total = groupStats(reading, { rows: allRows(table), measures: [main] }).slice(0, 1);
  return {
    topic: phrases.by(main.label, midSentence(category.label)),
    stats: main.adds === "flow" ? [...total, ...trendStats(reading, trend).slice(0, 3)] : trendStats(reading, trend),
    views: views.filter((view) => view !== undefined),
  };
}

/** Lines with more gaps than this fall apart into dots. */
const sparse = 0.2;

function isSparse({ series, moments, measure }: Trend): boolean {
  const gaps = series.flatMap(({ figures }) => figures.filter((figure) => figure === null)).length;
  return measure.adds === "flow" && gaps > series.length * moments.length * sparse;
}
