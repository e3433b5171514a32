import type { JobId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import type { JobQueue } from "../platform/ports/job-queue.ts";
import { dispatchJobs, type QueueDeps } from "./dispatch-jobs.ts";
import type { ClaimedJob, JobHandlers, JobOutcome } from "./job.ts";
import type { JobRepository } from "./job-repository.ts";
import { hop, nextDelay } from "./next-delay.ts";
import { buryJobs, type ReportDeps } from "./report-dead.ts";

export type RunJobDeps = QueueDeps &
  Omit<ReportDeps, "jobs"> & {
    queue: JobQueue;
    handlers: JobHandlers;
    random: () => number;
    /** How long a run may be silent before another one takes its job. */
    leaseMilliseconds: number;
    jobs: Pick<JobRepository, "admit" | "claim" | "heartbeat" | "end" | "postpone" | "find" | "unreported" | "markReported">;
  };

/** Runs a job if it is this message's to run, and sends for the next. Throws only where it isn't known how the job stands. */
export async function runJob(deps: RunJobDeps, id: JobId): Promise<JobOutcome["outcome"] | "skipped"> {
  const now = deps.clock.now();
  const lease = { claim: crypto.randomUUID(), now, leaseUntil: instant(now + deps.leaseMilliseconds) };
  const job = await deps.jobs.claim(id, lease);
  if (!job) return await skip(deps, id);

  return settle(deps, job, await holdJob(deps, job, () => attempt(deps, job)));
}

/** What came before its time goes back for the rest of it; everything else is somebody's or nobody's. */
async function skip(deps: RunJobDeps, id: JobId): Promise<"skipped"> {
  const job = await deps.jobs.find(id);
  const wait = job?.state === "queued" ? job.runAfter - deps.clock.now() : 0;
  if (job && wait > 0) await deps.queue.send([{ jobId: id, kind: job.kind }], hop(wait));
  return "skipped";
}

async function attempt({ handlers }: RunJobDeps, job: ClaimedJob): Promise<JobOutcome> {
  const handler = handlers[job.kind];
  if (!handler) return { outcome: "retry", error: `Nothing here can do a ${job.kind}.` };
  try {
    return await handler.run(job);
  } catch (error) {
    return { outcome: "retry", error: error instanceof Error ? error.message : String(error) };
  }
}

async function settle(deps: RunJobDeps, job: ClaimedJob, result: JobOutcome): Promise<JobOutcome["outcome"]> {
  const now = deps.clock.now();
  if (result.outcome !== "retry") {
    await end(deps, job, { state: result.outcome, error: result.outcome === "failed" ? result.error : null, now });
    return result.outcome;
  }
  const { error, delay = nextDelay(job.attempts, deps.random), counts = true } = result;
  if (counts && job.attempts >= job.maxAttempts) {
    await end(deps, job, { state: "dead", error, now });
    await buryJobs(deps);
    return "failed";
  }
  const postponed = await deps.jobs.postpone(job, { runAfter: instant(now + delay), error, now, counts });
  if (postponed) await deps.queue.send([{ jobId: job.id, kind: job.kind }], hop(delay));
  await dispatchJobs(deps, job.orgId);
  return "retry";
}

async function end({ jobs, queue }: RunJobDeps, job: ClaimedJob, ending: Parameters<JobRepository["end"]>[1]): Promise<void> {
  const { admitted } = await jobs.end(job, ending);
  if (admitted.length > 0) await queue.send(admitted);
}

/** Keeps the job for a run as long as it works, and no longer than a lease once it has died. */
async function holdJob<Result>(deps: RunJobDeps, job: ClaimedJob, work: () => Promise<Result>): Promise<Result> {
  let beat: Promise<unknown> = Promise.resolve();
  const renew = () => {
    const now = deps.clock.now();
    return deps.jobs.heartbeat(job, now, instant(now + deps.leaseMilliseconds)).catch(() => false);
  };
  const timer = setInterval(() => {
    beat = beat.then(renew);
  }, deps.leaseMilliseconds / 4);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await beat;
  }
}
