import type { Manner } from "./phrases.ts";
import type { Aside, Category, Column, Measure, PeriodColumn, Table } from "./table.ts";

export const allRows = (table: Table): number[] => table.lines.map((_, index) => index);

type Grouping = Category | Aside | PeriodColumn;

/** Rows by category, in the order in which the categories turn up; rows without one are left out. */
export function groupRows(column: Grouping, rows: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const value = column.values[row] ?? null;
    if (value === null) continue;
    const key = typeof value === "string" ? value : value.text;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

export const distinctOf = (column: Grouping): number =>
  new Set(column.values.flatMap((value) => (value === null ? [] : [typeof value === "string" ? value : value.at]))).size;

/** True where no two rows have the same period and category. */
export function identifies(period: PeriodColumn, category: Grouping | undefined): boolean {
  const seen = new Set<string>();
  return period.values.every((value, row) => {
    if (!value) return true;
    const other = category?.values[row];
    const key = `${value.at} ${typeof other === "string" ? other : (other?.text ?? "")}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** How the rows of one group become one number. */
export function mannerOf(measure: Measure, groups: Iterable<readonly number[]>): Manner {
  const repeated = [...groups].some((rows) => rows.filter((row) => measure.values[row] !== null).length > 1);
  if (!repeated) return "single";
  return measure.adds === "level" ? "average" : "total";
}

/** The column with the fewest gaps: what stands for the rows where they are counted. */
export const fullest = ({ columns }: Table): Column | undefined => {
  const filled = ({ values }: Column) => values.filter((value) => value !== null).length;
  return [...columns].sort((a, b) => filled(b) - filled(a))[0];
};
