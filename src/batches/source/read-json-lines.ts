import { TableRefused } from "../errors.ts";
import { type Cell, type SourceRow, textCell } from "./cell.ts";

const longestLine = 1_000_000;

/** Objects, one a line, as rows under the names of the first one. Throws `TableRefused`. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<SourceRow> {
  let names: string[] | undefined;
  let row = 0;
  for await (const line of lines(text)) {
    row += 1;
    if (line.trim() === "") continue;
    const record = parseLine(line, row);
    if (!names) {
      names = Object.keys(record);
      yield { row: 0, cells: names.map(textCell) };
    }
    refuseUnknown(record, names, row);
    yield { row, cells: names.map((name) => cellOf(record[name], name, row)) };
  }
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of text) {
    const [first = "", ...others] = chunk.split("\n");
    rest += first;
    for (const next of others) {
      yield rest;
      rest = next;
    }
    if (rest.length > longestLine) throw new TableRefused("has a line of more than a million characters.");
  }
  yield rest;
}

function parseLine(line: string, row: number): Record<string, unknown> {
  const refused = (problem: string) =>
    new TableRefused(`${problem} in line ${row}.`, [{ path: `row ${row}`, message: "is no JSON object" }]);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw refused("isn't JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refused("has something else than an object");
  return value as Record<string, unknown>;
}

function refuseUnknown(record: Record<string, unknown>, names: readonly string[], row: number): void {
  const unknown = Object.keys(record).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const message = `has ${JSON.stringify(unknown)}, which the first line doesn't have`;
  throw new TableRefused(`${message}, in line ${row}. Give each line the same names.`, [{ path: `row ${row}`, message }]);
}

function cellOf(value: unknown, name: string, row: number): Cell {
  if (value === undefined || value === null) return textCell("");
  if (typeof value === "string") return textCell(value);
  if (typeof value === "number" || typeof value === "boolean") return { text: String(value), value };
  const message = "has a list or an object; a cell is text, a number or true or false";
  throw new TableRefused(`${message}: ${name} in line ${row}.`, [{ path: `row ${row}, ${name}`, message }]);
}
