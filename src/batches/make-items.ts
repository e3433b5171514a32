import { sha256 } from "../kernel/sha256.ts";
import type { Instant } from "../kernel/time.ts";
import type { Batch, BatchItem, ItemContent } from "./batch.ts";
import { TableRefused, TooMuchToGroup } from "./errors.ts";
import type { Cell, SourceRow } from "./source/cell.ts";
import type { OpenTable } from "./source/open-table.ts";
import { readNumber } from "./source/read-number.ts";
import { checkRow, type RowIssue } from "./template/check-row.ts";
import { compileTemplate } from "./template/compile-template.ts";
import { fillText } from "./template/fill-template.ts";

export type MadeItem = { position: number; row: number; name: string; content: ItemContent; issues: RowIssue[] };

/** What a table's rows are to become: filled into a spec, or gathered by a column. */
export type Making = { spec: Record<string, unknown> | null; groupBy: string | undefined; fileName: string | undefined };

export const makingOf = ({ options, report }: Pick<Batch, "options" | "report">): Making => ({
  spec: report?.spec ?? null,
  groupBy: options.group_by,
  fileName: options.file_name,
});

/** More is no group but a table without one. */
const mostInGroup = 2_000;
/** Groups are held as a whole until the file is read. UTF-16 units. */
const mostGrouped = 10_000_000;

/** Of what a picture is made of, as JSON. D1 holds 2 MB in a row. */
const mostItemBytes = 500_000;

/** Each picture's content in the order of the file, with what keeps it from being drawn. Throws AppErrors for the table itself. */
export async function* makeItems(table: OpenTable, making: Making): AsyncGenerator<MadeItem> {
  if (making.groupBy !== undefined) for await (const made of makeGroups(table, making.groupBy)) yield bounded(made);
  else if (making.spec) for await (const made of makeRows(table, making.spec, making.fileName)) yield bounded(made);
}

function bounded(made: MadeItem): MadeItem {
  const { row, content } = made;
  const bytes = bytesOf(content);
  if (bytes <= mostItemBytes) return made;
  const message = `comes to ${bytes.toLocaleString("en-IN")} bytes; a picture is made of ${mostItemBytes.toLocaleString("en-IN")} at most`;
  const emptied = content.kind === "row" ? { ...content, cells: [] } : { ...content, records: [] };
  return { ...made, content: emptied, issues: [{ row, column: "", message }] };
}

/** As it is kept. */
export const bytesOf = (content: ItemContent): number => new TextEncoder().encode(JSON.stringify(content)).length;

async function* makeRows({ columns, rows }: OpenTable, spec: Record<string, unknown>, fileName: string | undefined) {
  const template = compileTemplate(spec, columns);
  let position = 0;
  for await (const row of rows) {
    position += 1;
    const cells = row.cells.slice(0, columns.length);
    const { issues = [] } = checkRow(template, columns, row);
    const firstText = cells.find(({ text }) => text.trim() !== "" && readNumber(text) === undefined)?.text ?? "";
    const name = fileName === undefined ? firstText : fillText(fileName, template.columns, row);
    yield { position, row: row.row, name: safeName(name), content: { kind: "row" as const, row: row.row, cells }, issues };
  }
}

type Group = { row: number; rows: SourceRow[] };

async function* makeGroups({ columns, rows }: OpenTable, groupBy: string): AsyncGenerator<MadeItem> {
  const column = columns.findIndex((name) => name.toLowerCase() === groupBy.toLowerCase());
  if (column < 0) {
    const message = `is no column; there are ${columns.slice(0, 20).join(", ")}`;
    throw new TableRefused(`has no column ${groupBy} to group by: it ${message}.`, [{ path: "group_by", message }]);
  }
  const groups = new Map<string, Group>();
  let held = 0;
  for await (const row of rows) {
    held += row.cells.reduce((sum, { text }) => sum + text.length, 0);
    if (held > mostGrouped) throw new TooMuchToGroup(mostGrouped);
    const title = row.cells[column]?.text.trim() || "—";
    const group = groups.get(title) ?? { row: row.row, rows: [] };
    group.rows.push(row);
    groups.set(title, group);
  }
  let position = 0;
  for (const [title, group] of groups) {
    position += 1;
    const message = `has ${group.rows.length} rows; a picture is made of ${mostInGroup} at most`;
    const issues = group.rows.length > mostInGroup ? [{ row: group.row, column: groupBy, message }] : [];
    const records = issues.length > 0 ? [] : group.rows.map(({ cells }) => recordOf(columns, cells, column));
    yield {
      position,
      row: group.row,
      name: safeName(title),
      content: { kind: "group", row: group.row, title, records },
      issues,
    };
  }
}

const recordOf = (columns: readonly string[], cells: readonly Cell[], without: number) =>
  Object.fromEntries(columns.flatMap((name, index) => (index === without ? [] : [[name, cells[index]?.text ?? ""]])));

/** The part of a file's name that tells people which it is: without what file systems refuse. */
export const safeName = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 60);

/** As it is kept: one that can't be drawn has failed already. */
export async function toItem(batchId: Batch["id"], made: MadeItem, now: Instant): Promise<BatchItem> {
  const { position, row, name, content, issues } = made;
  const [issue] = issues;
  const why = issue
    ? { code: "invalid_row", column: issue.column, message: tellAll(issues) }
    : { code: null, column: null, message: null };
  return {
    ...{ batchId, position, row, name, content, ...why },
    hash: await hashOf(content),
    state: issue ? "failed" : "pending",
    ...{ infographicId: null, contentKey: null, bytes: null, updatedAt: now },
  };
}

/** Of what is drawn: a row that moved within its file is the same row. */
export const hashOf = ({ row: _, ...drawn }: ItemContent): Promise<string> => sha256(JSON.stringify(drawn));

const tellAll = (issues: readonly RowIssue[]): string =>
  issues.map(({ column, message }) => (column === "" ? message : `${column} ${message}`)).join("; ");
