import Papa from "papaparse";
import { TableRefused } from "../errors.ts";
import { type SourceRow, textCell } from "./cell.ts";

const delimiters = ["\t", ";", "|", ","];
const sampleLength = 65_536;
/** Where a row goes on for longer, a quote was left open. UTF-16 units. */
const longestRow = 1_000_000;
/** So much is parsed at once. */
const pieceLength = 262_144;

type Parsed = { data: string[][]; errors: { type: string; code: string; row?: number }[]; meta: { cursor: number } };

/** Rows of CSV or TSV, piece by piece, so that a large file is never held. Throws `TableRefused`. */
export async function* readCsv(text: AsyncIterable<string>, delimiter?: string): AsyncGenerator<SourceRow> {
  let rest = "";
  let row = 0;
  let parser: Papa.Parser | undefined;

  function* parse(isLast: boolean): Generator<SourceRow> {
    parser ??= new Papa.Parser({ delimiter: delimiter ?? delimiterOf(rest), newline: "\n" });
    const { data, errors, meta } = parser.parse(rest, 0, !isLast) as Parsed;
    const quote = errors.find(({ type, code }) => type === "Quotes" && (isLast || code !== "MissingQuotes"));
    for (const [index, cells] of data.entries()) {
      row += 1;
      if (quote && (quote.row ?? data.length - 1) <= index) throw brokenQuote(row);
      yield { row, cells: cells.map(textCell) };
    }
    if (quote) throw brokenQuote(row + 1);
    rest = isLast ? "" : rest.slice(meta.cursor);
    if (rest.length > longestRow) throw tooLong(row + 1);
  }

  for await (const chunk of pieces(text)) {
    rest += chunk;
    if (rest.length >= pieceLength) yield* parse(false);
  }
  if (rest !== "") yield* parse(true);
}

/** Line ends are made one kind; a carriage return at the end of a piece waits for what follows it. */
async function* pieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const chunk of text) {
    const whole = held + chunk;
    held = whole.endsWith("\r") ? "\r" : "";
    yield whole.slice(0, whole.length - held.length).replace(/\r\n?/g, "\n");
  }
  if (held) yield "\n";
}

/** The one that divides the header and gives the most rows of its width. A comma also turns up within numbers and sentences. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, sampleLength);
  const found = delimiters.map((candidate) => ({ candidate, share: regularity(sample, candidate) }));
  const [best] = found.toSorted((one, other) => other.share - one.share);
  return best && best.share > 0 ? best.candidate : ",";
}

function regularity(sample: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(sample, { delimiter, newline: "\n", preview: 60, skipEmptyLines: true });
  const width = data[0]?.length ?? 0;
  return width > 1 ? data.filter(({ length }) => length === width).length / data.length : 0;
}

const brokenQuote = (row: number) =>
  new TableRefused(`has a quote in row ${row} that isn't closed, or text behind one that is.`, [
    { path: `row ${row}`, message: "has a quote that isn't closed" },
  ]);

const tooLong = (row: number) =>
  new TableRefused(`has a row of more than a million characters, row ${row}. Is a quote or a line end missing?`, [
    { path: `row ${row}`, message: "is longer than 1,000,000 characters" },
  ]);
