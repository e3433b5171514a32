import type { BatchOptions } from "../../batches/index.ts";
import type { Caller } from "../../kernel/caller.ts";
import {
  readTimetable,
  type Schedule,
  ScheduleNotFound,
  type ScheduleSource,
  type TimetableText,
} from "../../schedules/index.ts";
import { requireRare } from "./add-schedule.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";
import { type Origin, removeFile, sourceOf } from "./schedule-source.ts";
import { entryOf } from "./steer-schedule.ts";

/** What isn't there stays as it is. */
type Change = Partial<TimetableText & { name: string; origin: Origin; options: BatchOptions; onlyChanges: boolean }>;

/**
 * From its next run on; one that is under way goes on with what it was. Another source or look is drawn as a whole.
 * Throws AppErrors `invalid_request`, `limit_exceeded`, `host_not_resolved`, `wrong_state`, `conflict` and `not_found`.
 */
export async function changeSchedule(
  deps: ScheduleDeps,
  caller: Caller,
  { schedule, attempt, change }: { schedule: Schedule; attempt: { id: string }; change: Change },
): Promise<Schedule> {
  const { schedules } = deps.schedule;
  const { id } = schedule;
  const { origin, ...plain } = change;
  const now = deps.clock.now();
  const timing = timingOf(schedule, change);
  const nextAt = timing && requireRare(readTimetable(timing), caller.plan, now);
  const source = origin && (await sourceOf(deps, caller, { id, attempt, origin }));
  const set = {
    ...{ ...plain, ...timing, updatedAt: now },
    ...(nextAt !== undefined && { nextAt }),
    ...(source && { source }),
    ...((source || change.options) && { seen: null }),
  };
  const details = { name: change.name ?? schedule.name, changed: Object.keys(change) };
  const changed = await schedules.change(schedule, set, { ...entryOf(deps, caller, { schedule, verb: "changed" }), details });
  if (source) await removeFile(deps, changed ? replaced(schedule.source, source) : source);
  const after = await schedules.find(caller, id);
  if (!after) throw new ScheduleNotFound(id);
  return after;
}

/** A retry finds its own source there already, and leaves it. */
function replaced(before: ScheduleSource, after: ScheduleSource): ScheduleSource | undefined {
  const isKept = before.kind === "file" && after.kind === "file" && before.key === after.key;
  return isKept ? undefined : before;
}

function timingOf(schedule: Schedule, { cron, timeZone }: Change): TimetableText | undefined {
  if (cron === undefined && timeZone === undefined) return undefined;
  return { cron: (cron ?? schedule.cron).trim(), timeZone: timeZone ?? schedule.timeZone };
}
