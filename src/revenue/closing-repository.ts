import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { UserId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { revenueChecks, revenueClosings, revenueMovements, revenueRates } from "../platform/db/tables/revenue.ts";
import type { MonthFigures, MonthRates } from "./month-figures.ts";
import type { Movement, MovementKind, Rates } from "./movements.ts";
import { monthAfter, type RevenueMonth } from "./revenue-month.ts";

export type ClosingRepository = ReturnType<typeof closingRepository>;

export type ClosingKind = "provisional" | "final" | "restatement";
export type Closing = {
  id: string;
  month: RevenueMonth;
  kind: ClosingKind;
  /** What had been learnt by then is in it. */
  knownAt: Instant;
  closedAt: Instant;
  figures: MonthFigures;
};

export type Rate = {
  month: RevenueMonth;
  currency: string;
  rate: number;
  recordedAt: Instant;
  author: UserId;
  /** Where it was read. */
  source: string;
};

export function closingRepository(db: DrizzleD1Database) {
  /** The latest that was recorded by then; failing that, the first afterwards. */
  async function ratesOf(month: RevenueMonth, knownAt: Instant): Promise<Rates> {
    const rows = await db
      .select()
      .from(revenueRates)
      .where(eq(revenueRates.month, month))
      .orderBy(asc(revenueRates.recordedAt));
    const rates: Record<string, number> = {};
    for (const { currency, rate, recordedAt } of rows)
      if (rates[currency] === undefined || recordedAt <= knownAt) rates[currency] = rate;
    return rates;
  }

  return {
    /** Every closing, from the first month to the last, as they were made. */
    async all(): Promise<Closing[]> {
      const rows = await db.select().from(revenueClosings).orderBy(asc(revenueClosings.month), sql`rowid`);
      return rows.map(closingOf);
    },

    async ofMonth(month: RevenueMonth): Promise<Closing[]> {
      const rows = await db.select().from(revenueClosings).where(eq(revenueClosings.month, month)).orderBy(sql`rowid`);
      return rows.map(closingOf);
    },

    /** The months that are final. */
    async finals(): Promise<Set<RevenueMonth>> {
      const rows = await db
        .select({ month: revenueClosings.month })
        .from(revenueClosings)
        .where(eq(revenueClosings.kind, "final"));
      return new Set(rows.map(({ month }) => month as RevenueMonth));
    },

    async checks(): Promise<Map<string, Instant>> {
      const rows = await db.select().from(revenueChecks);
      return new Map(rows.map(({ month, knownAt }) => [month, knownAt]));
    },

    /** Does nothing where it is kept already. */
    async keep(closing: Closing): Promise<void> {
      const { month, knownAt } = closing;
      await db.batch([db.insert(revenueClosings).values(closing).onConflictDoNothing(), checked(month, knownAt)]);
    },

    /** That what was learnt by then changes nothing. */
    async noteChecked(month: RevenueMonth, knownAt: Instant): Promise<void> {
      await checked(month, knownAt);
    },

    /** The customers behind a figure, the largest first. */
    async movements(closingId: string, kind: MovementKind, page: { limit: number; offset: number }): Promise<Movement[]> {
      const rows = await db
        .select({ customerId: revenueMovements.orgId, kind: revenueMovements.kind, amount: revenueMovements.amount })
        .from(revenueMovements)
        .where(and(eq(revenueMovements.closingId, closingId), eq(revenueMovements.kind, kind)))
        .orderBy(desc(revenueMovements.amount), asc(revenueMovements.orgId))
        .limit(page.limit)
        .offset(page.offset);
      return rows;
    },

    async rates(month: RevenueMonth, knownAt: Instant): Promise<MonthRates> {
      return { start: await ratesOf(monthAfter(month, -1), knownAt), end: await ratesOf(month, knownAt) };
    },

    async recordRate(rate: Rate): Promise<void> {
      await db.insert(revenueRates).values(rate);
    },

    /** Whether a rate that a month rests on was recorded after `since` and by `until`. */
    async hasNewRate(month: RevenueMonth, since: Instant, until: Instant): Promise<boolean> {
      const isNew = sql`month in (${monthAfter(month, -1)}, ${month}) and recorded_at > ${since} and recorded_at <= ${until}`;
      return (await db.$count(revenueRates, isNew)) > 0;
    },
  };

  function checked(month: RevenueMonth, knownAt: Instant) {
    return db
      .insert(revenueChecks)
      .values({ month, knownAt })
      .onConflictDoUpdate({ target: revenueChecks.month, set: { knownAt: sql`max(known_at, excluded.known_at)` } });
  }
}

const closingOf = (row: typeof revenueClosings.$inferSelect): Closing => ({
  ...row,
  month: row.month as RevenueMonth,
  figures: row.figures as MonthFigures,
});
