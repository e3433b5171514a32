import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Caller, Plan } from "../../../kernel/caller.ts";
import type { BatchId, InfographicId, OrgId, ScheduleId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

const at = (name: string) => integer(name).$type<Instant>();

/** A table of which each row becomes a picture. The file itself is in R2. */
export const batches = sqliteTable(
  "batches",
  {
    id: text("id").$type<BatchId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    mode: text("mode", { enum: ["live", "test"] }).notNull(),
    name: text("name").notNull(),
    state: text("state", {
      enum: ["uploading", "ready", "refused", "running", "paused", "completed", "cancelled", "failed", "expired"],
    }).notNull(),
    /** Who is charged, and as what, whoever else looks on. */
    plan: text("plan").$type<Plan>().notNull(),
    by: text("by", { mode: "json" }).$type<Caller["by"]>().notNull(),
    /** JSON of how the pictures are to look. */
    options: text("options", { mode: "json" }).notNull(),
    /** JSON of where the file is and what it is. */
    source: text("source", { mode: "json" }).notNull(),
    /** JSON of what was found in the file; null until somebody has looked. */
    report: text("report", { mode: "json" }),
    /** JSON of why it is refused or failed. */
    problem: text("problem", { mode: "json" }),
    /** 1 at first, and one more each time that failed rows are tried again. */
    round: integer("round").notNull(),
    total: integer("total").notNull(),
    drawn: integer("drawn").notNull(),
    failed: integer("failed").notNull(),
    cancelled: integer("cancelled").notNull(),
    /** Every row has become an item. */
    expandedAt: at("expanded_at"),
    startedAt: at("started_at"),
    endedAt: at("ended_at"),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    /** What made it, where nobody did by hand. */
    scheduleId: text("schedule_id").$type<ScheduleId>(),
    /** Whose drawn rows it takes over where they are the same. */
    follows: text("follows").$type<BatchId>(),
    /** When its file and items were removed, once it has expired. */
    clearedAt: at("cleared_at"),
  },
  (table) => [
    index("batches_by_organization").on(table.orgId, table.mode, table.createdAt),
    index("batches_by_state").on(table.state, table.updatedAt),
    index("batches_to_clear").on(table.id).where(sql`state = 'expired' and cleared_at is null`),
  ],
);

/** A row, or a group of rows, that becomes one picture. */
export const batchItems = sqliteTable(
  "batch_items",
  {
    batchId: text("batch_id").$type<BatchId>().notNull(),
    /** 1, 2, 3… in the order of the file. */
    position: integer("position").notNull(),
    /** Of the file, as spreadsheets count; of a group, its first. */
    row: integer("row").notNull(),
    name: text("name").notNull(),
    /** SHA-256 of the content, wherever in the file it stands: the same row is the same picture. */
    hash: text("hash").notNull(),
    /** JSON of the cells. */
    content: text("content", { mode: "json" }).notNull(),
    state: text("state", { enum: ["pending", "drawn", "failed", "cancelled"] }).notNull(),
    infographicId: text("infographic_id").$type<InfographicId>(),
    contentKey: text("content_key"),
    bytes: integer("bytes"),
    code: text("code"),
    column: text("column"),
    message: text("message"),
    updatedAt: at("updated_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.position] }),
    index("batch_items_by_state").on(table.batchId, table.state, table.position),
  ],
);
