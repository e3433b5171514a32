import type { Quantity } from "../../infographic/index.ts";
import { countView } from "./count-view.ts";
import { allRows, distinctOf, fullest } from "./groups.ts";
import { midSentence } from "./label.ts";
import { timelineOf } from "./moments.ts";
import { groupingsOf } from "./outline-groups.ts";
import { countOf } from "./quantities.ts";
import type { Outline, Reading, View } from "./reading.ts";
import { columnsOf, type PeriodColumn, type Table } from "./table.ts";
import { shownColumns, tableView } from "./table-view.ts";
import { timelineView } from "./timeline-view.ts";
import { trendView } from "./trend-view.ts";

const mostSteps = 60;
const longTable = 24;

/** A table without figures: a history, a count of its categories, or the rows themselves. */
export function outlineList(reading: Reading): Outline {
  const { table, phrases } = reading;
  const rows = allRows(table);
  const history = timelineView(reading);
  const [period] = columnsOf(table, "period").filter((column) => distinctOf(column) > 2);
  const groupings = groupingsOf(table);
  const counts = groupings.map((grouping) => countView(reading, grouping, rows));
  const yearly = period && !history ? countsOverTime(reading, period) : undefined;
  const charts = [history, ...counts.slice(0, 2), yearly].filter((view) => view !== undefined);
  const listed = charts.length === 0 || (rows.length <= longTable && !history) ? tableView(reading, longTable) : undefined;

  const [first] = groupings.length > 0 ? groupings : table.columns;
  const counted = fullest(table);
  const total = counted && rows.length > longTable ? countOf(table, counted, rows) : null;
  return {
    topic: history
      ? phrases.at(phrases.history, spanOf(history))
      : charts.length > 0
        ? phrases.by(phrases.records, midSentence(first?.label ?? ""))
        : columnNames(table),
    stats: total ? [{ label: phrases.records, figure: total }] : [],
    views: listed ? [...charts, listed] : charts,
  };
}

function countsOverTime(reading: Reading, period: PeriodColumn): View | undefined {
  const { table, phrases, locale } = reading;
  const { moments, coarse } = timelineOf(period, { rows: allRows(table), limit: mostSteps, locale });
  const figures = moments.map(({ rows }): Quantity | null => countOf(table, period, rows));
  return trendView(reading, {
    measure: { label: phrases.records, adds: "flow", unit: { kind: "count" } },
    period: { label: period.label, grain: coarse ?? period.grain },
    moments,
    series: [{ name: phrases.records, figures }],
    comparable: false,
    coarse,
    summed: true,
    available: 1,
    selection: "measures",
  });
}

const columnNames = (table: Table): string =>
  shownColumns(table)
    .slice(0, 3)
    .map(({ label }) => label)
    .join(", ");

function spanOf({ block }: View): string {
  if (block.type !== "timeline") return "";
  const [first, last] = [block.items[0], block.items.at(-1)];
  return `${first?.when.split("–")[0]}–${last?.when.split("–").at(-1)}`;
}
