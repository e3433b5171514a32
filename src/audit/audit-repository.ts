import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft, AuditEntry } from "../kernel/audit-entry.ts";
import type { AuditId, OrgId } from "../kernel/ids.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { auditEntries } from "../platform/db/tables/audit.ts";

export type AuditRepository = ReturnType<typeof auditRepository>;

/** Places count entries of all organizations in the order of writing. */
type Written = { organizations: { orgId: OrgId; first: number }[]; last: number };

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

    /** The oldest first, behind the entry with that sequence number. */
    chainAfter(orgId: OrgId, sequence: number, limit: number): Promise<AuditEntry[]> {
      return db
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.orgId, orgId), gt(auditEntries.sequence, sequence)))
        .orderBy(asc(auditEntries.sequence))
        .limit(limit);
    },

    /** The organizations of the next `limit` entries in the order of writing, each with the place of its first there. */
    async writtenAfter(place: number, limit: number): Promise<Written> {
      const next = sql`select rowid as place, org_id from ${auditEntries} where rowid > ${place} order by rowid limit ${limit}`;
      const organizations = await db.all<Written["organizations"][number] & { last: number }>(
        sql`select org_id as orgId, min(place) as first, max(place) as last from (${next}) group by org_id order by first`,
      );
      return { organizations, last: Math.max(place, ...organizations.map(({ last }) => last)) };
    },

    async idAt(place: number): Promise<AuditId | null> {
      const row = await db.select({ id: auditEntries.id }).from(auditEntries).where(sql`rowid = ${place}`).get();
      return row?.id ?? null;
    },
  };
}
