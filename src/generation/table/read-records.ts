import Papa from "papaparse";
import { forbiddenCharacter } from "../../infographic/index.ts";
import { ControlCharacter, UnclosedQuote } from "./errors.ts";

/** In order of trust: a comma also turns up inside numbers and sentences. */
const delimiters = ["\t", ";", "|", ","] as const;
const sampleRecords = 60;

export type Records = { records: string[][]; delimiter: string };

/**
 * Splits CSV, TSV, semicolon- or pipe-separated text into cells exactly as they are written.
 * Throws `invalid_table` for a quote that never closes or a control character, naming the line.
 */
export function readRecords(source: string): Records {
  const input = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  refuseControlCharacters(input);
  const delimiter = detectDelimiter(input);
  const { data, errors } = Papa.parse<string[]>(input, { delimiter, newline: "\n" });

  const quotes = errors.find(({ type }) => type === "Quotes");
  if (quotes) throw new UnclosedQuote(lineAt(input, quotes.index ?? 0));
  return { records: data, delimiter };
}

/** The delimiter that breaks no quotes and gives the most rows of one width. */
export function detectDelimiter(input: string): string {
  const candidates = delimiters.map((delimiter) => ({ delimiter, ...regularity(input, delimiter) }));
  const tables = candidates.filter(({ width }) => width > 1);
  tables.sort((a, b) => a.brokenQuotes - b.brokenQuotes || b.share - a.share);
  return tables[0]?.delimiter ?? ",";
}

function regularity(input: string, delimiter: string): { width: number; share: number; brokenQuotes: number } {
  const options = { delimiter, newline: "\n", preview: sampleRecords, skipEmptyLines: true } as const;
  const { data, errors } = Papa.parse<string[]>(input, options);
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, rows] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  const brokenQuotes = errors.some(({ type }) => type === "Quotes") ? 1 : 0;
  return { width, share: data.length === 0 ? 0 : rows / data.length, brokenQuotes };
}

function refuseControlCharacters(input: string): void {
  const found = forbiddenCharacter(input);
  if (!found) return;
  const line = lineAt(input, found.offset);
  const column = found.offset - input.lastIndexOf("\n", found.offset - 1);
  throw new ControlCharacter(found.code, `on line ${line}, character ${column}`);
}

const lineAt = (input: string, offset: number): number => input.slice(0, offset).split("\n").length;
