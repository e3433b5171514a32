import { type JobRepository, jobRepository, type QueueDeps, queueReportRepository } from "../../src/jobs/index.ts";
import { notificationRepository } from "../../src/notifications/index.ts";
import { bindingJobQueue } from "../../src/platform/cloudflare/binding-job-queue.ts";
import { systemClock } from "../../src/platform/cloudflare/system-clock.ts";
import { database } from "../../src/platform/db/client.ts";
import { readEnv } from "../env.ts";
import type { Deps, JobDeps } from "../http/deps.ts";
import { jobHandlers } from "../queues/job-handlers.ts";
import { logDeadJob } from "../queues/log-dead-job.ts";

export function buildJobs(env: Env, deps: () => Deps): JobDeps {
  const { DB, JOB_LEASE_SECONDS } = readEnv(env);
  const db = database(DB);
  return {
    ...queueDeps(env),
    random: Math.random,
    leaseMilliseconds: JOB_LEASE_SECONDS * 1_000,
    reports: queueReportRepository(db),
    handlers: jobHandlers({ webhooks: () => deps().webhooks, deps }),
    notifications: notificationRepository(db),
    onDead: logDeadJob,
  };
}

export function queueDeps(env: Env): QueueDeps & { jobs: JobRepository } {
  const { DB, JOBS } = readEnv(env);
  return { clock: systemClock, jobs: jobRepository(database(DB)), queue: bindingJobQueue(JOBS) };
}
