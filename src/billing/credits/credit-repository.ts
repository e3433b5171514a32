import { and, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId, PurchaseId, SubscriptionId } from "../../kernel/ids.ts";
import type { Statement } from "../../kernel/statement.ts";
import type { Instant } from "../../kernel/time.ts";
import { toStatement } from "../../platform/db/statements.ts";
import { subscriptions } from "../../platform/db/tables/billing.ts";
import { creditPurchases, creditUses } from "../../platform/db/tables/billing-credits.ts";
import { invoices } from "../../platform/db/tables/billing-invoices.ts";
import type { OwedCollection } from "../invoices/owed-collection.ts";
import type { Quote } from "../pricing/price-of.ts";

export type CreditRepository = ReturnType<typeof creditRepository>;

export type Purchase = {
  id: PurchaseId;
  orgId: OrgId;
  subscriptionId: SubscriptionId;
  packId: string;
  credits: number;
  quote: Quote;
  requestedAt: Instant;
  payUrl: string | null;
};

/** What the invoice of a purchase is issued for. */
export const sourceOfPurchase = (id: string): string => `purchase:${id}`;

export function creditRepository(db: DrizzleD1Database) {
  const invoice = sql`select 1 from ${invoices} as i where i.source = 'purchase:' || credit_purchases.id`;
  const isPaid = sql<boolean>`exists (${invoice})`.mapWith(Boolean);
  // What was paid back is taken back.
  const isKept = sql`exists (${invoice} and not exists
    (select 1 from ${invoices} as note where note.org_id = i.org_id and note.corrects = i.id))`;

  return {
    /** Keeps the first of an id. */
    async add(purchase: Purchase): Promise<void> {
      await db.insert(creditPurchases).values(purchase).onConflictDoNothing();
    },

    async savePayUrl(orgId: OrgId, id: PurchaseId, payUrl: string): Promise<void> {
      const isIt = and(eq(creditPurchases.orgId, orgId), eq(creditPurchases.id, id));
      await db.update(creditPurchases).set({ payUrl }).where(isIt);
    },

    async find(orgId: OrgId, id: PurchaseId): Promise<Purchase | undefined> {
      const isIt = and(eq(creditPurchases.orgId, orgId), eq(creditPurchases.id, id));
      const row = await db.select().from(creditPurchases).where(isIt).get();
      return row && { ...row, quote: row.quote as Quote };
    },

    /** The newest first. */
    async list(orgId: OrgId, limit: number): Promise<(Purchase & { isPaid: boolean })[]> {
      const rows = await db
        .select({ row: creditPurchases, isPaid })
        .from(creditPurchases)
        .where(eq(creditPurchases.orgId, orgId))
        .orderBy(sql`${creditPurchases.requestedAt} desc`)
        .limit(limit);
      return rows.map(({ row, ...paid }) => ({ ...row, ...paid, quote: row.quote as Quote }));
    },

    /** Credits that were paid for, not paid back, and not taken by a month that is closed. */
    async left(orgId: OrgId): Promise<number> {
      const bought = db
        .select({ credits: sql<number>`coalesce(sum(${creditPurchases.credits}), 0)` })
        .from(creditPurchases)
        .where(and(eq(creditPurchases.orgId, orgId), isKept));
      const used = db
        .select({ credits: sql<number>`coalesce(sum(${creditUses.credits}), 0)` })
        .from(creditUses)
        .where(eq(creditUses.orgId, orgId));
      const [[plus], [minus]] = await db.batch([bought, used]);
      return Math.max(0, (plus?.credits ?? 0) - (minus?.credits ?? 0));
    },

    /** Belongs into the batch that closes the month. */
    using: (use: { orgId: OrgId; period: string; credits: number; at: Instant }): Statement =>
      toStatement(db.insert(creditUses).values(use)),

    /** What has a page to be paid at and wasn't, as far as is known here. */
    async owed(since: Instant, limit: number): Promise<OwedCollection[]> {
      return db
        .select({
          key: sql<string>`${creditPurchases.id}`,
          provider: subscriptions.provider,
          customerId: subscriptions.customerId,
          subscriptionId: subscriptions.providerId,
        })
        .from(creditPurchases)
        .innerJoin(subscriptions, eq(subscriptions.id, creditPurchases.subscriptionId))
        .where(sql`${creditPurchases.payUrl} is not null and ${creditPurchases.requestedAt} >= ${since} and not ${isPaid}`)
        .orderBy(sql`random()`)
        .limit(limit);
    },
  };
}
