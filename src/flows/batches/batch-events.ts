import type { Batch } from "../../batches/index.ts";
import type { EventDraft } from "../../kernel/event-draft.ts";
import type { BatchId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

type Counts = Pick<Batch, "total" | "drawn" | "failed">;

export const progressData = (id: BatchId, { total, drawn, failed }: Counts) => ({
  batch_id: id,
  total,
  completed: drawn,
  failed,
});

/** How a batch ended: failed where nothing of it could be drawn. Told once for each round. */
export function batchEnded(batch: Batch, at: Instant): EventDraft {
  const { id, orgId, mode, round, drawn, total } = batch;
  const common = { orgId, mode, subject: `${id}:${round}`, at };
  const data = progressData(id, batch);
  if (drawn > 0) return { ...common, type: "batch.completed", data: { ...data, path: `/v1/batches/${id}` } };
  const detail = `None of ${total} rows could be drawn. GET /v1/batches/${id}/errors.csv says why.`;
  return { ...common, type: "batch.failed", data: { ...data, code: "invalid_table", detail } };
}
