import { and, asc, eq, isNull } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { usageLedgers, usageReconciliations } from "../platform/db/tables/usage.ts";

export type LedgerAddress = { orgId: OrgId; period: string };

/** A ledger and its copy, where they differed: entries in each, and renders committed by them. */
export type UsageDifference = {
  period: string;
  at: Instant;
  ledgerRenders: number;
  ledgerEntries: number;
  copiedRenders: number;
  copiedEntries: number;
  /** `repaired`: missing entries were copied, and both agree now. `miscounted`: the ledger's own counter is wrong. */
  outcome: "repaired" | "unexplained" | "miscounted";
};

export type ReconciliationRepository = ReturnType<typeof reconciliationRepository>;

/** What the sweep over all organizations keeps. No request of an organization reads this. */
export function reconciliationRepository(db: DrizzleD1Database) {
  return {
    /** Those that weren't looked at for the longest time come first. */
    async unsettledLedgers(limit: number): Promise<LedgerAddress[]> {
      const { orgId, period, settledAt, checkedAt } = usageLedgers;
      return db.select({ orgId, period }).from(usageLedgers).where(isNull(settledAt)).orderBy(asc(checkedAt)).limit(limit);
    },

    async markChecked(orgId: OrgId, period: string, { at, settled }: { at: Instant; settled: boolean }): Promise<void> {
      await db
        .update(usageLedgers)
        .set({ checkedAt: at, settledAt: settled ? at : null })
        .where(and(eq(usageLedgers.orgId, orgId), eq(usageLedgers.period, period)));
    },

    /** One row for each ledger and sweep, also when the sweep is run again. */
    async reportDifference(orgId: OrgId, difference: UsageDifference): Promise<void> {
      await db
        .insert(usageReconciliations)
        .values({ orgId, ...difference })
        .onConflictDoNothing();
    },
  };
}
