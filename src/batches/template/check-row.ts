import { InfographicSpec } from "../../infographic/index.ts";
import type { SourceRow } from "../source/cell.ts";
import { flatIssues, slotOf } from "./compile-template.ts";
import { fillTemplate } from "./fill-template.ts";
import type { Template } from "./template.ts";

/** Why a row can't be drawn: `column` is empty where it isn't one column's fault. */
export type RowIssue = { row: number; column: string; message: string };

export type CheckedRow = { spec: InfographicSpec; issues?: never } | { spec?: never; issues: RowIssue[] };

const mostIssues = 5;

export function checkRow(template: Template, names: readonly string[], row: SourceRow): CheckedRow {
  const extra = row.cells.slice(names.length).filter(({ text }) => text.trim() !== "");
  if (extra.length > 0) {
    const message = `has ${names.length + extra.length} cells, and the header has ${names.length}`;
    return { issues: [{ row: row.row, column: "", message }] };
  }
  const { data, error } = InfographicSpec.safeParse(fillTemplate(template, row));
  if (data) return { spec: data };

  const issues = new Map<string, RowIssue>();
  for (const { path, message } of flatIssues(error.issues)) {
    const [name = ""] = slotOf(template.slots, path)?.names ?? [];
    const column = names[template.columns.get(name.toLowerCase()) ?? -1] ?? "";
    const cell = row.cells[template.columns.get(name.toLowerCase()) ?? -1];
    const isMissing = column !== "" && (cell?.text.trim() ?? "") === "";
    if (!issues.has(column))
      issues.set(column, { row: row.row, column, message: isMissing ? "is empty" : shown(message, cell?.text) });
  }
  return { issues: [...issues.values()].slice(0, mostIssues) };
}

const shown = (message: string, text: string | undefined): string =>
  text ? `${message}: ${JSON.stringify(text.slice(0, 80))}` : message;
