import { desc, eq, lt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Instant } from "../kernel/time.ts";
import { revenueMovements, revenueRuns } from "../platform/db/tables/revenue.ts";
import type { MonthFigures } from "./month-figures.ts";
import type { Movement } from "./movements.ts";

export type ClosingRunRepository = ReturnType<typeof closingRunRepository>;

/** A month as far as its customers have been added up. */
export type ClosingDraft = { id: string; after: string; figures: MonthFigures };
export type ClosingRun = { dueAt: Instant; step: number; draft: ClosingDraft | null };

export function closingRunRepository(db: DrizzleD1Database) {
  return {
    /** The run of that time, as far as it got. Earlier ones are over with it. */
    async begin(dueAt: Instant): Promise<ClosingRun> {
      const [, , rows] = await db.batch([
        db.delete(revenueRuns).where(lt(revenueRuns.dueAt, dueAt)),
        db.insert(revenueRuns).values({ dueAt }).onConflictDoNothing(),
        db.select().from(revenueRuns).where(eq(revenueRuns.dueAt, dueAt)),
      ]);
      return rows[0] as ClosingRun;
    },

    /** When the run was due that isn't over. */
    async pending(): Promise<Instant | undefined> {
      const row = await db
        .select({ dueAt: revenueRuns.dueAt })
        .from(revenueRuns)
        .orderBy(desc(revenueRuns.dueAt))
        .limit(1)
        .get();
      return row?.dueAt;
    },

    /** Keeps how far it got and what moved. Undefined where another one has gone on with the run. */
    async advance(
      { dueAt, step }: ClosingRun,
      draft: ClosingDraft,
      movements: readonly Movement[],
    ): Promise<ClosingRun | undefined> {
      const moved = JSON.stringify(movements.map(({ kind, customerId, amount }) => [kind, customerId, amount]));
      const [advanced] = await db.batch([
        db
          .update(revenueRuns)
          .set({ draft, step: step + 1 })
          .where(sql`due_at = ${dueAt} and step = ${step}`),
        db
          .insert(revenueMovements)
          .select(sql`select ${draft.id}, value ->> 0, value ->> 1, value ->> 2 from json_each(${moved}) where true`)
          .onConflictDoNothing(),
      ]);
      return advanced.meta.changes > 0 ? { dueAt, draft, step: step + 1 } : undefined;
    },

    /** Forgets what moved by a month that isn't closed by it. */
    async discard(closingId: string): Promise<void> {
      await db.delete(revenueMovements).where(eq(revenueMovements.closingId, closingId));
    },

    async end(dueAt: Instant): Promise<void> {
      await db.delete(revenueRuns).where(eq(revenueRuns.dueAt, dueAt));
    },
  };
}
