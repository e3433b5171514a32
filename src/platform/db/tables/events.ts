import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { EventId, OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

const mode = text("mode", { enum: ["live", "test"] }).notNull();

/** What happened, for those who have a webhook. Kept for 30 days. */
export const events = sqliteTable(
  "events",
  {
    id: text("id").$type<EventId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    mode,
    type: text("type").notNull(),
    /** What the event is about: it is told of once. */
    subject: text("subject").notNull(),
    /** 1, 2, 3… within the organization and mode. */
    sequence: integer("sequence").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    data: text("data", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    uniqueIndex("events_by_subject").on(table.orgId, table.mode, table.type, table.subject),
    uniqueIndex("events_by_sequence").on(table.orgId, table.mode, table.sequence),
    index("events_by_instant").on(table.at),
  ],
);

/** The last number that was given; it outlives the events. */
export const eventSequences = sqliteTable(
  "event_sequences",
  { orgId: text("org_id").$type<OrgId>().notNull(), mode, last: integer("last").notNull() },
  (table) => [primaryKey({ columns: [table.orgId, table.mode] })],
);
