import type { Unit, Warning } from "../../infographic/index.ts";
import type { Period } from "./period.ts";

/** A row of the file, padded or cut to the width of the header. `line` is the row a spreadsheet would show, from 1. */
export type Row = { line: number; cells: string[] };

/** A file read and repaired, its cells still text. */
export type Grid = {
  headers: string[];
  rows: Row[];
  /** The line above the header, where there was one. */
  title?: string | undefined;
  /** A "Source: …" line below the data. */
  source?: string | undefined;
  warnings: Warning[];
};

/**
 * How a number may be added up: a `flow` (sales, rainfall) over anything, a `stock` (population) over places but not over
 * time, a `level` (price, temperature, rate) not at all.
 */
export type Additivity = "flow" | "stock" | "level";

type Named = { header: string; label: string };
export type Measure = Named & { kind: "measure"; values: (number | null)[]; unit?: Unit; adds: Additivity };
export type PeriodColumn = Named & { kind: "period"; values: (Period | null)[]; grain: Period["grain"] };
export type Category = Named & {
  kind: "category";
  values: (string | null)[];
  distinct: number;
  /** The categories in their natural order, where they have one. */
  order?: string[];
};
export type Figure = { value: number; unit?: Unit };
/** Numbers that each have a unit of their own: a list of key figures. */
export type Figures = Named & { kind: "figures"; values: (Figure | null)[] };
/** What is read but not plotted. */
export type Aside = Named & { kind: "identifier" | "text" | "coordinate" | "empty"; values: (string | null)[] };

export type Column = Measure | PeriodColumn | Category | Figures | Aside;

/** Typed columns; `lines[i]` is the line of the file that every column's `values[i]` stands on. */
export type Table = { lines: number[]; columns: Column[] };

export const columnsOf = <Kind extends Column["kind"]>(table: Table, kind: Kind): Extract<Column, { kind: Kind }>[] =>
  table.columns.filter((column): column is Extract<Column, { kind: Kind }> => column.kind === kind);
