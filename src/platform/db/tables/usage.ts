import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { KeyId, OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** A copy of every ledger's entries, for reports. The ledgers themselves are Durable Objects. */
export const usageEntries = sqliteTable(
  "usage_entries",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    period: text("period").notNull(),
    seq: integer("seq").notNull(),
    requestId: text("request_id").notNull(),
    kind: text("kind", { enum: ["reserve", "commit", "release", "expire"] }).notNull(),
    committed: integer("committed").notNull(),
    reserved: integer("reserved").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    day: text("day").notNull(),
    recordedAt: integer("recorded_at").$type<Instant>().notNull(),
    keyId: text("key_id").$type<KeyId>(),
    template: text("template"),
    model: text("model"),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.period, table.seq] }),
    index("usage_entries_by_day").on(table.orgId, table.day),
  ],
);

/** The ledgers there are. A row is written before a ledger's first entry, so that none can be forgotten. */
export const usageLedgers = sqliteTable(
  "usage_ledgers",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    period: text("period").notNull(),
    openedAt: integer("opened_at").$type<Instant>().notNull(),
    checkedAt: integer("checked_at").$type<Instant>(),
    /** When its period was over and its copy found complete. */
    settledAt: integer("settled_at").$type<Instant>(),
  },
  (table) => [
    primaryKey({ columns: [table.orgId, table.period] }),
    index("usage_ledgers_by_check").on(table.settledAt, table.checkedAt),
  ],
);

/** Where a ledger and its copy were found to differ. */
export const usageReconciliations = sqliteTable(
  "usage_reconciliations",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    period: text("period").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    ledgerRenders: integer("ledger_renders").notNull(),
    ledgerEntries: integer("ledger_entries").notNull(),
    copiedRenders: integer("copied_renders").notNull(),
    copiedEntries: integer("copied_entries").notNull(),
    outcome: text("outcome", { enum: ["repaired", "unexplained", "miscounted"] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.period, table.at] })],
);
