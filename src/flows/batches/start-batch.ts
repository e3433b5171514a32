import { type Batch, itemAttemptId, WrongState } from "../../batches/index.ts";
import { dispatchJobs, enqueueJobs } from "../../jobs/index.ts";
import type { Condition } from "../../kernel/statement.ts";
import type { BatchDeps } from "./batch-deps.ts";

/**
 * Sets a render aside for every row that is to be drawn, and begins. From here on the batch finishes or is visibly failed.
 * Throws AppErrors `wrong_state` and `quota_exceeded`.
 */
export async function startBatch(deps: BatchDeps, actor: string, batch: Batch): Promise<Batch> {
  const { batches, meter, jobs } = deps.batch;
  const { id, orgId, plan, report } = batch;
  if (batch.state === "running" || batch.state === "completed") return batch;
  if (batch.state !== "ready" || !report) throw new WrongState("started", batch.state, ["ready"]);

  const now = deps.clock.now();
  const settled = new Set([...report.unsound, ...(report.kept ?? [])]);
  const positions = Array.from({ length: report.items }, (_, index) => index + 1).filter((position) => !settled.has(position));
  const requestIds = positions.map((position) => itemAttemptId(id, position));
  // A start that loses to another one gives nothing back: what it set aside is the other's too.
  await meter.reserveAll(batch, { requestIds, at: now, lasts: holdFor(requestIds.length) });

  const expand = { orgId, plan, kind: "batch.expand" as const, subject: id, bundle: id };
  const also = (onlyIf: Condition) => enqueueJobs(jobs, [expand], onlyIf);
  const set = { state: "running" as const, startedAt: now, updatedAt: now, total: report.items };
  const entry = {
    orgId,
    at: now,
    actor,
    action: "batch.started",
    target: id,
    details: { items: report.items },
  };
  await batches.move(id, { from: ["ready"], set, entry, also });
  await dispatchJobs(jobs, orgId);
  return (await batches.read(id)) ?? batch;
}

const aQuarterOfAnHour = 15 * 60_000;
const forEach = 2_000;

/** Where it takes longer, each row sets its own aside again. */
export const holdFor = (items: number): number => aQuarterOfAnHour + items * forEach;
