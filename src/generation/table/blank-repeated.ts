import type { Warning } from "../../infographic/index.ts";
import { allRows, groupRows } from "./groups.ts";
import { type Category, columnsOf, type Measure, type Table } from "./table.ts";

const fewestGroups = 3;

/**
 * A figure that every row of a category repeats (a state's population on each of its rows) belongs to the category: it
 * counts once, or adding it up would multiply it.
 */
export function blankRepeated(table: Table): { table: Table; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const columns = table.columns.map((column) => {
    if (column.kind !== "measure" || column.adds === "level") return column;
    const owner = columnsOf(table, "category").find((category) => repeatsWithin(table, column, category));
    if (!owner) return column;
    warnings.push(repeated(column.header, owner.header));
    const kept = new Set([...groupRows(owner, allRows(table)).values()].map(([first]) => first));
    return { ...column, values: column.values.map((value, row) => (kept.has(row) ? value : null)) };
  });
  return { table: { ...table, columns }, warnings };
}

function repeatsWithin(table: Table, { values }: Measure, category: Category): boolean {
  const groups = [...groupRows(category, allRows(table)).values()];
  const constant = groups.every((rows) => rows.every((row) => values[row] === values[rows[0] ?? -1] && values[row] !== null));
  const several = groups.filter((rows) => rows.length > 1).length >= groups.length / 2;
  return constant && several && groups.length >= fewestGroups && new Set(values).size > 1;
}

const repeated = (header: string, owner: string): Warning => ({
  code: "repeated_values",
  message: `Column "${header}" repeats one value for each "${owner}"; it was counted once for each.`,
  where: `column "${header}"`,
});
