import { countView } from "./count-view.ts";
import { groupStats } from "./group-stats.ts";
import { allRows, distinctOf, groupRows } from "./groups.ts";
import { histogramView } from "./histogram-view.ts";
import { midSentence } from "./label.ts";
import { mainFirst } from "./main-measure.ts";
import { rankingView } from "./ranking-view.ts";
import type { Outline, Reading, View } from "./reading.ts";
import { shareView } from "./share-view.ts";
import { type Aside, type Category, columnsOf, type Measure, type PeriodColumn, type Table } from "./table.ts";
import { averagesView, smallTableView } from "./table-view.ts";

const mostGroups = 24;
const mostParts = 8;
/** More groups than that are still worth a top ten where each has several rows. */
const wellFilled = 5;
/** A column in which nearly all rows say the same sorts nothing. */
const mostlyOne = 0.95;
const smallDirectory = 24;

/** A table without time: things with figures, or many records in a few groups. */
export function outlineGroups(reading: Reading): Outline {
  const { table, phrases } = reading;
  const measures = mainFirst(columnsOf(table, "measure"), reading.subject);
  const entity = entityOf(table);
  const groupings = groupingsOf(table);
  const rows = allRows(table);
  const [main] = measures;
  const stats = groupStats(reading, { rows, measures, entity });
  if (!main) return { topic: phrases.records, stats: [], views: [] };

  const subject = entity ?? groupings[0];
  const topic = subject ? phrases.by(main.label, midSentence(subject.label)) : phrases.distribution(midSentence(main.label));
  const views = entity ? entityViews(reading, { entity, groupings, measures }) : recordViews(reading, { groupings, measures });
  return { topic, stats, views: views.filter((view) => view !== undefined) };
}

type Parts = { groupings: (Category | PeriodColumn)[]; measures: Measure[] };

function entityViews(
  reading: Reading,
  { entity, groupings, measures }: Parts & { entity: Category | Aside },
): (View | undefined)[] {
  const rows = allRows(reading.table);
  const [main, second] = measures;
  const [grouping] = groupings;
  if (!main) return [];
  const of = (measure: Measure) => ({ category: entity, measure, rows });
  const few = distinctOf(entity) <= mostParts && !(entity.kind === "category" && entity.order);
  const whole = few && (measures.length === 1 || main.unit?.kind === "percent") ? shareView(reading, of(main)) : undefined;
  const levels = measures.filter(({ adds }) => adds === "level");
  return [
    whole ?? rankingView(reading, of(main)),
    grouping && shareView(reading, { category: grouping, measure: main, rows }),
    grouping && countView(reading, grouping, rows),
    grouping?.kind === "category" ? averagesView(reading, { category: grouping, measures: levels, rows }) : undefined,
    second && ((few && !grouping && shareView(reading, of(second))) || rankingView(reading, { ...of(second), upright: true })),
    smallTableView(reading),
    histogramView(reading, second ?? main),
  ];
}

function recordViews(reading: Reading, { groupings, measures }: Parts): (View | undefined)[] {
  const rows = allRows(reading.table);
  const [main] = measures;
  const [first, second] = groupings;
  if (!main) return [];
  if (!first) return [histogramView(reading, main), smallTableView(reading)];
  return [
    rankingView(reading, { category: first, measure: main, rows }),
    countView(reading, second ?? first, rows),
    first.kind === "category" ? averagesView(reading, { category: first, measures, rows }) : undefined,
    second && shareView(reading, { category: second, measure: main, rows }),
    second && rankingView(reading, { category: second, measure: main, rows, upright: true }),
    histogramView(reading, main),
  ];
}

/** The column that names every row: a category that hardly ever comes back, or the codes of a short list. */
export function entityOf(table: Table): Category | Aside | undefined {
  const count = table.lines.length;
  const named = columnsOf(table, "category").find(({ distinct }) => distinct >= Math.max(2, count * 0.95));
  const coded = columnsOf(table, "identifier").find((column) => count <= smallDirectory && distinctOf(column) === count);
  return named ?? (groupingsOf(table).length === 0 ? coded : undefined);
}

/** Columns that sort the rows into a few groups, those with an order or a handy number of groups first. */
export function groupingsOf(table: Table): (Category | PeriodColumn)[] {
  const count = table.lines.length;
  const candidates = [...columnsOf(table, "category"), ...columnsOf(table, "period")].filter((column) => {
    const sizes = [...groupRows(column, allRows(table)).values()].map(({ length }) => length);
    const filled = sizes.reduce((sum, size) => sum + size, 0);
    const few =
      sizes.length <= mostGroups
        ? sizes.length <= count * 0.7
        : column.kind === "category" && count >= sizes.length * wellFilled;
    return sizes.length > 1 && few && filled > count / 2 && Math.max(...sizes) < filled * mostlyOne;
  });
  const handy = (column: Category | PeriodColumn) => (distinctOf(column) > 2 && distinctOf(column) <= 12 ? 0 : 1);
  const rankOf = (column: Category | PeriodColumn) => (column.kind === "category" && column.order ? -1 : handy(column));
  return candidates.sort((a, b) => rankOf(a) - rankOf(b));
}
