import { countView } from "./count-view.ts";
import { groupStats } from "./group-stats.ts";
import { allRows, distinctOf, identifies } from "./groups.ts";
import { midSentence } from "./label.ts";
import { mainFirst } from "./main-measure.ts";
import { dateLabel, labelOf } from "./moments.ts";
import { entityOf, groupingsOf } from "./outline-groups.ts";
import { outlinePanel } from "./outline-panel.ts";
import { outlineSeries } from "./outline-series.ts";
import { rankingView } from "./ranking-view.ts";
import type { Outline, Reading } from "./reading.ts";
import { shareView } from "./share-view.ts";
import { type Category, columnsOf, type Measure, type PeriodColumn } from "./table.ts";
import { averagesView, smallTableView } from "./table-view.ts";
import { trendOfRecords } from "./trend.ts";
import { trendStats, trendView } from "./trend-view.ts";

const fewestPeriods = 3;
/** A category with fewer rows than this names single records, not things followed over time. */
const fewestRowsEach = 2.5;

/** Figures over time, in whichever way they are laid out; undefined where the table has no time of its own. */
export function outlineTime(reading: Reading): Outline | undefined {
  const { table } = reading;
  const measures = columnsOf(table, "measure");
  const periods = columnsOf(table, "period").filter((period) => distinctOf(period) >= fewestPeriods && isFilled(period));
  const [period, ...otherPeriods] = periods.toReversed();
  if (!period || measures.length === 0) return undefined;

  const category = followed(reading, period, otherPeriods);
  const outline = isSeries(reading, period)
    ? outlineSeries(reading, period, measures)
    : category
      ? outlinePanel(reading, { period, category, measures })
      : outlineRecords(reading, period, measures);
  return outline && { ...outline, span: spanOf(reading, period) };
}

/** The category that has one row in each period: what a line can be drawn for. */
function followed(
  { table }: Reading,
  period: PeriodColumn,
  others: readonly PeriodColumn[],
): Category | PeriodColumn | undefined {
  const keys = [...columnsOf(table, "category"), ...others].filter((key) => {
    const groups = distinctOf(key);
    return groups > 1 && table.lines.length >= groups * fewestRowsEach && identifies(period, key);
  });
  return keys.sort((a, b) => distinctOf(a) - distinctOf(b))[0];
}

/** Records that merely carry a date. */
function outlineRecords(reading: Reading, period: PeriodColumn, all: readonly Measure[]): Outline | undefined {
  const { table, phrases } = reading;
  const rows = allRows(table);
  const measures = mainFirst(all, reading.subject);
  const [main] = measures;
  if (!main) return undefined;
  const entity = entityOf(table);
  const [first, second] = groupingsOf(table).filter((column) => column.kind === "category");
  const subject = entity ?? first;
  const other = entity ? first : second;
  const trend = trendOfRecords(reading, period, main);
  const line = trendView(reading, trend);
  const standing = main.adds === "stock" ? trendStats(reading, trend).slice(0, 2) : [];
  const bars = subject && rankingView(reading, { category: subject, measure: main, ...comparedRows(reading, period, main) });
  const views = [
    ...(subject && distinctOf(subject) > 2 ? [bars, line] : [line, bars]),
    other && main.adds === "flow" ? shareView(reading, { category: other, measure: main, rows }) : undefined,
    first && countView(reading, other ?? first, rows),
    smallTableView(reading) ?? (first && averagesView(reading, { category: first, measures: all, rows })),
  ];
  return {
    topic: phrases.by(main.label, midSentence((subject ?? period).label)),
    stats: [...standing, ...groupStats(reading, { rows, measures, entity, overTime: true })],
    views: views.filter((view) => view !== undefined),
  };
}

/** One row a period; but single records that happen to have different dates come with categories of their own. */
const isSeries = ({ table }: Reading, period: PeriodColumn): boolean =>
  identifies(period, undefined) && groupingsOf(table).filter(({ kind }) => kind === "category").length < 2;

/** A stock is compared where it stands last; everything else over the whole time. */
function comparedRows(
  { table, phrases, locale }: Reading,
  period: PeriodColumn,
  measure: Measure,
): { rows: number[]; during?: string } {
  const rows = allRows(table);
  if (measure.adds !== "stock") return { rows };
  const last = period.values.reduce(
    (latest, value) => (value && value.at > (latest?.at ?? Number.NEGATIVE_INFINITY) ? value : latest),
    null,
  );
  if (!last) return { rows };
  return {
    rows: rows.filter((row) => period.values[row]?.at === last.at),
    during: phrases.during(labelOf(last, locale), last.grain),
  };
}

const isFilled = ({ values }: PeriodColumn): boolean => values.filter((value) => value !== null).length > values.length / 2;

function spanOf({ phrases, locale }: Reading, period: PeriodColumn): string | undefined {
  const dated = period.values.filter((value) => value !== null).sort((a, b) => a.at - b.at);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return undefined;
  const label = (value: typeof first) => (value.grain === "time" ? dateLabel(value.at, "day", locale) : labelOf(value, locale));
  const span = { from: label(first), to: label(last) };
  return span.from === span.to ? span.from : phrases.span(span);
}
