import type { Warning } from "../../infographic/index.ts";
import type { Row } from "./table.ts";

/** Pads short rows and drops what hangs over the header, naming the lines. */
export function repairRows(rows: readonly Row[], width: number): { rows: Row[]; warnings: Warning[] } {
  const short = rows.filter(({ cells }) => cells.length < width);
  const long = rows.filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== ""));
  const repaired = rows.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: width }, (_, index) => cells[index] ?? ""),
  }));
  const warnings = [
    ...ragged(short, "fewer cells than the header; what is missing was left as gaps"),
    ...ragged(long, "more cells than the header; the extra cells were dropped. Quote a cell that has the delimiter in it"),
  ];
  return { rows: repaired, warnings };
}

function ragged(rows: readonly Row[], what: string): Warning[] {
  const [first] = rows;
  if (!first) return [];
  const message = `${lineList(rows.map(({ line }) => line))} ${rows.length === 1 ? "has" : "have"} ${what}.`;
  return [{ code: "ragged_row", message, where: `line ${first.line}` }];
}

/** "Line 4", "Lines 4, 9 and 12", "Lines 1, 2, 3, 4, 5 and 20 more". */
export function lineList(lines: readonly number[]): string {
  if (lines.length === 1) return `Line ${lines[0]}`;
  const shown = lines.length > 6 ? lines.slice(0, 5) : lines.slice(0, -1);
  const rest = lines.length > 6 ? `${lines.length - 5} more` : String(lines.at(-1));
  return `Lines ${shown.join(", ")} and ${rest}`;
}
