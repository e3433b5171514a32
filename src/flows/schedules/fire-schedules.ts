import { dispatchJobs, enqueueJobs } from "../../jobs/index.ts";
import type { Plan } from "../../kernel/caller.ts";
import { newRunId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { catchUp, readTimetable, type Schedule, scheduleLimitsOf } from "../../schedules/index.ts";
import type { BatchDeps } from "../batches/batch-deps.ts";
import type { ScheduleParts } from "./schedule-deps.ts";

type Deps = Pick<BatchDeps, "batch"> & { schedule: ScheduleParts };

const perSweep = 200;

/**
 * Writes a job for each schedule that is due, once for each occurrence however many sweeps come by. Gives how many are due.
 * One that can't be fired keeps no other from it, and is thrown at the end.
 */
export async function fireSchedules(deps: Deps, now: Instant): Promise<number> {
  const due = await deps.schedule.schedules.due(now, perSweep);
  const failures: unknown[] = [];
  for (const each of due) await fire(deps, each, now).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
  return due.length;
}

type DueSchedule = { schedule: Schedule; plan: Plan };

async function fire({ batch: { jobs }, schedule: { runs } }: Deps, { schedule, plan }: DueSchedule, now: Instant) {
  const { id, orgId, nextAt } = schedule;
  if (nextAt === null) return;
  const { leastGap } = scheduleLimitsOf(plan);
  const found = catchUp(readTimetable(schedule), { dueAt: nextAt, now, leastGap });
  const runId = newRunId();
  const job = { orgId, plan, kind: "schedule.run" as const, subject: runId, bundle: id };
  const also = enqueueJobs(jobs, [{ ...job, dedupeKey: `schedule.run:${id}:${found.occurrence}` }]);
  await runs.begin(schedule, found, { id: runId, now, also });
  await dispatchJobs(jobs, orgId);
}
