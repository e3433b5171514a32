export { dispatchJobs, type QueueDeps } from "./dispatch-jobs.ts";
export { enqueueJobs, type NewJob } from "./enqueue-jobs.ts";
export type { Job, JobHandler, JobHandlers, JobOutcome } from "./job.ts";
export { type JobRepository, jobRepository } from "./job-repository.ts";
export { hop, nextDelay } from "./next-delay.ts";
export { type QueueReportRepository, queueReportRepository } from "./queue-report-repository.ts";
export { killJob } from "./report-dead.ts";
export { type RunJobDeps, runJob } from "./run-job.ts";
export { sweepJobs } from "./sweep-jobs.ts";
