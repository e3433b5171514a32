import type { JobId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { Notifications } from "../platform/ports/notifications.ts";
import type { Job, JobHandlers } from "./job.ts";
import type { JobRepository } from "./job-repository.ts";

export type ReportDeps = {
  clock: Clock;
  handlers: JobHandlers;
  notifications: Notifications;
  /** Tells Chitra's own people. */
  onDead: (job: Job) => void;
  jobs: Pick<JobRepository, "unreported" | "markReported">;
};

const atOnce = 100;

/** Tells of each dead job: its domain, its organization and us. One that can't be told stays for the next time. */
export async function buryJobs(deps: ReportDeps): Promise<number> {
  const dead = await deps.jobs.unreported(atOnce);
  const results = await Promise.allSettled(dead.map((job) => bury(deps, job)));
  return results.filter(({ status }) => status === "fulfilled").length;
}

async function bury({ clock, handlers, notifications, onDead, jobs }: ReportDeps, job: Job): Promise<void> {
  await handlers[job.kind]?.bury?.(job);
  await notifications.notify(job.orgId, {
    id: `job.dead:${job.bundle ?? job.id}`,
    kind: "job.dead",
    at: clock.now(),
    facts: { job_id: job.id, job_kind: job.kind, subject: job.subject, attempts: job.attempts, error: job.lastError ?? "" },
  });
  onDead(job);
  await jobs.markReported(job.id, clock.now());
}

type KillDeps = ReportDeps & { jobs: Pick<JobRepository, "kill"> };

/** For a job whose message was given up by the queue. One that has ended or is at work stays as it is. */
export async function killJob(deps: KillDeps, id: JobId, error: string): Promise<void> {
  if (await deps.jobs.kill(id, error, deps.clock.now())) await buryJobs(deps);
}
