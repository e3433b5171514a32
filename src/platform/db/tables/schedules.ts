import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Caller } from "../../../kernel/caller.ts";
import type { BatchId, OrgId, RunId, ScheduleId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

const at = (name: string) => integer(name).$type<Instant>();
const tenant = () => ({
  orgId: text("org_id").$type<OrgId>().notNull(),
  mode: text("mode", { enum: ["live", "test"] }).notNull(),
});

/** Batches that are made again and again. */
export const schedules = sqliteTable(
  "schedules",
  {
    id: text("id").$type<ScheduleId>().primaryKey(),
    ...tenant(),
    name: text("name").notNull(),
    state: text("state", { enum: ["active", "paused", "disabled"] }).notNull(),
    by: text("by", { mode: "json" }).$type<Caller["by"]>().notNull(),
    cron: text("cron").notNull(),
    timeZone: text("time_zone").notNull(),
    /** JSON of a file that is kept, or of an address. */
    source: text("source", { mode: "json" }).notNull(),
    options: text("options", { mode: "json" }).notNull(),
    onlyChanges: integer("only_changes", { mode: "boolean" }).notNull(),
    /** When it is due; null where it isn't active or its timetable has ended. */
    nextAt: at("next_at"),
    /** JSON of the content that was drawn last. */
    seen: text("seen", { mode: "json" }),
    lastBatchId: text("last_batch_id").$type<BatchId>(),
    failures: integer("failures").notNull(),
    failingSince: at("failing_since"),
    lastError: text("last_error", { mode: "json" }),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
  },
  (table) => [
    index("schedules_by_organization").on(table.orgId, table.mode, table.createdAt),
    index("schedules_by_time").on(table.nextAt),
    index("schedules_by_batch").on(table.lastBatchId),
  ],
);

/** What became of each occurrence. */
export const scheduleRuns = sqliteTable(
  "schedule_runs",
  {
    id: text("id").$type<RunId>().primaryKey(),
    scheduleId: text("schedule_id").$type<ScheduleId>().notNull(),
    ...tenant(),
    occurrence: at("occurrence").notNull(),
    /** Occurrences before it that were missed. */
    missed: integer("missed").notNull(),
    state: text("state", { enum: ["waiting", "started", "unchanged", "skipped", "failed"] }).notNull(),
    batchId: text("batch_id").$type<BatchId>(),
    problem: text("problem", { mode: "json" }),
    createdAt: at("created_at").notNull(),
    endedAt: at("ended_at"),
  },
  (table) => [
    uniqueIndex("schedule_runs_once").on(table.scheduleId, table.occurrence),
    index("schedule_runs_by_age").on(table.createdAt),
  ],
);
