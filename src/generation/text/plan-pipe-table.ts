import type { Warning } from "../../infographic/index.ts";
import { planTable } from "../plan-table.ts";
import type { BlockDraft } from "./finding.ts";
import { readQuantity } from "./read-quantity.ts";
import { stripMarkup } from "./strip-markup.ts";
import { slice, spanOf, type Traced, trim } from "./traced.ts";

export type TablePlan = { title: string; blocks: BlockDraft[]; warnings: Warning[] };

/** The blocks of a Markdown table; its numbers point into the text where they stand there as they are. */
export function planPipeTable(rows: readonly Traced[], locale: string): TablePlan {
  const cells = rows.filter((_, index) => index !== 1).map(cellsOf);
  const { spec, warnings } = planTable({ table: cells.map(csvRow).join("\n"), locale });
  return { title: spec.title, blocks: spec.blocks.map((block) => withSpans(block, cells)), warnings };
}

function cellsOf(line: Traced): Traced[] {
  const cells: Traced[] = [];
  let from = 0;
  for (const bar of line.text.matchAll(/(?<!\\)\||$/g)) {
    cells.push(trim(stripMarkup(slice(line, from, bar.index))));
    from = bar.index + 1;
  }
  const outer = /^\s*\|/.test(line.text) ? 1 : 0;
  return cells.slice(outer, /\|\s*$/.test(line.text) ? -1 : undefined);
}

const csvRow = (cells: readonly Traced[]): string =>
  cells.map(({ text }) => `"${text.replace(/^_+$/, "").replaceAll('"', '""')}"`).join(",");

/** Replaces `cell` by `span` wherever the text at the span says the same number. */
function withSpans<Value>(value: Value, cells: readonly Traced[][]): Value {
  const replaced = JSON.stringify(value, (_, held: unknown) => (isCellFigure(held) ? spanned(held, cells) : held));
  return JSON.parse(replaced) as Value;
}

type CellFigure = { value: number; source: { kind: "cell"; row: number; column: string } };

function isCellFigure(held: unknown): held is CellFigure {
  if (typeof held !== "object" || held === null || !("source" in held) || !("value" in held)) return false;
  const { source } = held;
  return typeof source === "object" && source !== null && "kind" in source && source.kind === "cell";
}

function spanned(figure: CellFigure, cells: readonly Traced[][]): unknown {
  const column = cells[0]?.findIndex(({ text }) => text === figure.source.column) ?? -1;
  const cell = cells[figure.source.row - 1]?.[column];
  const same = cell && readQuantity(cell.text)?.value === figure.value;
  return same ? { ...figure, source: spanOf(cell, 0, cell.text.length) } : figure;
}
