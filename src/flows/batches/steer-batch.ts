import { type Batch, type BatchState, itemAttemptId, WrongState } from "../../batches/index.ts";
import { dispatchJobs, enqueueJobs } from "../../jobs/index.ts";
import { actorOf } from "../../kernel/audit-entry.ts";
import type { Caller } from "../../kernel/caller.ts";
import type { Condition, Statement } from "../../kernel/statement.ts";
import type { BatchDeps } from "./batch-deps.ts";
import { itemJobs } from "./expand-batch.ts";
import { publishStanding } from "./publish-standing.ts";
import { releasePending } from "./release-pending.ts";
import { holdFor } from "./start-batch.ts";

/** What is being drawn ends; nothing else is begun. Pausing what is paused changes nothing. Throws `WrongState`. */
export function pauseBatch(deps: BatchDeps, caller: Caller, batch: Batch): Promise<Batch> {
  const { jobs } = deps.batch.jobs;
  const also = (onlyIf: Condition) => [jobs.holding(batch.id, true, { now: deps.clock.now(), onlyIf })];
  return steer(deps, caller, { batch, verb: "paused", from: ["running"], to: "paused", also });
}

/** Throws `WrongState`. */
export async function resumeBatch(deps: BatchDeps, caller: Caller, batch: Batch): Promise<Batch> {
  const { jobs } = deps.batch.jobs;
  const also = (onlyIf: Condition) => [jobs.holding(batch.id, false, { now: deps.clock.now(), onlyIf })];
  const resumed = await steer(deps, caller, { batch, verb: "resumed", from: ["paused"], to: "running", also });
  await dispatchJobs(deps.batch.jobs, batch.orgId);
  return resumed;
}

/** What is drawn stays, the rest is not charged. Cancelling what is cancelled changes nothing. Throws `WrongState`. */
export async function cancelBatch(deps: BatchDeps, caller: Caller, batch: Batch): Promise<Batch> {
  const now = deps.clock.now();
  const from: BatchState[] = ["uploading", "ready", "refused", "running", "paused"];
  if (batch.state === "cancelled") return batch;
  const also = (onlyIf: Condition) => [deps.batch.jobs.jobs.cancellation(batch.id, { now, onlyIf })];
  const set = { state: "cancelled" as const, endedAt: now, updatedAt: now };
  const entry = { orgId: batch.orgId, at: now, actor: actorOf(caller), action: "batch.cancelled", target: batch.id };
  const cancelled = await deps.batch.batches.cancel(batch.id, { from, set, entry, also });
  const after = await read(deps, batch);
  if (!cancelled && after.state !== "cancelled") throw new WrongState("cancelled", after.state, from);
  await releasePending(deps, after);
  if (batch.source.upload) await deps.batch.files.abort(batch.source.key, batch.source.upload.id).catch(() => undefined);
  await publishStanding(deps, after);
  return after;
}

/** Tries each failed row again that isn't wrong in itself. Throws AppErrors `wrong_state` and `quota_exceeded`. */
export async function retryBatch(deps: BatchDeps, caller: Caller, batch: Batch): Promise<Batch> {
  const { items, batches, meter, jobs } = deps.batch;
  if (batch.state !== "completed") throw new WrongState("tried again", batch.state, ["completed"]);
  const positions = await items.positions(batch.id, { state: "failed", except: "invalid_row" });
  if (positions.length === 0) return batch;

  const now = deps.clock.now();
  const requestIds = positions.map((position) => itemAttemptId(batch.id, position));
  await meter.reserveAll(batch, { requestIds, at: batch.startedAt ?? now, lasts: holdFor(positions.length) });
  const round = batch.round + 1;
  const also = (onlyIf: Condition) => [
    ...items.reopening(batch.id, positions, { now, onlyIf }),
    ...enqueueJobs(jobs, itemJobs({ ...batch, round }, positions), onlyIf),
  ];
  const set = { state: "running" as const, round, endedAt: null, updatedAt: now };
  const entry = {
    orgId: batch.orgId,
    at: now,
    actor: actorOf(caller),
    action: "batch.retried",
    target: batch.id,
    details: { rows: positions.length },
  };
  await batches.move(batch.id, { from: ["completed"], round: batch.round, set, entry, also });
  await dispatchJobs(jobs, batch.orgId);
  return read(deps, batch);
}

type Steering = {
  batch: Batch;
  verb: string;
  from: BatchState[];
  to: BatchState;
  also: (recorded: Condition) => Statement[];
};

async function steer(deps: BatchDeps, caller: Caller, { batch, verb, from, to, also }: Steering): Promise<Batch> {
  if (batch.state === to) return batch;
  if (!from.includes(batch.state)) throw new WrongState(verb, batch.state, from);
  const now = deps.clock.now();
  const entry = { orgId: batch.orgId, at: now, actor: actorOf(caller), action: `batch.${verb}`, target: batch.id };
  const moved = await deps.batch.batches.move(batch.id, { from, set: { state: to, updatedAt: now }, entry, also });
  const after = await read(deps, batch);
  if (!moved && after.state !== to) throw new WrongState(verb, after.state, from);
  await publishStanding(deps, after);
  return after;
}

const read = async ({ batch: { batches } }: BatchDeps, batch: Batch): Promise<Batch> => (await batches.read(batch.id)) ?? batch;
