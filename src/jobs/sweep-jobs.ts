import { type Instant, instant } from "../kernel/time.ts";
import { dispatchJobs, type QueueDeps } from "./dispatch-jobs.ts";
import type { JobRepository } from "./job-repository.ts";
import { buryJobs, type ReportDeps } from "./report-dead.ts";

type Deps = QueueDeps &
  Omit<ReportDeps, "jobs"> & {
    leaseMilliseconds: number;
    jobs: Pick<JobRepository, "admit" | "recover" | "orgsWaiting" | "unreported" | "markReported" | "forget">;
  };

export type JobSweep = { released: number; resent: number; killed: number; sent: number; buried: number; forgotten: number };

const orgsPerSweep = 500;
const keptFor = 7 * 24 * 3_600_000;
const forgottenPerSweep = 2_000;

/**
 * Finds what died, what a queue lost and what nobody has sent, and has it done. Where nothing of that happened it changes
 * nothing; running twice at once is harmless.
 */
export async function sweepJobs(deps: Deps, at: Instant): Promise<JobSweep> {
  const recovered = await deps.jobs.recover(at, instant(at - deps.leaseMilliseconds));
  let sent = 0;
  for (const orgId of await deps.jobs.orgsWaiting(at, orgsPerSweep)) sent += await dispatchJobs(deps, orgId);
  const buried = await buryJobs(deps);
  const forgotten = await deps.jobs.forget(instant(at - keptFor), forgottenPerSweep);
  return { ...recovered, sent, buried, forgotten };
}
