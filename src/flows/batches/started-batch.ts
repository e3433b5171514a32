import type { Batch } from "../../batches/index.ts";
import type { BatchId } from "../../kernel/ids.ts";
import type { BatchParts } from "./batch-deps.ts";

const most = 8;
const known = new Map<BatchId, Batch>();

/**
 * A batch that was started: what its rows are drawn from doesn't change any more, so an isolate reads it once. Its state and
 * counts are those of then.
 */
export async function startedBatch({ batches }: Pick<BatchParts, "batches">, id: BatchId): Promise<Batch | undefined> {
  const kept = known.get(id);
  if (kept) return kept;
  const batch = await batches.read(id);
  if (!batch || batch.startedAt === null) return batch;
  for (const oldest of known.keys()) if (known.size >= most) known.delete(oldest);
  known.set(id, batch);
  return batch;
}
