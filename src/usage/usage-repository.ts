import { and, count, eq, gte, isNotNull, lt, lte, max, sql, sum } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { usageEntries, usageLedgers } from "../platform/db/tables/usage.ts";
import type { LedgerTotals, UsageEntry } from "../platform/ports/usage-ledger.ts";
import { dayOf } from "./period.ts";

export const usageGroups = ["day", "key", "template", "model"] as const;
export type UsageGroup = (typeof usageGroups)[number];

/** Renders of one day, key, template or model; null where there was none of these. */
export type GroupedRenders = { group: string | null; renders: number };

/** Days in Asia/Kolkata, from `from` up to, but not with, `to`. */
export type DayRange = { from: string; to: string };

export type UsageRepository = ReturnType<typeof usageRepository>;

const columns = { day: usageEntries.day, key: usageEntries.keyId, template: usageEntries.template, model: usageEntries.model };

// D1 takes 100 parameters a statement, and a row has 13.
const rowsPerStatement = 7;

export function usageRepository(db: DrizzleD1Database) {
  return {
    async openLedger(orgId: OrgId, period: string, openedAt: Instant): Promise<void> {
      await db.insert(usageLedgers).values({ orgId, period, openedAt }).onConflictDoNothing();
    },

    /** Copying an entry again changes nothing. A ledger with something new is to be looked at again. */
    async copyEntries(orgId: OrgId, period: string, entries: readonly UsageEntry[]): Promise<void> {
      const rows = entries.map((entry) => ({ orgId, period, day: dayOf(entry.at), ...entry }));
      const inserts: BatchItem<"sqlite">[] = chunk(rows).map((part) =>
        db.insert(usageEntries).values(part).onConflictDoNothing(),
      );
      const { settledAt } = usageLedgers;
      const ledger = and(eq(usageLedgers.orgId, orgId), eq(usageLedgers.period, period), isNotNull(settledAt));
      await db.batch([db.update(usageLedgers).set({ settledAt: null }).where(ledger), ...inserts]);
    },

    /** The sums of the copied entries up to `seq`. */
    async copiedTotals(orgId: OrgId, period: string, seq: number): Promise<LedgerTotals> {
      const row = await db
        .select({ committed: sum(usageEntries.committed), reserved: sum(usageEntries.reserved), entries: count() })
        .from(usageEntries)
        .where(and(eq(usageEntries.orgId, orgId), eq(usageEntries.period, period), lte(usageEntries.seq, seq)))
        .get();
      return { committed: Number(row?.committed ?? 0), reserved: Number(row?.reserved ?? 0), entries: row?.entries ?? 0 };
    },

    /** The last `seq` there is a copy of. */
    async lastCopied(orgId: OrgId, period: string): Promise<number> {
      const row = await db
        .select({ seq: max(usageEntries.seq) })
        .from(usageEntries)
        .where(and(eq(usageEntries.orgId, orgId), eq(usageEntries.period, period)))
        .get();
      return row?.seq ?? 0;
    },

    /** By day in the order of days, else by renders, the most first. Groups without renders are left out. */
    async renders(orgId: OrgId, { from, to }: DayRange, groupBy: UsageGroup): Promise<GroupedRenders[]> {
      const column = columns[groupBy];
      const { day, kind } = usageEntries;
      const total = sql<number>`cast(sum(${usageEntries.committed}) as integer)`;
      return db
        .select({ group: sql<string | null>`${column}`, renders: total })
        .from(usageEntries)
        .where(and(eq(usageEntries.orgId, orgId), eq(kind, "commit"), gte(day, from), lt(day, to)))
        .groupBy(column)
        .orderBy(groupBy === "day" ? day : sql`${total} desc, ${column}`);
    },
  };
}

const chunk = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, index) =>
    rows.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  );
