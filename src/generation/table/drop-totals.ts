import type { Warning } from "../../infographic/index.ts";
import { isMissing } from "./missing.ts";
import { lineList } from "./repair-rows.ts";
import { splitFigure } from "./split-figure.ts";
import type { Row } from "./table.ts";

const exact = /^(?:grand |sub-?)?totals?:?$|^(?:कुल|योग|कुल योग|समस्त)$/iu;
/** Other films than "Total Recall" begin so, too: these count at an end of the table, or where they come back. */
const likely = /^(?:grand |sub-?)?total[ :(-]|^(?:sum|overall|all|everything|average|mean)$|^all india$|^[Aa]ll \p{Ll}/u;

/** Takes out the rows that add the others up: "Total" isn't a category. */
export function dropTotals(rows: readonly Row[], headers: readonly string[]): { rows: Row[]; warnings: Warning[] } {
  const columns = headers.flatMap((_, index) => (isNames(rows, index) ? [index] : []));
  const totals = new Set(columns.flatMap((index) => totalRows(rows, index)));
  if (totals.size === 0 || rows.length - totals.size < 2) return { rows: [...rows], warnings: [] };

  const one = totals.size === 1;
  const lines = rows.filter((row) => totals.has(row)).map(({ line }) => line);
  const message = `${lineList(lines)} ${one ? "sums" : "sum"} up other rows and ${one ? "is" : "are"} not plotted beside them.`;
  return {
    rows: rows.filter((row) => !totals.has(row)),
    warnings: [{ code: "total_row", message, where: `line ${lines[0]}` }],
  };
}

function totalRows(rows: readonly Row[], index: number): Row[] {
  const nameOf = ({ cells }: Row) => (cells[index] ?? "").normalize("NFC").trim();
  const named = rows.filter((row) => exact.test(nameOf(row)) || likely.test(nameOf(row)));
  const repeats = new Map<string, number>();
  for (const row of named) repeats.set(nameOf(row), (repeats.get(nameOf(row)) ?? 0) + 1);
  const atAnEnd = (row: Row) => row === rows[0] || row === rows.at(-1);
  return named.filter((row) => exact.test(nameOf(row)) || atAnEnd(row) || (repeats.get(nameOf(row)) ?? 0) > 2);
}

/** Only a column whose cells are mostly words can hold the name of a total. */
function isNames(rows: readonly Row[], index: number): boolean {
  const filled = rows.map(({ cells }) => cells[index] ?? "").filter((cell) => !isMissing(cell));
  return filled.filter((cell) => splitFigure(cell) === undefined).length > filled.length / 2;
}
