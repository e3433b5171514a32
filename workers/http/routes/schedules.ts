import { createRoute, z } from "@hono/zod-openapi";
import { BatchNotFound } from "../../../src/batches/index.ts";
import { addSchedule } from "../../../src/flows/schedules/add-schedule.ts";
import { changeSchedule } from "../../../src/flows/schedules/change-schedule.ts";
import { runScheduleNow } from "../../../src/flows/schedules/run-schedule-now.ts";
import type { Origin } from "../../../src/flows/schedules/schedule-source.ts";
import { pauseSchedule, removeSchedule, resumeSchedule } from "../../../src/flows/schedules/steer-schedule.ts";
import type { Caller } from "../../../src/kernel/caller.ts";
import { isBatchId } from "../../../src/kernel/ids.ts";
import { readTimetable, scheduleLimitsOf } from "../../../src/schedules/index.ts";
import type { Deps } from "../deps.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireSchedule } from "../middleware/require-schedule.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentRun, presentSchedule, presentTime } from "../present-schedule.ts";
import { optionsOf } from "../read-batch-request.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { RunAnswer, ScheduleAnswer, ScheduleChange, ScheduleRequest, TimesAnswer, TimesQuery } from "../schemas/schedules.ts";
import { about, json, refused } from "./batches.ts";

const scope = requireScope("batches:*");
const params = z.object({ id: z.string().max(64).openapi({ example: "sch_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });
const unreadable = ["invalid_json", "too_large", "unsupported_media_type", "invalid_request"] as const;

const times = createRoute({
  ...about,
  method: "get",
  path: "/v1/schedule-times",
  operationId: "readScheduleTimes",
  summary: "When a schedule would run",
  description:
    "Also where clocks are put forward over one of its times within a year, and how near two runs come to each other.",
  middleware: [scope] as const,
  request: { query: TimesQuery },
  responses: { 200: json("The times.", TimesAnswer), ...problems(...refused, "invalid_request") },
});

const add = createRoute({
  ...about,
  method: "post",
  path: "/v1/schedules",
  operationId: "addSchedule",
  summary: "Draw a batch again and again",
  description: [
    "At each time of `cron`, by the clocks of `time_zone`, a batch is made and started: of the file of a batch there is, or of what is at `url` then.",
    "Each occurrence runs once. Of those that were missed while we were away the last one runs, late. A time that clocks are put forward over runs when they have been; one that comes twice runs the first time.",
    "With `only_changes` nothing is drawn where the content is what it was, and of a changed one only the rows that changed are drawn and counted.",
  ].join("\n\n"),
  middleware: [scope, jsonBody()] as const,
  request: { body: { required: true, content: { "application/json": { schema: ScheduleRequest } } } },
  responses: {
    201: json("The schedule.", ScheduleAnswer),
    ...problems(...refused, ...unreadable, "limit_exceeded", "host_not_resolved", "not_found", "wrong_state", "conflict"),
  },
});

const list = createRoute({
  ...about,
  method: "get",
  path: "/v1/schedules",
  operationId: "listSchedules",
  summary: "All schedules, the newest first",
  middleware: [scope] as const,
  responses: { 200: json("They.", z.object({ schedules: z.array(ScheduleAnswer) })), ...problems(...refused) },
});

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/schedules/{id}",
  operationId: "readSchedule",
  summary: "A schedule, when it runs next, and what became of its last runs",
  middleware: [scope, requireSchedule()] as const,
  request: { params },
  responses: {
    200: json("The schedule.", ScheduleAnswer.extend({ runs: z.array(RunAnswer) })),
    ...problems(...refused, "not_found"),
  },
});

const change = createRoute({
  ...about,
  method: "patch",
  path: "/v1/schedules/{id}",
  operationId: "changeSchedule",
  summary: "Change when it runs, what it draws from, or how that is to look",
  description:
    "What isn't named stays. `options` go over those there are. Another time counts from now on; another source or look is drawn as a whole at the next run.",
  middleware: [scope, jsonBody(), requireSchedule()] as const,
  request: { params, body: { required: true, content: { "application/json": { schema: ScheduleChange } } } },
  responses: {
    200: json("The schedule as it is now.", ScheduleAnswer),
    ...problems(...refused, ...unreadable, "limit_exceeded", "host_not_resolved", "not_found", "wrong_state", "conflict"),
  },
});

const runNow = createRoute({
  ...about,
  method: "post",
  path: "/v1/schedules/{id}/run",
  operationId: "runSchedule",
  summary: "Run it now, beside its timetable",
  description: "`GET /v1/schedules/{id}` tells what became of it. One run at a time, and only while it is active.",
  middleware: [scope, requireSchedule()] as const,
  request: { params },
  responses: { 202: json("It is under way.", RunAnswer), ...problems(...refused, "not_found", "wrong_state", "conflict") },
});

const command = <Name extends string>(name: Name, operationId: string, summary: string) =>
  createRoute({
    ...{ ...about, summary, operationId, method: "post", path: `/v1/schedules/{id}/${name}` as const },
    middleware: [scope, requireSchedule()] as const,
    request: { params },
    responses: {
      200: json("The schedule as it is now.", ScheduleAnswer),
      ...problems(...refused, "not_found", "limit_exceeded", "invalid_request", "conflict"),
    },
  });
const pause = command("pause", "pauseSchedule", "Let it rest; a batch that is being drawn goes on");
const resume = command("resume", "resumeSchedule", "Go on from its next time; what was missed isn't made up for");

const remove = createRoute({
  ...about,
  method: "delete",
  path: "/v1/schedules/{id}",
  operationId: "removeSchedule",
  summary: "Delete a schedule; the batches that it made stay",
  middleware: [scope, requireSchedule()] as const,
  request: { params },
  responses: { 204: { description: "It is gone." }, ...problems(...refused, "not_found", "conflict") },
});

export const scheduleRoutes = newRouter()
  .openapi(times, (c) => {
    const { cron, time_zone: timeZone, count } = c.req.valid("query");
    const now = c.var.deps.clock.now();
    const timetable = readTimetable({ cron, timeZone });
    const first = timetable.requireNext(now);
    const told = (at: typeof first) => presentTime(timetable, timeZone, at);
    const gap = timetable.shortestGap(now);
    return c.json(
      {
        next: timetable.upcoming(now, count).map(told),
        moved_within_year: timetable.movedWithinYear(now).map(told),
        shortest_gap_seconds: Number.isFinite(gap) ? gap / 1_000 : 0,
        least_gap_seconds: scheduleLimitsOf(c.var.caller.plan).leastGap / 1_000,
      },
      200,
    );
  })
  .openapi(add, async (c) => {
    const { deps, caller, attempt } = c.var;
    const { cron, time_zone: timeZone, name, options = {}, only_changes: onlyChanges, ...from } = c.req.valid("json");
    const origin = await originOf(deps, caller, from);
    const given = "batch" in origin ? origin.batch.options : {};
    const schedule = await addSchedule(deps, caller, {
      ...{ attempt, cron, timeZone, name, origin, onlyChanges },
      options: optionsOf({ ...given, ...options }),
    });
    c.header("Location", new URL(`/v1/schedules/${schedule.id}`, c.req.url).href);
    return c.json(presentSchedule(schedule, deps.clock.now()), 201);
  })
  .openapi(list, async (c) => {
    const { deps, caller } = c.var;
    const found = await deps.schedule.schedules.list(caller);
    return c.json({ schedules: found.map((schedule) => presentSchedule(schedule, deps.clock.now())) }, 200);
  })
  .openapi(read, async (c) => {
    const { deps, schedule } = c.var;
    const runs = await deps.schedule.runs.list(schedule.id, 20);
    return c.json({ ...presentSchedule(schedule, deps.clock.now()), runs: runs.map(presentRun) }, 200);
  })
  .openapi(change, async (c) => {
    const { deps, caller, attempt, schedule } = c.var;
    const { cron, time_zone: timeZone, name, options, only_changes: onlyChanges, ...from } = c.req.valid("json");
    const change = {
      ...(cron !== undefined && { cron }),
      ...(timeZone !== undefined && { timeZone }),
      ...(name !== undefined && { name }),
      ...(onlyChanges !== undefined && { onlyChanges }),
      ...((from.url ?? from.batch) !== undefined && { origin: await originOf(deps, caller, from) }),
      ...(options && { options: optionsOf({ ...schedule.options, ...options }) }),
    };
    return c.json(presentSchedule(await changeSchedule(deps, caller, { schedule, attempt, change }), now(c)), 200);
  })
  .openapi(runNow, async (c) => {
    const { deps, caller, attempt, schedule } = c.var;
    return c.json(presentRun(await runScheduleNow(deps, caller, { schedule, attempt })), 202);
  })
  .openapi(pause, async (c) =>
    c.json(presentSchedule(await pauseSchedule(c.var.deps, c.var.caller, c.var.schedule), now(c)), 200),
  )
  .openapi(resume, async (c) =>
    c.json(presentSchedule(await resumeSchedule(c.var.deps, c.var.caller, c.var.schedule), now(c)), 200),
  )
  .openapi(remove, async (c) => {
    await removeSchedule(c.var.deps, c.var.caller, c.var.schedule);
    return c.body(null, 204);
  });

const now = (c: { var: { deps: Deps } }) => c.var.deps.clock.now();

type From = Pick<z.output<typeof ScheduleRequest>, "batch" | "url" | "type">;

async function originOf(deps: Deps, caller: Caller, { batch: id = "", url, type }: From): Promise<Origin> {
  if (url !== undefined) return { url, type };
  const batch = isBatchId(id) ? await deps.batch.batches.find(caller, id) : undefined;
  if (!batch) throw new BatchNotFound(id);
  return { batch };
}
