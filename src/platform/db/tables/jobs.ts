import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { JobId, OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Work that was accepted. A row is the truth of it; a queue only carries its id. */
export const jobs = sqliteTable(
  "jobs",
  {
    id: text("id").$type<JobId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    kind: text("kind").notNull(),
    /** What it is about: a row of its domain. */
    subject: text("subject").notNull(),
    /** Jobs that are paused, resumed and cancelled together: a batch, an endpoint. */
    bundle: text("bundle"),
    /** A second job of the same key is not taken. */
    dedupeKey: text("dedupe_key").notNull().unique(),
    priority: integer("priority").notNull(),
    /** How many of its organization's jobs may be in the queue or at work at once. */
    share: integer("share").notNull(),
    state: text("state", { enum: ["queued", "running", "done", "failed", "cancelled", "dead"] }).notNull(),
    held: integer("held", { mode: "boolean" }).notNull(),
    attempts: integer("attempts").notNull(),
    maxAttempts: integer("max_attempts").notNull(),
    runAfter: integer("run_after").$type<Instant>().notNull(),
    /** When a message was sent for it last; null while it waits here for room in the queue. */
    sentAt: integer("sent_at").$type<Instant>(),
    /** Names the run that holds it; only that one may say how it ended. */
    claim: text("claim"),
    leaseUntil: integer("lease_until").$type<Instant>(),
    heartbeatAt: integer("heartbeat_at").$type<Instant>(),
    lastError: text("last_error"),
    /** When somebody was told that it is dead. */
    reportedAt: integer("reported_at").$type<Instant>(),
    createdAt: integer("created_at").$type<Instant>().notNull(),
    updatedAt: integer("updated_at").$type<Instant>().notNull(),
  },
  (table) => [
    index("jobs_waiting")
      .on(table.orgId, sql`priority desc`, table.runAfter)
      .where(sql`state = 'queued' and sent_at is null and held = 0`),
    index("jobs_open").on(table.orgId, table.state).where(sql`state in ('queued', 'running') and sent_at is not null`),
    index("jobs_leased").on(table.leaseUntil).where(sql`state = 'running'`),
    index("jobs_sent").on(table.sentAt).where(sql`state = 'queued'`),
    index("jobs_unreported").on(table.id).where(sql`state = 'dead' and reported_at is null`),
    index("jobs_by_end").on(table.state, table.updatedAt),
    index("jobs_by_bundle").on(table.bundle, table.state),
  ],
);
