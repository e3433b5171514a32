import { z } from "zod";

/** Rows as runs `[first, last]`, both included, in the order that they were given: 3,000 rows in a line take six digits, not 15 KB. */
export const RowRuns = z.array(z.tuple([z.int().min(1), z.int().min(1)])).min(1);
export type RowRuns = z.infer<typeof RowRuns>;

export function toRowRuns(rows: readonly number[]): RowRuns {
  const runs: RowRuns = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

export const fromRowRuns = (runs: RowRuns): number[] =>
  runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
