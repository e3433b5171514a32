import { forbiddenCharacter, type Warning } from "../../infographic/index.ts";
import { ControlCharacter, InvalidTableJson, RowIsNoObject } from "./errors.ts";
import type { Row } from "./table.ts";

export type ObjectRows = { headers: string[]; rows: Row[]; warnings: Warning[] };

/** Objects as rows under the union of their keys; the first object counts as line 2, as if its keys were line 1. */
export function readObjects(objects: readonly Record<string, unknown>[]): ObjectRows {
  const keys = new Set<string>();
  const nested = new Set<string>();
  for (const [index, object] of objects.entries()) {
    if (typeof object !== "object" || object === null || Array.isArray(object)) throw new RowIsNoObject(index);
    for (const [key, value] of Object.entries(object)) {
      keys.add(key);
      if (typeof value === "object" && value !== null) nested.add(key);
    }
  }

  const headers = [...keys].filter((key) => !nested.has(key));
  const rows = objects.map((object, index) => ({
    line: index + 2,
    cells: headers.map((key) => cellText(object[key])),
  }));
  refuseControlCharacters(headers, rows);
  return { headers, rows, warnings: [...nested].map(nestedColumn) };
}

/** A JSON array of objects in text, or undefined where the text isn't meant as JSON. */
export function parseObjects(source: string): Record<string, unknown>[] | undefined {
  if (!/^\uFEFF?\s*\[\s*[{\]]/.test(source)) return undefined;
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new InvalidTableJson(error instanceof Error ? error.message : "it can't be parsed");
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "number" && !Number.isFinite(value) ? "" : String(value);
}

function refuseControlCharacters(headers: string[], rows: Row[]): void {
  for (const { line, cells } of [{ line: 1, cells: headers }, ...rows])
    for (const [index, cell] of cells.entries()) {
      const found = forbiddenCharacter(cell);
      if (found) throw new ControlCharacter(found.code, `in row ${line}, column ${index + 1}`);
    }
}

const nestedColumn = (key: string): Warning => ({
  code: "nested_column",
  message: `Column "${key}" holds lists or objects and was left out; give it as single values.`,
  where: `column "${key}"`,
});
