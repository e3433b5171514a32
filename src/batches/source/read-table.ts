import { TableRefused } from "../errors.ts";
import { type Cell, isEmpty, type SourceRow } from "./cell.ts";
import { readNumber } from "./read-number.ts";
import { mostColumns } from "./scan-sheet.ts";

/** Columns by name, and the rows under them. Rows without anything in them are left out. */
export type Table = { columns: string[]; rows: AsyncGenerator<SourceRow> };

const longestName = 200;

/** Takes the first row that isn't empty for the header. Throws `TableRefused` where it can't be one. */
export async function readTable(rows: AsyncGenerator<SourceRow>): Promise<Table> {
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    if (next.value.cells.every(isEmpty)) continue;
    return { columns: columnsOf(next.value), rows: filled(rows) };
  }
  throw new TableRefused("is empty.");
}

async function* filled(rows: AsyncGenerator<SourceRow>): AsyncGenerator<SourceRow> {
  for await (const row of rows) if (!row.cells.every(isEmpty)) yield row;
}

function columnsOf({ row, cells }: SourceRow): string[] {
  const last = cells.findLastIndex((cell) => !isEmpty(cell));
  const header = cells.slice(0, last + 1);
  if (header.length > mostColumns) throw new TableRefused(`has ${header.length} columns; ${mostColumns} are read.`);
  if (header.every((cell) => isEmpty(cell) || isValue(cell)))
    throw new TableRefused(`has no header: row ${row} has only numbers. Put the names of the columns in the first row.`);
  const names = header.map(({ text }, index) => text.trim().slice(0, longestName) || `Column ${letterOf(index)}`);
  refuseTwins(names);
  return names;
}

const isValue = ({ text }: Cell): boolean => readNumber(text) !== undefined;

function refuseTwins(names: readonly string[]): void {
  const twins = names.flatMap((name, index) => {
    const first = names.findIndex((other) => other.toLowerCase() === name.toLowerCase());
    return first < index
      ? [{ path: `column ${letterOf(index)}`, message: `is called ${name}, as column ${letterOf(first)} is` }]
      : [];
  });
  const [twin] = twins;
  if (twin) throw new TableRefused(`has columns of one name: ${twin.path} ${twin.message}. Rename one.`, twins.slice(0, 25));
}

/** 0 is A, 25 is Z, 26 is AA. */
export function letterOf(index: number): string {
  const high = Math.floor(index / 26);
  return (high > 0 ? letterOf(high - 1) : "") + String.fromCharCode(65 + (index % 26));
}
