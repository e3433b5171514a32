import { dispatchJobs, enqueueJobs } from "../../jobs/index.ts";
import type { Caller } from "../../kernel/caller.ts";
import { runIdOf } from "../../kernel/ids.ts";
import type { Condition } from "../../kernel/statement.ts";
import type { Instant } from "../../kernel/time.ts";
import { type Schedule, ScheduleBusy, ScheduleNotActive, ScheduleNotFound, type ScheduleRun } from "../../schedules/index.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";
import { entryOf } from "./steer-schedule.ts";

type Wish = { schedule: Schedule; attempt: { id: string; at: Instant } };

/**
 * A run beside its timetable, which stays as it is. Asked for again with the same attempt, there is one run.
 * Throws AppErrors `wrong_state`, `conflict` and `not_found`.
 */
export async function runScheduleNow(deps: ScheduleDeps, caller: Caller, { schedule, attempt }: Wish): Promise<ScheduleRun> {
  const { id: scheduleId, orgId, mode } = schedule;
  const { runs, schedules } = deps.schedule;
  const { jobs } = deps.batch;
  const id = runIdOf(attempt.id);
  const known = await runs.find(id);
  if (known) return known;

  const run: ScheduleRun = {
    ...{ id, scheduleId, orgId, mode, occurrence: attempt.at, missed: 0, state: "waiting" },
    ...{ batchId: null, problem: null, createdAt: attempt.at, endedAt: null },
  };
  const job = { orgId, plan: caller.plan, kind: "schedule.run" as const, subject: id, bundle: scheduleId };
  const also = (onlyIf: Condition) => enqueueJobs(jobs, [job], onlyIf);
  if (!(await runs.beginNow(run, { entry: entryOf(deps, caller, { schedule, verb: "run" }), also }))) {
    const { state } = (await schedules.find(caller, scheduleId)) ?? {};
    if (state === undefined) throw new ScheduleNotFound(scheduleId);
    throw state === "active" ? new ScheduleBusy() : new ScheduleNotActive(state);
  }
  await dispatchJobs(jobs, orgId);
  return run;
}
