import { type Batch, BatchOptions, SourceChanged, type SourceType } from "../../batches/index.ts";
import type { Job, JobOutcome } from "../../jobs/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import type { Caller, Plan } from "../../kernel/caller.ts";
import { batchIdOf, type RunId } from "../../kernel/ids.ts";
import { HostNotResolved } from "../../kernel/public-url.ts";
import type { Schedule, ScheduleRun } from "../../schedules/index.ts";
import { keepFetched, keepNew, lookAtNew } from "../batches/receive-batch.ts";
import { startBatch } from "../batches/start-batch.ts";
import { fetchSource, SourceUnavailable } from "../sources/fetch-source.ts";
import { failRun } from "./fail-run.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";

type Task = { run: ScheduleRun; schedule: Schedule; caller: Caller };

const actor = "schedules";
/** Before a source that is away is asked again, for the same occurrence. */
const pauses = [60_000, 5 * 60_000, 20 * 60_000];

/**
 * Makes the batch of an occurrence and starts it, where there is something new to draw. However often it is run, there is one
 * batch; it bears the run's id.
 */
export async function runSchedule(deps: ScheduleDeps, id: RunId, { attempts }: Pick<Job, "attempts">): Promise<JobOutcome> {
  const found = await deps.schedule.runs.load(id);
  if (found?.run.state !== "waiting") return { outcome: "done" };
  const { run, schedule, plan } = found;
  const task = { run, schedule, caller: callerOf(schedule, plan) };
  const obstacle = await obstacleOf(deps, schedule, run);
  if (obstacle) {
    await deps.schedule.runs.end(run, { state: "skipped", problem: obstacle }, { now: deps.clock.now(), drawn: schedule });
    return { outcome: "done" };
  }
  try {
    await drawNews(deps, task);
    return { outcome: "done" };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "internal" || error.code === "conflict") throw error;
    const pause = isPassing(error) ? pauses[attempts - 1] : undefined;
    if (pause !== undefined) return { outcome: "retry", error: error.message, delay: pause };
    await failRun(deps, run, error);
    return { outcome: "failed", error: error.message };
  }
}

async function obstacleOf(deps: ScheduleDeps, { state, lastBatchId }: Schedule, { id }: ScheduleRun) {
  if (state !== "active") return { code: "paused", message: "The schedule was paused." };
  const last = lastBatchId && lastBatchId !== batchIdOf(id) ? await deps.batch.batches.read(lastBatchId) : undefined;
  if (last?.state !== "running" && last?.state !== "paused") return undefined;
  return { code: "busy", message: `The batch before, ${last.id}, isn't drawn yet.` };
}

async function drawNews(deps: ScheduleDeps, task: Task): Promise<void> {
  const { run, schedule } = task;
  const known = await deps.batch.batches.read(batchIdOf(run.id));
  const batch = known && known.state !== "uploading" ? known : await makeBatch(deps, task);
  if (!batch) return;
  if (batch.state === "refused") throw refusalOf(batch);
  await startBatch(deps, actor, batch);
  const { origin } = batch.source;
  const seen = origin ? seenIn(origin) : schedule.seen;
  await deps.schedule.runs.end(run, { state: "started", batchId: batch.id, seen }, { now: deps.clock.now(), drawn: schedule });
}

/** Undefined where there is nothing new; that is said then. */
async function makeBatch(deps: ScheduleDeps, task: Task): Promise<Batch | undefined> {
  const { run, schedule, caller } = task;
  const { id, source, onlyChanges, lastBatchId, seen } = schedule;
  const follows = onlyChanges ? lastBatchId : null;
  const options = BatchOptions.parse(schedule.options);
  const named = { caller, attempt: { id: run.id, at: run.createdAt }, options, schedule: { id, follows } };

  if (source.kind === "file") {
    const body = await deps.batch.files.open(source.key, source.etag);
    if (!body) throw new SourceChanged();
    const batch = await keepNew(deps, { ...named, type: source.type as SourceType, fileName: source.fileName }, body);
    return lookAtNew(deps, actor, titled(batch, schedule));
  }

  const { url } = source;
  const wish = { url, type: source.type as SourceType | undefined, known: (onlyChanges && seen) || undefined };
  const fetched = await fetchSource(deps.sources, wish);
  const batch = fetched && (await keepFetched(deps, { ...named, url }, fetched));
  const origin = batch?.source.origin;
  if (batch && !(onlyChanges && origin?.hash === seen?.hash)) return lookAtNew(deps, actor, titled(batch, schedule));
  if (batch) await deps.batch.files.remove(batch.source.key);
  const ending = { state: "unchanged", seen: origin ? seenIn(origin) : seen } as const;
  await deps.schedule.runs.end(run, ending, { now: deps.clock.now(), drawn: schedule });
  return undefined;
}

const titled = (batch: Batch, { name }: Schedule): Batch => ({ ...batch, name });

const seenIn = ({ etag, lastModified, hash }: NonNullable<Batch["source"]["origin"]>) => ({ etag, lastModified, hash });

const isPassing = (error: AppError): boolean =>
  error instanceof HostNotResolved || (error instanceof SourceUnavailable && error.isPassing);

function refusalOf({ id, problem }: Batch): AppError {
  return new AppError("invalid_table", problem?.message ?? `The batch ${id} can't be drawn.`);
}

const callerOf = ({ orgId, mode, by }: Schedule, plan: Plan): Caller => ({
  ...{ orgId, mode, plan, by },
  scopes: new Set(["batches:*"]),
});
