import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import type { Tenant } from "../kernel/caller.ts";
import type { BatchId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import type { Instant } from "../kernel/time.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { selectRow } from "../platform/db/select-row.ts";
import { toCondition, toItem, toStatement, writeAll } from "../platform/db/statements.ts";
import { batches, batchItems } from "../platform/db/tables/batches.ts";
import type { Batch, BatchState } from "./batch.ts";

type Row = typeof batches.$inferSelect;
type Change = Partial<Omit<Batch, "id" | "orgId" | "mode">>;
type Transition = {
  from: readonly BatchState[];
  /** The round that it has to be in still. */
  round?: number;
  set: Change;
  entry: AuditDraft;
  also?: (recorded: Condition) => readonly Statement[];
};

export type BatchRepository = ReturnType<typeof batchRepository>;

export function batchRepository(db: DrizzleD1Database) {
  const own = ({ orgId, mode }: Tenant) => and(eq(batches.orgId, orgId), eq(batches.mode, mode));
  const isIn = (id: BatchId, states: readonly BatchState[], round?: number): SQL => {
    const isSo = and(
      eq(batches.id, id),
      inArray(batches.state, [...states]),
      round === undefined ? undefined : eq(batches.round, round),
    );
    return sql`exists (select 1 from ${batches} where ${isSo})`;
  };

  return {
    /** Adding the same batch again changes nothing. */
    async add(batch: Batch, entry: AuditDraft): Promise<void> {
      const isNew = sql`not exists (select 1 from ${batches} where id = ${batch.id})`;
      const change = (recorded: SQL) => [db.insert(batches).select(selectRow(batches, batch, recorded))];
      await auditedBatch(db, { entry, onlyIf: isNew, change });
    },

    async find(tenant: Tenant, id: BatchId): Promise<Batch | undefined> {
      const row = await db
        .select()
        .from(batches)
        .where(and(own(tenant), eq(batches.id, id)))
        .get();
      return row && batchOf(row);
    },

    /** Whosever it is: for jobs, which come from a row. */
    async read(id: BatchId): Promise<Batch | undefined> {
      const row = await db.select().from(batches).where(eq(batches.id, id)).get();
      return row && batchOf(row);
    },

    /** The newest first, from the one after `after` on. */
    async list(tenant: Tenant, { states, after, limit }: { states: BatchState[]; after?: BatchId | undefined; limit: number }) {
      const last = sql`(select created_at, id from ${batches} where ${own(tenant)} and id = ${after})`;
      const chosen = [
        states.length > 0 ? inArray(batches.state, states) : undefined,
        after === undefined ? undefined : sql`(${batches.createdAt}, ${batches.id}) < ${last}`,
      ];
      const rows = await db
        .select()
        .from(batches)
        .where(and(own(tenant), ...chosen))
        .orderBy(desc(batches.createdAt), desc(batches.id))
        .limit(limit);
      return rows.map(batchOf);
    },

    /** Two parts may come at once: each is set by itself. */
    async addPart(id: BatchId, part: { number: number; etag: string; bytes: number }): Promise<void> {
      const path = `$.upload.parts.p${part.number}`;
      await db
        .update(batches)
        .set({ source: sql`json_set(source, ${path}, json(${JSON.stringify(part)}))` })
        .where(and(eq(batches.id, id), eq(batches.state, "uploading")));
    },

    /** False where it is in none of these states. */
    async change(id: BatchId, from: readonly BatchState[], set: Change): Promise<boolean> {
      const { meta } = await db
        .update(batches)
        .set(set)
        .where(and(eq(batches.id, id), inArray(batches.state, [...from])))
        .run();
      return meta.changes > 0;
    },

    /** Takes a batch from one state to another together with its entry in the log and with what follows, each if the entry is recorded. False where it isn't in it. */
    move: (id: BatchId, { from, round, set, entry, also = () => [] }: Transition): Promise<boolean> =>
      auditedBatch(db, {
        entry,
        onlyIf: isIn(id, from, round),
        change: (recorded) => [
          db
            .update(batches)
            .set(set)
            .where(and(eq(batches.id, id), recorded)),
          ...also(toCondition(recorded)).map(toItem),
        ],
      }),

    /** Cancels a batch and each item that isn't drawn. False where it has ended. */
    cancel: (id: BatchId, { from, set, entry, also = () => [] }: Transition): Promise<boolean> =>
      auditedBatch(db, {
        entry,
        onlyIf: isIn(id, from),
        change: (recorded) => [
          db
            .update(batches)
            .set(set)
            .where(and(eq(batches.id, id), recorded)),
          db
            .update(batchItems)
            .set({ state: "cancelled", updatedAt: entry.at })
            .where(and(eq(batchItems.batchId, id), eq(batchItems.state, "pending"), recorded)),
          db
            .update(batches)
            .set({ cancelled: sql`total - drawn - failed` })
            .where(and(eq(batches.id, id), recorded)),
          ...also(toCondition(recorded)).map(toItem),
        ],
      }),

    /** Ends a running batch of which each item is settled, and carries out what belongs to its end. */
    async finish(id: BatchId, now: Instant, also: readonly Statement[]): Promise<void> {
      const ended = db
        .update(batches)
        .set({ state: "completed", endedAt: now, updatedAt: now })
        .where(sql`id = ${id} and state = 'running' and expanded_at is not null and drawn + failed + cancelled >= total`);
      await writeAll(db, [toStatement(ended), ...also]);
    },

    /** Running batches that nobody has ended though each item is settled: whoever should have, died. */
    async settledButRunning(limit: number): Promise<Batch[]> {
      const rows = await db
        .select()
        .from(batches)
        .where(sql`state = 'running' and expanded_at is not null and drawn + failed + cancelled >= total`)
        .limit(limit);
      return rows.map(batchOf);
    },
  };
}

const batchOf = (row: Row): Batch => row as Batch;
