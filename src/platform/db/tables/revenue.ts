import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { OrgId, SubscriptionId, UserId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** What billing has learnt, when it happened and when it was known. Triggers write it, and refuse every change. */
export const revenueFacts = sqliteTable(
  "revenue_facts",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    orgId: text("org_id").$type<OrgId>().notNull(),
    subscriptionId: text("subscription_id").$type<SubscriptionId>().notNull(),
    /** Of the provider's event, or `begun`. */
    source: text("source").notNull(),
    type: text("type").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    knownAt: integer("known_at").$type<Instant>().notNull(),
    /** Of a charge. */
    cycle: integer("cycle"),
    body: text("body", { mode: "json" }),
  },
  (table) => [
    uniqueIndex("revenue_facts_by_source").on(table.subscriptionId, table.source),
    index("revenue_facts_by_customer").on(table.orgId, table.subscriptionId, table.at),
    index("revenue_facts_by_knowledge").on(table.knownAt, table.at),
  ],
);

/** A month as it was known at some time. A final one is never changed: what was learnt later is a restatement beside it. */
export const revenueClosings = sqliteTable(
  "revenue_closings",
  {
    id: text("id").primaryKey(),
    month: text("month").notNull(),
    kind: text("kind", { enum: ["provisional", "final", "restatement"] }).notNull(),
    knownAt: integer("known_at").$type<Instant>().notNull(),
    closedAt: integer("closed_at").$type<Instant>().notNull(),
    figures: text("figures", { mode: "json" }).notNull(),
  },
  (table) => [uniqueIndex("revenue_closings_by_month").on(table.month, table.knownAt, table.kind)],
);

/** Until when what was known has been looked at. */
export const revenueChecks = sqliteTable("revenue_checks", {
  month: text("month").primaryKey(),
  knownAt: integer("known_at").$type<Instant>().notNull(),
});

/** A day's run that isn't over, with what has been added up of the month that it is at. */
export const revenueRuns = sqliteTable("revenue_runs", {
  dueAt: integer("due_at").$type<Instant>().primaryKey(),
  /** Counts what was added: of two that go on with the same, one wins. */
  step: integer("step").notNull().default(0),
  draft: text("draft", { mode: "json" }),
});

/** The customers behind the movements of a closing. */
export const revenueMovements = sqliteTable(
  "revenue_movements",
  {
    closingId: text("closing_id").notNull(),
    kind: text("kind", { enum: ["new", "reactivation", "expansion", "contraction", "churn", "fx"] }).notNull(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    amount: integer("amount").notNull(),
  },
  (table) => [primaryKey({ columns: [table.closingId, table.kind, table.orgId] })],
);

/** What a minor unit was worth at the end of a month, in millionths of a paisa. The latest that was recorded counts. */
export const revenueRates = sqliteTable(
  "revenue_rates",
  {
    month: text("month").notNull(),
    currency: text("currency").notNull(),
    recordedAt: integer("recorded_at").$type<Instant>().notNull(),
    rate: integer("rate").notNull(),
    author: text("author").$type<UserId>().notNull(),
    source: text("source").notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.currency, table.recordedAt] })],
);
