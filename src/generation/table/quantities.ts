import { maxMagnitude, type Provenance, type Quantity, type Unit } from "../../infographic/index.ts";
import { fromRowRuns, toRowRuns } from "../../infographic/row-runs.ts";
import { tidy } from "./split-figure.ts";
import type { Column, Measure, Table } from "./table.ts";

export type Operation = "sum" | "mean" | "minimum" | "maximum";
type Reference = { column: string; rows: number[] };

const asRuns = ({ column, rows }: Reference) => ({ column, rows: toRowRuns(rows) });

/** The number in one cell, with its row and column; null for a gap. */
export function cellOf(table: Table, measure: Measure, index: number): Quantity | null {
  const value = measure.values[index] ?? null;
  const row = table.lines[index];
  if (value === null || row === undefined) return null;
  return { value, source: { kind: "cell", row, column: measure.header } };
}

/** Several cells as one number; a single cell stays itself, nothing but gaps is null, and so is what grows beyond ±1e15. */
export function combine(
  table: Table,
  measure: Measure,
  request: { rows: readonly number[]; operation: Operation },
): Quantity | null {
  const present = request.rows.filter((index) => (measure.values[index] ?? null) !== null);
  const [first] = present;
  if (first === undefined) return null;
  if (present.length === 1) return cellOf(table, measure, first);
  const value = reduce(
    request.operation,
    present.map((index) => measure.values[index] ?? 0),
  );
  if (Math.abs(value) > maxMagnitude) return null;
  return computed(value, request.operation, [{ column: measure.header, rows: linesOf(table, present) }]);
}

/** How many of the rows have something in the column. */
export function countOf(table: Table, column: Column, rows: readonly number[]): Quantity | null {
  const filled = rows.filter((index) => (column.values[index] ?? null) !== null);
  if (filled.length === 0) return null;
  return {
    ...computed(filled.length, "count", [{ column: column.header, rows: linesOf(table, filled) }]),
    unit: { kind: "count" },
  };
}

/** From one figure to a later one, in percent; null where the base isn't positive or the figures aren't cells or sums. */
export function changeOf(from: Quantity, to: Quantity): Quantity | null {
  const references = [from, to].map(({ source }) => referenceOf(source));
  const [base, now] = references;
  if (!base || !now || from.value <= 0 || to.value < 0) return null;
  const value = ((to.value - from.value) / from.value) * 100;
  return Math.abs(value) > maxMagnitude ? null : computed(value, "change", [base, now], { kind: "percent" });
}

/** From one figure to a later one, in the unit of both: percentage points, degrees. */
export function differenceOf(from: Quantity, to: Quantity, unit: Unit | undefined): Quantity | null {
  const [base, now] = [referenceOf(from.source), referenceOf(to.source)];
  if (!base || !now) return null;
  return computed(to.value - from.value, "difference", [base, now], unit);
}

/** Cells one by one, added up as `combine` does it, for numbers that stand under several headers. */
export function sumOfCells(cells: readonly Quantity[]): Quantity | null {
  const references = merged(cells.flatMap(({ source }) => referenceOf(source) ?? []));
  const value = reduce(
    "sum",
    cells.map(({ value }) => value),
  );
  if (references.length === 0 || Math.abs(value) > maxMagnitude) return null;
  return cells.length === 1 ? (cells[0] ?? null) : computed(value, "sum", references);
}

export const withUnit = (quantity: Quantity, unit: Unit | undefined): Quantity => (unit ? { ...quantity, unit } : quantity);

export function reduce(operation: Operation, values: readonly number[]): number {
  const sum = () => values.reduce((total, value) => total + value, 0);
  switch (operation) {
    case "sum":
      return cleaned(sum());
    case "mean":
      return cleaned(sum() / values.length);
    case "minimum":
      return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    case "maximum":
      return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  }
}

function computed(
  value: number,
  operation: "count" | "change" | "difference" | Operation,
  of: Reference[],
  unit?: Unit,
): Quantity {
  return { value: cleaned(value), ...(unit && { unit }), source: { kind: "computed", operation, of: of.map(asRuns) } };
}

/** The same cells as a reference, where adding them up gives the figure. */
function referenceOf(source: Provenance | undefined): Reference | undefined {
  if (source?.kind === "cell") return { column: source.column, rows: [source.row] };
  const [only, second] = source?.kind === "computed" && source.operation === "sum" ? source.of : [];
  return only && !second ? { column: only.column, rows: fromRowRuns(only.rows) } : undefined;
}

function merged(references: readonly Reference[]): Reference[] {
  const columns = Map.groupBy(references, ({ column }) => column);
  return [...columns].map(([column, parts]) => ({ column, rows: parts.flatMap(({ rows }) => rows) }));
}

const linesOf = (table: Table, rows: readonly number[]): number[] => rows.map((index) => table.lines[index] ?? 0);

/** 0.1 + 0.2 is 0.3 to a reader. */
const cleaned = (value: number): number => tidy(Number(value.toPrecision(12)));
