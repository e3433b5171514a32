import type { BatchOptions } from "../../batches/index.ts";
import { actorOf } from "../../kernel/audit-entry.ts";
import type { Caller, Plan } from "../../kernel/caller.ts";
import { scheduleIdOf } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import {
  readTimetable,
  type Schedule,
  ScheduleLimitReached,
  scheduleLimitsOf,
  type Timetable,
  type TimetableText,
  TooOften,
} from "../../schedules/index.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";
import { nameOf, type Origin, removeFile, sourceOf } from "./schedule-source.ts";

type Wish = TimetableText & {
  attempt: { id: string };
  name: string | undefined;
  origin: Origin;
  options: BatchOptions;
  onlyChanges: boolean | undefined;
};

/** Throws AppErrors `invalid_request`, `limit_exceeded`, `host_not_resolved`, `wrong_state` and `conflict`. */
export async function addSchedule(deps: ScheduleDeps, caller: Caller, wish: Wish): Promise<Schedule> {
  const { cron, timeZone, options, origin, attempt } = wish;
  const id = scheduleIdOf(attempt.id);
  const known = await deps.schedule.schedules.find(caller, id);
  if (known) return known;

  const now = deps.clock.now();
  const nextAt = requireRare(readTimetable({ cron, timeZone }), caller.plan, now);
  const source = await sourceOf(deps, caller, { id, attempt, origin });
  const { orgId, mode, by } = caller;
  const schedule: Schedule = {
    ...{ id, orgId, mode, by, cron: cron.trim(), timeZone, source, options },
    name: wish.name ?? nameOf(origin),
    ...{ state: "active", nextAt, onlyChanges: wish.onlyChanges ?? source.kind === "url" },
    ...{ seen: null, lastBatchId: null, failures: 0, failingSince: null, lastError: null, createdAt: now, updatedAt: now },
  };
  const { schedules: limit } = scheduleLimitsOf(caller.plan);
  const details = { name: schedule.name, cron, time_zone: timeZone };
  const entry = { orgId, at: now, actor: actorOf(caller), action: "schedule.added", target: id, details };
  if (await deps.schedule.schedules.addWithin(schedule, { limit, entry })) return schedule;
  await removeFile(deps, source);
  throw new ScheduleLimitReached(limit);
}

/** The first time it runs. Throws `TooOften`, and InvalidTimetable where there is none. */
export function requireRare(timetable: Timetable, plan: Plan, now: Instant): Instant {
  const { leastGap } = scheduleLimitsOf(plan);
  const next = timetable.requireNext(now);
  const gap = timetable.shortestGap(now);
  if (gap < leastGap) throw new TooOften(gap, leastGap);
  return next;
}
