import type { Quantity, Unit } from "../../infographic/index.ts";
import { groupRows } from "./groups.ts";
import { categoryName, clip, midSentence } from "./label.ts";
import { labelOf } from "./moments.ts";
import { cellOf, combine, withUnit } from "./quantities.ts";
import type { Reading, View } from "./reading.ts";
import type { Category, Column, Measure, Table } from "./table.ts";

type Cell = string | Quantity | null;

const mostColumns = 7;
const mostGroups = 12;
const mostSmallRows = 12;

/** The rows themselves, up to `limit` of them; undefined where nothing in them is worth looking up. */
export function tableView({ table, phrases, locale }: Reading, limit: number): View | undefined {
  const columns = rowNameFirst(shownColumns(table)).slice(0, mostColumns);
  const rows = table.lines.map((_, index) => columns.map((column) => cellFor(table, column, { index, locale })));
  if (columns.length === 0 || rows.length === 0) return undefined;
  return {
    block: {
      type: "table",
      title: phrases.atAGlance,
      columns: columns.map(({ label, ...column }) => headed(label, column.kind === "measure" ? column.unit : undefined)),
      rows: rows.slice(0, limit),
      ...(rows.length > limit && { note: phrases.shown(limit, rows.length) }),
    },
  };
}

/** All rows, where the table is small enough to read and has more than one figure in a row. */
export const smallTableView = (reading: Reading): View | undefined =>
  reading.table.lines.length <= mostSmallRows && reading.table.columns.length > 2
    ? tableView(reading, mostSmallRows)
    : undefined;

/** One row for each category, with the average of every measure. */
export function averagesView(
  { table, phrases }: Reading,
  request: { category: Category; measures: readonly Measure[]; rows: readonly number[] },
): View | undefined {
  const { category, rows } = request;
  const measures = request.measures.filter(isMostlyFilled).slice(0, 5);
  const groups = groupRows(category, rows);
  if (measures.length < 2 || groups.size < 2 || groups.size > mostGroups) return undefined;
  const names = category.order ?? [...groups.keys()];
  return {
    block: {
      type: "table",
      title: clip(phrases.averagesBy(midSentence(category.label)), 140),
      columns: [headed(category.label), ...measures.map(({ label, unit }) => headed(label, unit))],
      rows: names.map((name) => [
        categoryName(name),
        ...measures.map((measure) => combine(table, measure, { rows: groups.get(name) ?? [], operation: "mean" })),
      ]),
    },
  };
}

function cellFor(table: Table, column: Column, { index, locale }: { index: number; locale: string }): Cell {
  switch (column.kind) {
    case "measure":
      return cellOf(table, column, index);
    case "period": {
      const period = column.values[index] ?? null;
      return period && labelOf(period, locale);
    }
    case "figures": {
      const figure = column.values[index] ?? null;
      const source = { kind: "cell" as const, row: table.lines[index] ?? 1, column: column.header };
      return figure && withUnit({ value: figure.value, source }, figure.unit);
    }
    default: {
      const value = column.values[index] ?? null;
      return value === null ? null : clip(column.kind === "category" ? categoryName(value) : value, 120);
    }
  }
}

const isMostlyFilled = ({ values }: Measure): boolean => values.filter((value) => value !== null).length * 2 > values.length;

/** Codes are shown only where nothing else names the rows. */
export function shownColumns({ columns }: Table): Column[] {
  const named = columns.some(({ kind }) => kind === "category" || kind === "period" || kind === "text");
  const shown = columns.filter(({ kind }) => kind !== "empty" && kind !== "coordinate" && !(named && kind === "identifier"));
  return shown.length > 0 ? shown : columns.filter(({ kind }) => kind !== "empty");
}

/** The first column of a table names its rows. */
function rowNameFirst(columns: readonly Column[]): Column[] {
  const name = columns.find(({ kind }) => kind === "category" || kind === "period") ?? columns[0];
  return name ? [name, ...columns.filter((column) => column !== name)] : [];
}

const headed = (label: string, unit?: Unit) => ({ label: clip(label, 60), ...(unit && { unit }) });
