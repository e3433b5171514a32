import type { Cell, SourceRow } from "../source/cell.ts";
import { readNumber } from "../source/read-number.ts";
import { replaceNames, soleName } from "./placeholders.ts";
import type { Template } from "./template.ts";

type Filled = Pick<Template, "columns" | "numeric" | "proven">;

/** The template with a row's cells in it, not yet checked. What is empty is left out. */
export function fillTemplate(template: Template, row: SourceRow): unknown {
  return fill(template.spec, template, { row, path: "" });
}

export const fillText = (text: string, columns: Template["columns"], { cells }: SourceRow): string =>
  replaceNames(text, (name) => cells[columns.get(name.toLowerCase()) ?? -1]?.text.trim() ?? "");

type Place = { row: SourceRow; path: string };

function fill(value: unknown, template: Filled, { row, path }: Place): unknown {
  if (typeof value === "string") return fillString(value, template, { row, path });
  if (Array.isArray(value)) return value.map((each, index) => fill(each, template, { row, path: `${path}/${index}` }));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, each]) => {
    const filled = fill(each, template, { row, path: `${path}/${name}` });
    return filled === undefined ? [] : [[name, filled] as const];
  });
  const source = template.proven.get(path);
  return { ...Object.fromEntries(entries), ...(source && { source: { kind: "cell", row: row.row, column: source } }) };
}

function fillString(text: string, { columns, numeric }: Filled, { row, path }: Place): unknown {
  const sole = soleName(text);
  if (sole === undefined) return fillText(text, columns, row);
  const cell = row.cells[columns.get(sole.toLowerCase()) ?? -1];
  if (!cell || cell.text.trim() === "") return undefined;
  return numeric.has(path) ? (numberOf(cell) ?? cell.text) : cell.text;
}

const numberOf = ({ value, text }: Cell): number | undefined => (typeof value === "number" ? value : readNumber(text));
