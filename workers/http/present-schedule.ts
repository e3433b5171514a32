import { type Instant, instant } from "../../src/kernel/time.ts";
import { readTimetable, type Schedule, type ScheduleRun, type Timetable } from "../../src/schedules/index.ts";

export function presentSchedule(schedule: Schedule, now: Instant) {
  const { id, name, state, cron, timeZone, source, options, onlyChanges, failures, failingSince, lastError } = schedule;
  const timetable = readTimetable(schedule);
  const upcoming = schedule.nextAt === null ? [] : timetable.upcoming(now, 5);
  return {
    ...{ id, name, state, cron, time_zone: timeZone, only_changes: onlyChanges, options },
    source:
      source.kind === "url"
        ? { kind: source.kind, name: new URL(source.url).hostname, url: source.url }
        : { kind: source.kind, name: source.fileName, url: null },
    next: upcoming.map((at) => presentTime(timetable, timeZone, at)),
    moved_within_year: timetable.movedWithinYear(now).map((at) => presentTime(timetable, timeZone, at)),
    last_batch: schedule.lastBatchId,
    ...{ failures, failing_since: orNull(failingSince), last_error: lastError, created_at: iso(schedule.createdAt) },
  };
}

export const presentRun = ({ occurrence, missed, state, batchId, problem, endedAt }: ScheduleRun) => ({
  ...{ occurrence: iso(occurrence), missed, state, batch: batchId, problem, ended_at: orNull(endedAt) },
});

export const presentTime = (timetable: Timetable, timeZone: string, at: Instant) => ({
  ...{ at: iso(at), local: localTime(timeZone, at), moved: timetable.isMoved(at) },
});

/** `2026-12-01T09:00`, which is how Swedish writes it, but for the T. */
const localTime = (timeZone: string, at: Instant): string =>
  new Date(at).toLocaleString("sv", { timeZone, dateStyle: "short", timeStyle: "short" }).replace(" ", "T");

const iso = (at: Instant): string => new Date(at).toISOString();
const orNull = (at: Instant | null): string | null => (at === null ? null : iso(instant(at)));
