import { type Batch, type BatchOptions, SourceChanged, type SourceType, WrongState } from "../../batches/index.ts";
import { actorOf } from "../../kernel/audit-entry.ts";
import type { Caller, Plan } from "../../kernel/caller.ts";
import { type ScheduleId, scheduleIdOf } from "../../kernel/ids.ts";
import { checkPublicUrl } from "../../kernel/public-url.ts";
import type { Instant } from "../../kernel/time.ts";
import {
  readTimetable,
  type Schedule,
  ScheduleLimitReached,
  type ScheduleSource,
  scheduleLimitsOf,
  type Timetable,
  type TimetableText,
  TooOften,
} from "../../schedules/index.ts";
import { keepFile } from "../batches/keep-file.ts";
import { mostBytesOf } from "../batches/receive-batch.ts";
import type { ScheduleDeps } from "./schedule-deps.ts";

/** What it draws from: the file or the address of a batch there is, or an address. */
export type Origin = { batch: Batch } | { url: string; type?: SourceType | undefined };
type Wish = TimetableText & {
  attempt: { id: string };
  name: string | undefined;
  origin: Origin;
  options: BatchOptions;
  onlyChanges: boolean | undefined;
};

/** Throws AppErrors `invalid_request`, `limit_exceeded`, `host_not_resolved`, `wrong_state` and `conflict`. */
export async function addSchedule(deps: ScheduleDeps, caller: Caller, wish: Wish): Promise<Schedule> {
  const id = scheduleIdOf(wish.attempt.id);
  const known = await deps.schedule.schedules.find(caller, id);
  if (known) return known;

  const now = deps.clock.now();
  const { cron, timeZone, options } = wish;
  const nextAt = requireRare(readTimetable({ cron, timeZone }), caller.plan, now);
  const source = await sourceOf(deps, caller, { id, origin: wish.origin });
  const { orgId, mode, by } = caller;
  const schedule: Schedule = {
    ...{ id, orgId, mode, by, cron: cron.trim(), timeZone, source, options },
    name: wish.name ?? nameOf(wish.origin),
    ...{ state: "active", nextAt, onlyChanges: wish.onlyChanges ?? source.kind === "url" },
    ...{ seen: null, lastBatchId: null, failures: 0, failingSince: null, lastError: null, createdAt: now, updatedAt: now },
  };
  const { schedules: limit } = scheduleLimitsOf(caller.plan);
  const details = { name: schedule.name, cron, time_zone: timeZone };
  const entry = { orgId, at: now, actor: actorOf(caller), action: "schedule.added", target: id, details };
  if (await deps.schedule.schedules.addWithin(schedule, { limit, entry })) return schedule;
  await removeFile(deps, schedule);
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

export async function removeFile({ batch: { files } }: Pick<ScheduleDeps, "batch">, { source }: Schedule): Promise<void> {
  if (source.kind === "file") await files.remove(source.key);
}

function nameOf(origin: Origin): string {
  if ("batch" in origin) return origin.batch.name;
  const { pathname, hostname } = new URL(origin.url);
  return pathname.split("/").at(-1)?.slice(0, 200) || hostname;
}

async function sourceOf(
  deps: ScheduleDeps,
  caller: Caller,
  { id, origin }: { id: ScheduleId; origin: Origin },
): Promise<ScheduleSource> {
  if ("batch" in origin && !origin.batch.source.origin) return copyFile(deps, caller, { id, batch: origin.batch });
  const from = "batch" in origin ? { url: origin.batch.source.origin?.url ?? "", type: origin.batch.source.type } : origin;
  await checkPublicUrl(deps.sources.urlRules, from.url);
  return { kind: "url", url: from.url, type: from.type };
}

/** Of its own: the batch's is removed when that expires. */
async function copyFile(
  { batch: { files } }: ScheduleDeps,
  caller: Caller,
  { id, batch: { source, state } }: { id: ScheduleId; batch: Batch },
): Promise<ScheduleSource> {
  if (state === "uploading" || state === "expired") throw new WrongState("scheduled", state, ["looked at"]);
  const body = await files.open(source.key, source.etag ?? undefined);
  if (!body) throw new SourceChanged();
  const { type, fileName } = source;
  const key = `schedules/${caller.orgId}/${id}/source`;
  const { etag } = await keepFile(files, { key, body, mostBytes: mostBytesOf({ caller, type }) });
  return { kind: "file", key, etag, type, fileName };
}
