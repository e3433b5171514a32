import { dispatchJobs, enqueueJobs } from "../../jobs/index.ts";
import { newRunId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { catchUp, readTimetable, scheduleLimitsOf } from "../../schedules/index.ts";
import type { BatchDeps } from "../batches/batch-deps.ts";
import type { ScheduleParts } from "./schedule-deps.ts";

type Deps = Pick<BatchDeps, "batch"> & { schedule: ScheduleParts };

const perSweep = 200;

/** Writes a job for each schedule that is due, once for each occurrence however many sweeps come by. Gives how many are due. */
export async function fireSchedules({ batch: { jobs }, schedule: { schedules, runs } }: Deps, now: Instant): Promise<number> {
  const due = await schedules.due(now, perSweep);
  for (const { schedule, plan } of due) {
    const { id, orgId, nextAt } = schedule;
    if (nextAt === null) continue;
    const { leastGap } = scheduleLimitsOf(plan);
    const found = catchUp(readTimetable(schedule), { dueAt: nextAt, now, leastGap });
    const runId = newRunId();
    const job = { orgId, plan, kind: "schedule.run" as const, subject: runId, bundle: id };
    const also = enqueueJobs(jobs, [{ ...job, dedupeKey: `schedule.run:${id}:${found.occurrence}` }]);
    await runs.begin(schedule, found, { id: runId, now, also });
    await dispatchJobs(jobs, orgId);
  }
  return due.length;
}
