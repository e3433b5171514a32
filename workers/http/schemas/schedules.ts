import { z } from "@hono/zod-openapi";
import { sourceTypes } from "../../../src/batches/index.ts";
import { BatchChange } from "./batches.ts";

const count = z.int().min(0);
const when = z.iso.datetime();
const problem = z.object({ code: z.string(), message: z.string() }).nullable();

const cron = z.string().trim().min(1).max(120).openapi({
  example: "0 9 * * MON-FRI",
  description: "Minute, hour, day of month, month, day of week",
});
const timeZone = z.string().min(1).max(64).openapi({ example: "Asia/Kolkata", description: "By whose clocks: an IANA name" });

export const TimesQuery = z.strictObject({
  ...{ cron, time_zone: timeZone },
  count: z.coerce.number().int().min(1).max(50).default(5),
});

const wishes = {
  ...{ cron, time_zone: timeZone },
  name: z.string().trim().min(1).max(200).optional(),
  batch: z.string().max(64).optional().openapi({
    description: "A batch of which it draws the file again, or what is then at the address it was fetched from",
  }),
  url: z.string().max(2_048).optional().openapi({
    example: "https://data.example.com/cities.csv",
    description: "An https address of a CSV, TSV, XLSX or JSON Lines file, instead of `batch`",
  }),
  type: z.enum(sourceTypes).optional().openapi({ description: "Of what is at `url`; by its server's word otherwise" }),
  options: BatchChange.optional().openapi({ description: "How the pictures are to look, over what the batch has" }),
  only_changes: z.boolean().optional().openapi({
    description:
      "Draw only where the content has changed, and of that only the rows that have. By default for addresses, not for files",
  }),
};

export const ScheduleRequest = z
  .strictObject(wishes)
  .refine(({ batch, url }) => (batch === undefined) !== (url === undefined), {
    message: "has to be named, or `url`; and not both",
    path: ["batch"],
  })
  .openapi("ScheduleRequest", { required: ["cron", "time_zone", "url"] });

export const ScheduleChange = z
  .strictObject({ ...wishes, cron: cron.optional(), time_zone: timeZone.optional() })
  .refine(({ batch, url }) => batch === undefined || url === undefined, {
    message: "can't be named beside `url`",
    path: ["batch"],
  })
  .refine(({ type, url }) => type === undefined || url !== undefined, { message: "goes with `url`", path: ["type"] })
  .openapi("ScheduleChange", { example: { cron: "30 18 * * *", time_zone: "Asia/Kolkata" } });

const Upcoming = z
  .object({
    at: when,
    local: z.string().openapi({ example: "2026-12-01T09:00", description: "By the clocks of its time zone" }),
    moved: z.boolean().openapi({ description: "Clocks are put forward over its time, so it runs when they have been" }),
  })
  .openapi("UpcomingRun");

export const TimesAnswer = z
  .object({
    next: z.array(Upcoming),
    moved_within_year: z.array(Upcoming),
    shortest_gap_seconds: count,
    least_gap_seconds: count.openapi({ description: "What your plan takes" }),
  })
  .openapi("ScheduleTimes");

export const ScheduleAnswer = z
  .object({
    id: z.string().openapi({ example: "sch_7m2k9q4x8v1c5n3b6z0t2w4r8y" }),
    name: z.string(),
    state: z.enum(["active", "paused", "disabled"]),
    ...{ cron: z.string(), time_zone: z.string() },
    source: z.object({ kind: z.enum(["file", "url"]), name: z.string(), url: z.string().nullable() }),
    options: z.record(z.string(), z.unknown()),
    only_changes: z.boolean(),
    next: z.array(Upcoming),
    moved_within_year: z.array(Upcoming),
    last_batch: z.string().nullable(),
    failures: count.openapi({ description: "In a row" }),
    failing_since: when.nullable(),
    last_error: problem,
    created_at: when,
  })
  .openapi("Schedule");

export const RunAnswer = z
  .object({
    occurrence: when,
    missed: count.openapi({ description: "Occurrences before it at which we were away" }),
    state: z.enum(["waiting", "started", "unchanged", "skipped", "failed"]),
    batch: z.string().nullable(),
    problem,
    ended_at: when.nullable(),
  })
  .openapi("ScheduleRun");
