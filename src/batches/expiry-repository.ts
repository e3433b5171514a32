import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Plan } from "../kernel/caller.ts";
import type { BatchId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { batches, batchItems } from "../platform/db/tables/batches.ts";
import { schedules } from "../platform/db/tables/schedules.ts";
import type { Batch } from "./batch.ts";
import { restingStates } from "./batch-retention.ts";

export type ExpiryRepository = ReturnType<typeof expiryRepository>;

export function expiryRepository(db: DrizzleD1Database) {
  return {
    /** Whosever they are; but for those that a schedule compares its next content with. */
    async expire({ plan, before }: { plan: Plan; before: Instant }, limit: number): Promise<number> {
      const isFollowed = sql`exists (select 1 from ${schedules} where last_batch_id = ${batches.id})`;
      const old = db
        .select({ id: batches.id })
        .from(batches)
        .where(
          and(
            inArray(batches.state, restingStates),
            lt(batches.updatedAt, before),
            eq(batches.plan, plan),
            sql`not ${isFollowed}`,
          ),
        )
        .limit(limit);
      const { meta } = await db.update(batches).set({ state: "expired" }).where(sql`id in ${old}`).run();
      return meta.changes;
    },

    async toClear(limit: number): Promise<Batch[]> {
      const rows = await db.select().from(batches).where(sql`state = 'expired' and cleared_at is null`).limit(limit);
      return rows as Batch[];
    },

    async removeItems(batchId: BatchId, limit: number): Promise<number> {
      const some = sql`select rowid from ${batchItems} where batch_id = ${batchId} limit ${limit}`;
      const { meta } = await db.delete(batchItems).where(sql`rowid in (${some})`).run();
      return meta.changes;
    },

    /** What it was called and how many pictures there are stays. */
    async markCleared(id: BatchId, now: Instant): Promise<void> {
      await db.update(batches).set({ clearedAt: now, report: null, problem: null }).where(eq(batches.id, id));
    },
  };
}
