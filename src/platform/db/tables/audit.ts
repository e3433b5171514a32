import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AuditId, OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Only ever appended to: triggers refuse updates and deletes. The unique sequence keeps a chain from forking. */
export const auditEntries = sqliteTable(
  "audit_entries",
  {
    id: text("id").$type<AuditId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    sequence: integer("sequence").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    target: text("target").notNull(),
    /** JSON, kept as the text that was hashed. */
    details: text("details").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [
    uniqueIndex("audit_entries_by_sequence").on(table.orgId, table.sequence),
    index("audit_entries_by_target").on(table.orgId, table.target),
  ],
);
