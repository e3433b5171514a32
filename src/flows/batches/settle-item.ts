import { type Batch, itemAttemptId, quarterPassed, type Settlement, type Standing } from "../../batches/index.ts";
import type { Job } from "../../jobs/index.ts";
import { infographicIdOf } from "../../kernel/ids.ts";
import type { BatchDeps } from "./batch-deps.ts";
import { progressData } from "./batch-events.ts";
import { endIfSettled } from "./end-batch.ts";
import { readItemSubject } from "./item-address.ts";

/** Says what became of an item, tells who listens, and ends the batch with its last one. */
export async function settleItem(
  deps: BatchDeps,
  batch: Batch,
  { position, settlement }: { position: number; settlement: Settlement },
): Promise<void> {
  const address = { batchId: batch.id, position };
  const standing = await deps.batch.items.settle(address, settlement, { now: deps.clock.now(), also: [] });
  if (!standing) return;
  const item = {
    position,
    state: settlement.state,
    ...(settlement.state === "drawn" && { infographicId: infographicIdOf(itemAttemptId(batch.id, position)) }),
  };
  publish(deps, batch, { ...standing, item });
  await tellQuarter(deps, batch, standing);
  if (standing.drawn + standing.failed + standing.cancelled >= standing.total) await endIfSettled(deps, batch.id);
}

/** Who listens can ask again: a feed that is away stops no batch. */
function publish(
  { batch: { progress, outlive } }: BatchDeps,
  { id }: Batch,
  { expandedAt: _, ...update }: Standing & { item: { position: number; state: string } },
): void {
  outlive(progress.publish(id, update).catch(() => undefined));
}

async function tellQuarter(deps: BatchDeps, { id, orgId, mode }: Batch, standing: Standing): Promise<void> {
  const percent = quarterPassed(standing);
  if (percent === undefined) return;
  const data = progressData(id, standing);
  const subject = `${id}:${standing.round}:${percent}`;
  await deps.events.tell({ orgId, mode, type: "batch.progress", subject, at: deps.clock.now(), data });
}

/** A job that was given up leaves no row waiting. */
export async function buryItem(deps: BatchDeps, { subject, lastError }: Job): Promise<void> {
  const address = readItemSubject(subject);
  const batch = await deps.batch.batches.read(address.batchId);
  if (!batch) return;
  const message = `It failed on our side, as often as it may be tried (${lastError ?? "without a word"}). Retry it, or tell us.`;
  const settlement: Settlement = { state: "failed", code: "internal", column: "", message };
  const item = await deps.batch.items.find(address);
  if (item?.state !== "pending") return;
  await settleItem(deps, batch, { position: address.position, settlement });
  await deps.batch.meter.releaseAll(batch, [itemAttemptId(batch.id, address.position)], batch.startedAt ?? deps.clock.now());
}
