import { and, desc, eq, lt } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft, AuditEntry } from "../kernel/audit-entry.ts";
import type { OrgId } from "../kernel/ids.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { auditEntries } from "../platform/db/tables/audit.ts";

export type AuditRepository = ReturnType<typeof auditRepository>;

type Page = { before?: number | undefined; limit: number };

export function auditRepository(db: DrizzleD1Database) {
  return {
    /** For what was done outside our own tables; a change of our tables goes with its entry in one `auditedBatch`. */
    async append(entry: AuditDraft): Promise<void> {
      await auditedBatch(db, { entry });
    },

    /** The newest first, from the entry before the sequence number `before` on. */
    list(orgId: OrgId, { before = Number.MAX_SAFE_INTEGER, limit }: Page): Promise<AuditEntry[]> {
      return db
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.orgId, orgId), lt(auditEntries.sequence, before)))
        .orderBy(desc(auditEntries.sequence))
        .limit(limit);
    },
  };
}
