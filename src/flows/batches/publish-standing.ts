import type { Batch } from "../../batches/index.ts";
import type { BatchParts } from "./batch-deps.ts";

/** Tells who listens how a batch stands. They can ask again: a feed that is away stops nothing. */
export async function publishStanding({ batch }: { batch: Pick<BatchParts, "progress"> }, of: Batch): Promise<void> {
  const { id, state, round, total, drawn, failed, cancelled } = of;
  await batch.progress.publish(id, { state, round, total, drawn, failed, cancelled }).catch(() => undefined);
}
