import { desc, eq, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { AppError } from "../../kernel/app-error.ts";
import { type AuditDraft, type AuditEntry, type ChainHead, chainEntry, emptyChain } from "../../kernel/audit-entry.ts";
import { newAuditId, type OrgId } from "../../kernel/ids.ts";
import { auditEntries } from "./tables/audit.ts";

type AuditedChange = {
  entry: AuditDraft;
  /** Holds where the change is possible; without it, always. */
  onlyIf?: SQL;
  /** Each statement has to ask for `recorded`: it holds only where the entry has been written just now. */
  change?: (recorded: SQL) => BatchItem<"sqlite">[];
};

/** Each round lets one through, so about as many can change an organization at the same moment. */
const attempts = 60;

/**
 * Makes a change together with its audit entry, or neither. False where `onlyIf` doesn't hold.
 * Throws AppError `conflict` where others keep writing to the same organization's log.
 */
export async function auditedBatch(db: DrizzleD1Database, { entry, onlyIf, change }: AuditedChange): Promise<boolean> {
  let head = headOf(await readHead(db, entry.orgId));

  for (let attempt = 1; attempt <= attempts; attempt++) {
    const chained = await chainEntry(newAuditId(), entry, head);
    const recorded = sql`exists (select 1 from ${auditEntries} where id = ${chained.id})`;
    const statements = change?.(recorded) ?? [];
    const [appended, found] = await db.batch([append(db, chained, onlyIf), readHead(db, entry.orgId), ...statements]);
    if (appended.meta.changes > 0) return true;

    const moved = headOf(found);
    if (moved.sequence === head.sequence) return false;
    head = moved;
    await pause(attempt);
  }
  throw new AppError("conflict", "Others are changing this organization at the same moment. Try again.");
}

/** D1 has no interactive transactions: that the head hasn't moved since it was read is part of the statement. */
function append(db: DrizzleD1Database, entry: AuditEntry, onlyIf: SQL = sql`true`) {
  const { id, orgId, sequence, at, actor, action, target, details, previousHash, hash } = entry;
  const moved = sql`exists (select 1 from ${auditEntries} where org_id = ${orgId} and sequence >= ${sequence})`;
  return db
    .insert(auditEntries)
    .select(
      sql`select ${id}, ${orgId}, ${sequence}, ${at}, ${actor}, ${action}, ${target}, ${details}, ${previousHash}, ${hash} where not ${moved} and (${onlyIf})`,
    );
}

function readHead(db: DrizzleD1Database, orgId: OrgId) {
  const { sequence, hash } = auditEntries;
  return db.select({ sequence, hash }).from(auditEntries).where(eq(auditEntries.orgId, orgId)).orderBy(desc(sequence)).limit(1);
}

const headOf = ([head]: readonly ChainHead[]): ChainHead => head ?? emptyChain;

/** Unequal pauses, so that those who met often don't all meet again. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt, 20)));
