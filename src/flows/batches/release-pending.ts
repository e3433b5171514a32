import { type Batch, itemAttemptId } from "../../batches/index.ts";
import type { BatchDeps } from "./batch-deps.ts";

/** Gives back what was set aside for rows that won't be drawn. What is committed stays so: all ids may be named. */
export async function releasePending({ batch: { meter } }: Pick<BatchDeps, "batch">, batch: Batch): Promise<void> {
  if (batch.startedAt === null) return;
  const requestIds = Array.from({ length: batch.total }, (_, index) => itemAttemptId(batch.id, index + 1));
  await meter.releaseAll(batch, requestIds, batch.startedAt);
}
