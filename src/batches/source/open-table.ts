import { TooManyRows } from "../errors.ts";
import type { SourceRow } from "./cell.ts";
import { decodeText, type Encoding } from "./encoding.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readTable, type Table } from "./read-table.ts";
import type { SourceType } from "./source-type.ts";

export type OpenSource = {
  type: SourceType;
  /** Reads the file from its beginning. */
  open: () => Promise<ReadableStream<Uint8Array>>;
  encoding: Encoding;
  sheet?: string | undefined;
  mostRows: number;
};

/** Where there are sheets: all of them, and the one that was read. */
export type OpenTable = Table & { sheets?: string[]; sheet?: string };

/** Throws AppErrors, also while its rows are read; `TooManyRows` at the first that is one too many. */
export async function openTable(source: OpenSource): Promise<OpenTable> {
  if (source.type === "xlsx") return openWorkbook(source);
  const text = decodeText(await source.open(), source.encoding);
  const rows = source.type === "jsonl" ? readJsonLines(text) : readCsv(text, source.type === "tsv" ? "\t" : undefined);
  const table = await readTable(rows);
  return { ...table, rows: atMost(table.rows, source.mostRows) };
}

async function openWorkbook({ open, sheet, mostRows }: OpenSource): Promise<OpenTable> {
  const archive = new Uint8Array(await new Response(await open()).arrayBuffer());
  const { readWorkbook } = await import("./read-workbook.ts");
  const book = await readWorkbook(archive, { sheet, mostRows });
  const table = await readTable(book.rows);
  return { columns: table.columns, rows: atMost(table.rows, mostRows), sheets: book.sheets, sheet: book.sheet };
}

async function* atMost(rows: AsyncGenerator<SourceRow>, most: number): AsyncGenerator<SourceRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > most) throw new TooManyRows(most);
    yield row;
  }
}
