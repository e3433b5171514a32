import { and, eq, lte } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { type OrgId, randomId } from "../../../kernel/ids.ts";
import { type Instant, instant } from "../../../kernel/time.ts";
import { sandboxAccounts } from "../../db/tables/billing-sandbox.ts";
import { newAccount, type SandboxAccount } from "./sandbox-account.ts";

export type SandboxRepository = ReturnType<typeof sandboxRepository>;
type Kept = { account: SandboxAccount; version: number };

export function sandboxRepository(db: DrizzleD1Database) {
  return {
    /** The customer of an organization, the same however often it is asked for. */
    async customerOf(orgId: OrgId): Promise<string> {
      const customerId = randomId("cus");
      await db
        .insert(sandboxAccounts)
        .values({ customerId, orgId, account: newAccount(customerId), version: 0, dueAt: null })
        .onConflictDoNothing();
      const row = await db.select().from(sandboxAccounts).where(eq(sandboxAccounts.orgId, orgId)).get();
      return row?.customerId ?? customerId;
    },

    async find(customerId: string): Promise<Kept | undefined> {
      const row = await db.select().from(sandboxAccounts).where(eq(sandboxAccounts.customerId, customerId)).get();
      return row && { account: row.account as SandboxAccount, version: row.version };
    },

    /** False where somebody else has changed it since. */
    async save(account: SandboxAccount, version: number): Promise<boolean> {
      const isAsRead = and(eq(sandboxAccounts.customerId, account.customerId), eq(sandboxAccounts.version, version));
      const { meta } = await db
        .update(sandboxAccounts)
        .set({ account, version: version + 1, dueAt: dueAt(account) })
        .where(isAsRead)
        .run();
      return meta.changes > 0;
    },

    async due(now: Instant, limit: number): Promise<string[]> {
      const rows = await db
        .select({ customerId: sandboxAccounts.customerId })
        .from(sandboxAccounts)
        .where(lte(sandboxAccounts.dueAt, now))
        .limit(limit);
      return rows.map(({ customerId }) => customerId);
    },
  };
}

function dueAt({ events, delivered, subscriptions, ahead }: SandboxAccount): Instant | null {
  if (delivered < events.length) return instant(0);
  const dues = subscriptions.flatMap(({ dueAt, status }) => (dueAt === null || status === "paused" ? [] : [dueAt]));
  return dues.length === 0 ? null : instant(Math.min(...dues) - ahead);
}
