import { actorOf } from "../../kernel/audit-entry.ts";
import type { Caller } from "../../kernel/caller.ts";
import { readTimetable, type Schedule, ScheduleNotFound, type ScheduleState } from "../../schedules/index.ts";
import { requireRare } from "./add-schedule.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";
import { removeFile } from "./schedule-source.ts";

/** What runs already goes on. Pausing what is paused changes nothing. */
export function pauseSchedule(deps: ScheduleDeps, caller: Caller, schedule: Schedule): Promise<Schedule> {
  return steer(deps, caller, {
    schedule,
    verb: "paused",
    from: ["active", "disabled"],
    set: { state: "paused", nextAt: null },
  });
}

/** From its next time on: what it missed while it was paused isn't made up for. Throws AppError `limit_exceeded`. */
export function resumeSchedule(deps: ScheduleDeps, caller: Caller, schedule: Schedule): Promise<Schedule> {
  const nextAt = requireRare(readTimetable(schedule), caller.plan, deps.clock.now());
  const set = { state: "active", nextAt, failures: 0, failingSince: null } as const;
  return steer(deps, caller, { schedule, verb: "resumed", from: ["paused", "disabled"], set });
}

/** The batches that it made stay. */
export async function removeSchedule(deps: ScheduleDeps, caller: Caller, schedule: Schedule): Promise<void> {
  const removed = await deps.schedule.schedules.remove(schedule, entryOf(deps, caller, { schedule, verb: "removed" }));
  if (removed) await removeFile(deps, schedule.source);
}

type Steering = {
  schedule: Schedule;
  verb: string;
  from: ScheduleState[];
  set: Partial<Schedule> & Pick<Schedule, "state">;
};

async function steer(deps: ScheduleDeps, caller: Caller, { schedule, verb, from, set }: Steering): Promise<Schedule> {
  if (schedule.state === set.state) return schedule;
  const { schedules } = deps.schedule;
  const entry = entryOf(deps, caller, { schedule, verb });
  await schedules.move(schedule, { from, set: { ...set, updatedAt: deps.clock.now() }, entry });
  const after = await schedules.find(caller, schedule.id);
  if (!after) throw new ScheduleNotFound(schedule.id);
  return after;
}

export function entryOf({ clock }: ScheduleDeps, caller: Caller, { schedule, verb }: Pick<Steering, "schedule" | "verb">) {
  const { orgId, id: target, name } = schedule;
  return { orgId, at: clock.now(), actor: actorOf(caller), action: `schedule.${verb}`, target, details: { name } };
}
