import { type Batch, settled } from "../../batches/index.ts";
import type { BatchId } from "../../kernel/ids.ts";
import type { BatchDeps } from "./batch-deps.ts";
import { batchEnded } from "./batch-events.ts";
import { publishStanding } from "./publish-standing.ts";

/** Ends a batch of which each item is settled. Whoever settles the last one does, and the sweep where that one died. */
export async function endIfSettled(deps: BatchDeps, id: BatchId): Promise<void> {
  const batch = await deps.batch.batches.read(id);
  if (batch && isSettled(batch)) await end(deps, batch);
}

const isSettled = (batch: Batch): boolean =>
  batch.state === "running" && batch.expandedAt !== null && settled(batch) >= batch.total;

async function end(deps: BatchDeps, batch: Batch): Promise<void> {
  const now = deps.clock.now();
  await deps.batch.batches.finish(batch.id, now, await deps.events.record(batchEnded(batch, now)));
  deps.events.handOn();
  await publishStanding(deps, { ...batch, state: "completed" });
}

const perSweep = 100;

/** Ends what nobody has ended. Gives how many. */
export async function sweepBatches(deps: BatchDeps): Promise<number> {
  const left = await deps.batch.batches.settledButRunning(perSweep);
  for (const batch of left) await end(deps, batch);
  return left.length;
}
