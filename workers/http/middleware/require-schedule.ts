import { createMiddleware } from "hono/factory";
import { isScheduleId } from "../../../src/kernel/ids.ts";
import { type Schedule, ScheduleNotFound } from "../../../src/schedules/index.ts";
import type { WithCaller } from "./require-scope.ts";

export type WithSchedule = WithCaller & { Variables: { schedule: Schedule } };

/** The caller's own schedule, behind `requireScope`. Throws `ScheduleNotFound`. */
export const requireSchedule = () =>
  createMiddleware<WithSchedule>(async (c, next) => {
    const id = c.req.param("id") ?? "";
    const schedule = isScheduleId(id) ? await c.var.deps.schedule.schedules.find(c.var.caller, id) : undefined;
    if (!schedule) throw new ScheduleNotFound(id);
    c.set("schedule", schedule);
    await next();
  });
