import type { Warning } from "../../infographic/index.ts";
import { dropTotals } from "./drop-totals.ts";
import { EmptyTable, TableTooLarge } from "./errors.ts";
import { findHeader, type Sheet } from "./find-header.ts";
import { isMissing } from "./missing.ts";
import { nameColumns } from "./name-columns.ts";
import { parseObjects, readObjects } from "./read-objects.ts";
import { readRecords } from "./read-records.ts";
import { lineList, repairRows } from "./repair-rows.ts";
import type { Grid, Row } from "./table.ts";

const maxRows = 5_000;
const maxColumns = 100;

export type TableSource = string | readonly Record<string, unknown>[];

/**
 * Text or objects to a clean grid: one header, rows of its width, no blank rows or columns, no totals.
 * Throws `empty_input`, `invalid_table`, `invalid_json`, or `limit_exceeded` over 5,000 rows or 100 columns.
 */
export function readTable(source: TableSource): Grid {
  const objects = typeof source === "string" ? parseObjects(source) : source;
  return objects ? gridOfObjects(objects) : gridOfText(source as string);
}

function gridOfText(source: string): Grid {
  if (source.trim() === "" || source.trim() === "\uFEFF") throw new EmptyTable();
  const { records } = readRecords(source);
  const lines = records.map((cells, index) => ({ line: index + 1, cells }));
  const sheet = findHeader(withoutBlankColumns(lines.filter(({ cells }) => !isBlank(cells))));
  if (sheet.rows.length === 0) throw new EmptyTable();

  const width = sheet.header ? lastFilled(sheet.header.cells) : Math.max(...sheet.rows.map(({ cells }) => cells.length));
  const named = sheet.header
    ? nameColumns(sheet.header.cells.slice(0, width))
    : { headers: Array.from({ length: width }, (_, index) => `Column ${index + 1}`), warnings: [noHeader] };
  refuseTooMany(sheet.rows.length, width);
  const repaired = repairRows(sheet.rows, width);
  const warnings = [...named.warnings, ...repaired.warnings, ...setAside(sheet)];
  return finish({ headers: named.headers, rows: repaired.rows, title: sheet.preamble[0], source: sourceOf(sheet), warnings });
}

function gridOfObjects(objects: readonly Record<string, unknown>[]): Grid {
  const { headers, rows, warnings } = readObjects(objects);
  const filled = rows.filter(({ cells }) => !isBlank(cells));
  if (filled.length === 0) throw new EmptyTable();
  refuseTooMany(filled.length, headers.length);
  const named = nameColumns(headers);
  return finish({ headers: named.headers, rows: filled, warnings: [...warnings, ...named.warnings] });
}

function finish(grid: Grid): Grid {
  if (grid.rows.every(({ cells }) => cells.every(isMissing))) throw new EmptyTable();
  const { rows, warnings } = dropTotals(grid.rows, grid.headers);
  const kept = grid.headers.flatMap((_, index) =>
    rows.some(({ cells }) => (cells[index] ?? "").trim() !== "") ? [index] : [],
  );
  return {
    ...grid,
    headers: kept.map((index) => grid.headers[index] ?? ""),
    rows: rows.map(({ line, cells }) => ({ line, cells: kept.map((index) => cells[index] ?? "") })),
    warnings: [...grid.warnings, ...warnings],
  };
}

/** A Markdown table has an empty cell at both ends, an exported sheet often has spare columns. */
function withoutBlankColumns(rows: readonly Row[]): Row[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, index) => (cell.trim() === "" ? [] : [index]))));
  return rows.map(({ line, cells }) => ({ line, cells: cells.filter((_, index) => used.has(index)) }));
}

/** The rule under the header of a Markdown table counts as blank. */
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => /^\s*(?::?-{3,}:?)?\s*$/.test(cell));

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

function sourceOf({ footnotes }: Sheet): string | undefined {
  const lines = footnotes.map(({ cells }: Row) => cells.join(" ").trim());
  return lines.map((line) => /^(?:sources?|स्रोत)\s*[:：-]\s*(.+)$/iu.exec(line)?.[1]?.trim()).find(Boolean);
}

function setAside({ preamble, footnotes }: Sheet): Warning[] {
  const above =
    preamble.length === 0
      ? []
      : [
          {
            code: "preamble",
            message: `${preamble.length === 1 ? "A line" : `${preamble.length} lines`} above the header ${preamble.length === 1 ? "was" : "were"} taken as the title, not as data.`,
            where: "line 1",
          },
        ];
  const [first] = footnotes;
  if (!first) return above;
  const message = `${lineList(footnotes.map(({ line }) => line))} below the data ${footnotes.length === 1 ? "was" : "were"} taken as notes, not as data.`;
  return [...above, { code: "footnote", message, where: `line ${first.line}` }];
}

function refuseTooMany(rows: number, columns: number): void {
  if (rows > maxRows) throw new TableTooLarge("rows", { count: rows, limit: maxRows });
  if (columns > maxColumns) throw new TableTooLarge("columns", { count: columns, limit: maxColumns });
}

const noHeader: Warning = {
  code: "no_header",
  message:
    "The table seems to have no header; its columns are called Column 1, Column 2 and so on. Add a header line to name them.",
  where: "line 1",
};
