import { type Batch, itemAttemptId, WrongState } from "../../batches/index.ts";
import { dispatchJobs, enqueueJobs } from "../../jobs/index.ts";
import type { Condition } from "../../kernel/statement.ts";
import type { Instant } from "../../kernel/time.ts";
import { periodOf } from "../../usage/index.ts";
import type { BatchDeps } from "./batch-deps.ts";

/**
 * Sets a render aside for every row that is to be drawn, and begins. From here on the batch finishes or is visibly failed.
 * Throws AppErrors `wrong_state` and `quota_exceeded`.
 */
export async function startBatch(deps: BatchDeps, actor: string, batch: Batch): Promise<Batch> {
  const { batches, meter, jobs } = deps.batch;
  const { id, orgId, plan, report } = batch;
  if (isBegun(batch)) return batch;
  if (batch.state !== "ready" || !report) throw new WrongState("started", batch.state, ["ready"]);

  const now = deps.clock.now();
  const settled = new Set([...report.unsound, ...(report.kept ?? [])]);
  const positions = Array.from({ length: report.items }, (_, index) => index + 1).filter((position) => !settled.has(position));
  const requestIds = positions.map((position) => itemAttemptId(id, position));
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
  const isStarted = await batches.move(id, { from: ["ready"], set, entry, also });
  await dispatchJobs(jobs, orgId);
  const after = (await batches.read(id)) ?? batch;
  if (isStarted) return after;
  await giveBack(deps, after, { requestIds, at: now });
  if (!isBegun(after)) throw new WrongState("started", after.state, ["ready"]);
  return after;
}

const isBegun = ({ state }: Batch): boolean => state === "running" || state === "completed";

type Unused = { requestIds: string[]; at: Instant };

/**
 * What a start has set aside that came too late. Where another one is at work with the same month's renders those are its
 * own, but for the rows that it has done with; what is committed stays so.
 */
async function giveBack({ batch: { meter, items } }: BatchDeps, batch: Batch, { requestIds, at }: Unused): Promise<void> {
  const { id, state, startedAt } = batch;
  const isAtWork = state === "running" || state === "paused";
  if (!isAtWork || startedAt === null || periodOf(startedAt) !== periodOf(at)) return meter.releaseAll(batch, requestIds, at);
  const failed = await items.positions(id, { state: "failed" });
  const ofFailed = failed.map((position) => itemAttemptId(id, position));
  await meter.releaseAll(batch, ofFailed, at);
}

const aQuarterOfAnHour = 15 * 60_000;
const forEach = 2_000;

/** Where it takes longer, each row sets its own aside again. */
export const holdFor = (items: number): number => aQuarterOfAnHour + items * forEach;
