import type { BatchReport } from "./batch.ts";
import { type BatchOptions, lookOf } from "./batch-options.ts";
import { TableRefused } from "./errors.ts";
import { type MadeItem, makeItems } from "./make-items.ts";
import type { SourceRow } from "./source/cell.ts";
import type { OpenTable } from "./source/open-table.ts";
import { type Column, columnTally } from "./template/describe-columns.ts";
import { suggestSpec } from "./template/suggest-spec.ts";

const mostErrors = 100;

/** Everything that can be known of a file before a picture of it is drawn, and the items to draw previews of. */
export type Inspection = { report: Omit<BatchReport, "previews">; samples: MadeItem[] };

/** Reads the table twice: for what its columns hold, then row by row as it would be drawn. Throws AppErrors. */
export async function inspectTable(open: () => Promise<OpenTable>, options: BatchOptions): Promise<Inspection> {
  const table = await open();
  const tally = columnTally(table.columns);
  let rows = 0;
  for await (const row of table.rows) {
    rows += 1;
    tally.add(row);
  }
  if (rows === 0) throw new TableRefused("has a header and no rows under it.");
  const columns = tally.columns();
  const spec = options.group_by === undefined ? specFor(options, columns) : null;

  const found = await judge(makeItems(await open(), { spec, groupBy: options.group_by, fileName: options.file_name }));
  const { sheets = [], sheet = null } = table;
  const { samples, ...counts } = found;
  return { report: { rows, columns, sheets, sheet, spec, warnings: warningsOf(columns), ...counts }, samples };
}

function specFor(options: BatchOptions, columns: readonly Column[]): Record<string, unknown> {
  const spec = options.spec ?? suggestSpec(columns);
  if (!spec) throw new TableRefused("has one column: say with `spec` what is to be drawn of it.");
  return { ...spec, ...lookOf(options) };
}

async function judge(items: AsyncGenerator<MadeItem>) {
  const judged = { items: 0, errors: [] as BatchReport["errors"], errorRows: 0, unsound: [] as number[] };
  let first: MadeItem | undefined;
  let longest: MadeItem | undefined;
  let last: MadeItem | undefined;
  for await (const item of items) {
    judged.items += 1;
    if (item.issues.length > 0) {
      judged.errorRows += 1;
      judged.unsound.push(item.position);
      judged.errors.push(...item.issues.slice(0, mostErrors - judged.errors.length));
      continue;
    }
    first ??= item;
    if (!longest || lengthOf(item) > lengthOf(longest)) longest = item;
    last = item;
  }
  // The longest decides the look of all: what has room for it has room for the others.
  const samples = [longest, first, last].filter((item) => item !== undefined);
  return {
    ...judged,
    samples: samples.filter((item, index) => samples.findIndex(({ position }) => position === item.position) === index),
  };
}

const lengthOf = ({ content }: MadeItem): number =>
  content.kind === "group"
    ? content.records.length
    : content.cells.reduce((sum, { text }: SourceRow["cells"][number]) => sum + text.length, 0);

const warningsOf = (columns: readonly Column[]): string[] =>
  columns.flatMap(({ name, kind, odd }) => {
    if (kind === "empty") return [`${name} is empty in every row.`];
    return odd ? [`${name} has numbers and words: row ${odd.row} has ${JSON.stringify(odd.text.slice(0, 60))}.`] : [];
  });
