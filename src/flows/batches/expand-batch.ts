import { type Batch, type BatchItem, bytesOf, makeItems, makingOf, toItem } from "../../batches/index.ts";
import { dispatchJobs, enqueueJobs, type Job, type JobOutcome, type NewJob } from "../../jobs/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import type { BatchId } from "../../kernel/ids.ts";
import type { Condition } from "../../kernel/statement.ts";
import type { BatchDeps } from "./batch-deps.ts";
import { endIfSettled } from "./end-batch.ts";
import { subjectOfItem } from "./item-address.ts";
import { keeper } from "./keep-drawn.ts";
import { openBatchTable } from "./open-source.ts";
import { publishStanding } from "./publish-standing.ts";
import { releasePending } from "./release-pending.ts";

/** So many rows are written at once, with their jobs; and no more bytes, since they travel in one parameter of at most 2 MB. */
const page = 250;
const pageBytes = 1_000_000;
/** These go first and by themselves, so that pictures come soon. */
const firstPage = 20;
const pausedFor = 60_000;

/** Makes an item and a job of each row. Begun again, it finds what is there and goes on. */
export async function expandBatch(deps: BatchDeps, id: BatchId): Promise<JobOutcome> {
  const batch = await deps.batch.batches.read(id);
  if (!batch || batch.expandedAt !== null || !["running", "paused"].includes(batch.state)) return { outcome: "done" };
  if (batch.state === "paused") return { outcome: "retry", error: "The batch is paused.", delay: pausedFor, counts: false };
  try {
    const isFirst = (await deps.batch.items.find({ batchId: id, position: 1 })) === undefined;
    const stopped = await addRows(deps, batch, isFirst ? firstPage : Number.POSITIVE_INFINITY);
    if (stopped) return stopped;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await failBatch(deps, batch, error);
    return { outcome: "failed", error: error.message };
  }
  await deps.batch.batches.change(id, ["running", "paused"], { expandedAt: deps.clock.now() });
  await endIfSettled(deps, id);
  return { outcome: "done" };
}

async function addRows(deps: BatchDeps, batch: Batch, most: number): Promise<JobOutcome | undefined> {
  const keep = await keeper(deps, batch);
  let items: BatchItem[] = [];
  let bytes = 0;
  let added = 0;
  for await (const made of makeItems(await openBatchTable(deps.batch, batch), makingOf(batch))) {
    items.push(keep(await toItem(batch.id, made, deps.clock.now())));
    bytes += bytesOf(made.content);
    if (items.length < Math.min(page, most) && bytes < pageBytes) continue;
    const stopped = await addPage(deps, batch, items);
    if (stopped) return stopped;
    added += items.length;
    [items, bytes] = [[], 0];
    if (added >= most && added < batch.total)
      return { outcome: "retry", error: "The other rows follow.", delay: 0, counts: false };
  }
  return items.length > 0 ? addPage(deps, batch, items) : undefined;
}

async function addPage(deps: BatchDeps, batch: Batch, items: readonly BatchItem[]): Promise<JobOutcome | undefined> {
  const { batches, jobs } = deps.batch;
  const pending = items.filter(({ state }) => state === "pending");
  await deps.batch.items.add(
    batch.id,
    items,
    enqueueJobs(
      jobs,
      itemJobs(
        batch,
        pending.map(({ position }) => position),
      ),
    ),
  );

  const state = (await batches.read(batch.id))?.state;
  const now = deps.clock.now();
  if (state === "paused") {
    await jobs.jobs.write([jobs.jobs.holding(batch.id, true, { now })]);
    return { outcome: "retry", error: "The batch is paused.", delay: pausedFor, counts: false };
  }
  if (state !== "running") {
    await jobs.jobs.write([jobs.jobs.cancellation(batch.id, { now })]);
    return { outcome: "done" };
  }
  await dispatchJobs(jobs, batch.orgId);
  return undefined;
}

export const itemJobs = ({ id, orgId, plan, round }: Batch, positions: readonly number[]): NewJob[] =>
  positions.map((position) => ({
    ...{ orgId, plan, kind: "batch.item" as const, bundle: id },
    subject: subjectOfItem(id, position),
    dedupeKey: `batch.item:${id}:${position}:${round}`,
  }));

/** A batch whose expansion was given up has failed, and says so. */
export async function buryExpansion(deps: BatchDeps, { subject, lastError }: Job): Promise<void> {
  const batch = await deps.batch.batches.read(subject as BatchId);
  if (!batch || batch.expandedAt !== null) return;
  const message = `It failed on our side, as often as it may be tried (${lastError ?? "without a word"}). Tell us.`;
  await failBatch(deps, batch, new AppError("internal", message));
}

/** The file isn't what it was: what is drawn stays, the rest is given back. */
async function failBatch(deps: BatchDeps, batch: Batch, { code, message, issues }: AppError): Promise<void> {
  const now = deps.clock.now();
  const set = { state: "failed" as const, problem: { code, message, issues }, endedAt: now, updatedAt: now };
  const entry = { orgId: batch.orgId, at: now, actor: "batches", action: "batch.failed", target: batch.id, details: { code } };
  const data = { batch_id: batch.id, total: batch.total, completed: batch.drawn, failed: batch.total - batch.drawn };
  const event = {
    type: "batch.failed",
    subject: `${batch.id}:${batch.round}`,
    at: now,
    data: { ...data, code, detail: message },
  };
  const told = await deps.events.record({ orgId: batch.orgId, mode: batch.mode, ...event });
  const also = (onlyIf: Condition) => [deps.batch.jobs.jobs.cancellation(batch.id, { now, onlyIf }), ...told];
  await deps.batch.batches.cancel(batch.id, { from: ["running", "paused"], set, entry, also });
  deps.events.handOn();
  await releasePending(deps, batch);
  await publishStanding(deps, (await deps.batch.batches.read(batch.id)) ?? batch);
}
