import type { InfographicDraft, Provenance, Quantity } from "../../infographic/index.ts";
import { fromRowRuns } from "../../infographic/row-runs.ts";
import type { Issue } from "../../kernel/app-error.ts";
import { readTable, type TableSource } from "./read-table.ts";
import type { Column, Table } from "./table.ts";
import { typeColumns } from "./type-columns.ts";

type Computed = Extract<Provenance, { kind: "computed" }>;
type Reference = Computed["of"][number];

/** Sums of thousands of doubles differ in their last digits with the order of adding. */
const tolerance = 1e-9;

/**
 * Recomputes every number of a spec from the table that it was planned from. What comes back are the numbers that have no
 * provenance or don't follow from it, by their path; none means that the picture says what the table says.
 */
export function unprovenNumbers(spec: InfographicDraft, source: TableSource, locale = "en-IN"): Issue[] {
  const { table } = typeColumns(readTable(source), locale);
  return quantitiesOf(spec.blocks, "blocks").flatMap(({ path, quantity }) => {
    if (!quantity.source) return [{ path, message: "doesn't say where it came from" }];
    const proven = recompute(table, quantity.source);
    return proven !== undefined && isClose(proven, quantity.value)
      ? []
      : [{ path, message: `is ${quantity.value}, but its source gives ${proven}` }];
  });
}

type Found = { path: string; quantity: Quantity };

function quantitiesOf(node: unknown, path: string): Found[] {
  if (typeof node !== "object" || node === null) return [];
  if ("value" in node && typeof node.value === "number") return [{ path, quantity: node as Quantity }];
  return Object.entries(node).flatMap(([key, child]) =>
    quantitiesOf(child, Array.isArray(node) ? `${path}[${key}]` : `${path}.${key}`),
  );
}

function recompute(table: Table, source: Provenance): number | undefined {
  if (source.kind === "span") return undefined;
  if (source.kind === "cell") return valuesOf(table, { column: source.column, rows: [[source.row, source.row]] })[0];
  const values = source.of.flatMap((reference) => valuesOf(table, reference));
  const [base, now] = source.of.map((reference) => amountOf(table, reference));
  switch (source.operation) {
    case "sum":
      return values.reduce((sum, value) => sum + value, 0);
    case "mean":
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    case "minimum":
      return Math.min(...values);
    case "maximum":
      return Math.max(...values);
    case "count":
      return source.of.reduce((sum, reference) => sum + filledCells(table, reference), 0);
    case "difference":
      return base === undefined || now === undefined ? undefined : now - base;
    case "change":
      return base === undefined || now === undefined ? undefined : ((now - base) / base) * 100;
    case "share":
      return base === undefined || now === undefined ? undefined : (base / now) * 100;
  }
}

const amountOf = (table: Table, reference: Reference): number =>
  valuesOf(table, reference).reduce((sum, value) => sum + value, 0);

/** The numbers that really stand in the cells; a gap gives none. */
function valuesOf(table: Table, reference: Reference): number[] {
  return cellsOf(table, reference).flatMap((cell) => {
    if (typeof cell === "number") return [cell];
    return typeof cell === "object" && cell !== null && "value" in cell ? [cell.value] : [];
  });
}

const filledCells = (table: Table, reference: Reference): number =>
  cellsOf(table, reference).filter((cell) => cell !== null).length;

function cellsOf({ lines, columns }: Table, { column, rows }: Reference): Column["values"][number][] {
  const found = columns.find(({ header }) => header === column);
  const indices = new Map(lines.map((line, index) => [line, index]));
  return fromRowRuns(rows).map((row) => found?.values[indices.get(row) ?? -1] ?? null);
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
