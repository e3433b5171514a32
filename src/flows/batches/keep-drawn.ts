import { type Batch, type BatchItem, type BatchReport, hashOf, makeItems, makingOf } from "../../batches/index.ts";
import type { BatchDeps } from "./batch-deps.ts";
import { openBatchTable } from "./open-source.ts";

type Deps = Pick<BatchDeps, "batch">;

/** Positions of the rows that are drawn already, alike in everything, by the batch that this one follows. */
export async function findKept({ batch: deps }: Deps, batch: Batch): Promise<number[]> {
  const before = batch.follows && (await deps.batches.read(batch.follows));
  if (!before || madeOf(before) !== madeOf(batch)) return [];
  const pictures = await deps.items.drawnPictures(before.id);
  const kept: number[] = [];
  for await (const { position, content, issues } of makeItems(await openBatchTable(deps, batch), makingOf(batch)))
    if (issues.length === 0 && pictures.has(await hashOf(content))) kept.push(position);
  return kept;
}

/** Takes over what was found drawn. Where the batch before is gone by now, its rows are drawn like all others. */
export async function keeper({ batch: deps }: Deps, { report, follows }: Batch): Promise<(item: BatchItem) => BatchItem> {
  const kept = new Set(report?.kept);
  if (kept.size === 0 || !follows) return (item) => item;
  const pictures = await deps.items.drawnPictures(follows);
  return (item) => {
    const picture = item.state === "pending" && kept.has(item.position) ? pictures.get(item.hash) : undefined;
    return picture ? { ...item, ...picture, state: "drawn" } : item;
  };
}

/** The look that the batch before was given, where nothing else of it has changed: what is kept and what is new belong together. */
export async function inheritedLook({ batch: deps }: Deps, batch: Batch): Promise<BatchReport["look"]> {
  const before = batch.follows && (await deps.batches.read(batch.follows));
  if (!before?.report?.look) return undefined;
  const alike = { ...batch, report: batch.report && { ...batch.report, look: before.report.look } };
  return madeOf(before) === madeOf(alike) ? before.report.look : undefined;
}

/** All that makes a picture of a row. */
function madeOf({ options, report }: Batch): string {
  const { name: _, file_name: __, ...named } = options;
  return JSON.stringify([named, report?.spec, report?.look, report?.columns.map(({ name }) => name)]);
}
