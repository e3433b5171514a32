import type { OrgId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { JobQueue } from "../platform/ports/job-queue.ts";
import type { JobRepository } from "./job-repository.ts";

export type QueueDeps = { clock: Clock; jobs: Pick<JobRepository, "admit">; queue: JobQueue };

/**
 * Sends what an organization has waiting, as far as its share of the queue goes; the rest follows as these are done.
 * A message that isn't sent after its row says so is found by the sweep.
 */
export async function dispatchJobs({ clock, jobs, queue }: QueueDeps, orgId: OrgId): Promise<number> {
  const admitted = await jobs.admit(orgId, clock.now());
  if (admitted.length > 0) await queue.send(admitted);
  return admitted.length;
}
