import { and, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Plan } from "../../kernel/caller.ts";
import type { InvoiceId, OrgId, SubscriptionId } from "../../kernel/ids.ts";
import type { Statement } from "../../kernel/statement.ts";
import type { Instant } from "../../kernel/time.ts";
import { toStatement } from "../../platform/db/statements.ts";
import { subscriptions } from "../../platform/db/tables/billing.ts";
import { ledgerEntries } from "../../platform/db/tables/billing-ledger.ts";
import { usageClosings } from "../../platform/db/tables/billing-usage.ts";
import { organizations } from "../../platform/db/tables/identity.ts";
import { usageEntries, usageLedgers } from "../../platform/db/tables/usage.ts";
import type { ExpiringHandoff } from "../../platform/ports/payment-provider.ts";
import type { OwedCollection } from "../invoices/owed-collection.ts";

export type UsageClosingRepository = ReturnType<typeof usageClosingRepository>;

/** What an organization has used in a month that is over and whose copy is complete. */
export type UsedMonth = {
  orgId: OrgId;
  plan: Plan;
  period: string;
  renders: number;
  /** How many of them were premium generations. */
  premium: number;
};

type Closing = Omit<UsedMonth, "plan" | "premium"> & {
  closedAt: Instant;
  invoiceId: InvoiceId | null;
  subscriptionId: SubscriptionId | null;
};

export function usageClosingRepository(db: DrizzleD1Database) {
  return {
    /** Those that weren't reckoned yet. */
    open: (premiumModels: readonly string[], limit: number): Promise<UsedMonth[]> =>
      db.all<UsedMonth>(sql`select l.org_id as orgId, o.plan, l.period,
          (select coalesce(sum(e.committed), 0) from ${usageEntries} as e
            where e.org_id = l.org_id and e.period = l.period and e.kind = 'commit') as renders,
          (select coalesce(sum(e.committed), 0) from ${usageEntries} as e
            where e.org_id = l.org_id and e.period = l.period and e.kind = 'commit'
              and e.model in (select value from json_each(${JSON.stringify(premiumModels)}))) as premium
        from ${usageLedgers} as l join ${organizations} as o on o.id = l.org_id
        where l.settled_at is not null and not exists
          (select 1 from ${usageClosings} as c where c.org_id = l.org_id and c.period = l.period)
        order by l.period, l.org_id limit ${limit}`),

    /** Once for each month. */
    closing: (closing: Closing): Statement => toStatement(db.insert(usageClosings).values({ ...closing, payUrl: null })),

    /** What an invoice is collected by; undefined where it isn't one for usage. */
    async subscriptionOf(orgId: OrgId, invoiceId: InvoiceId): Promise<SubscriptionId | null | undefined> {
      const isIt = and(eq(usageClosings.orgId, orgId), eq(usageClosings.invoiceId, invoiceId));
      return (await db.select().from(usageClosings).where(isIt).get())?.subscriptionId;
    },

    /** What has a page to be paid at and wasn't, as far as is known here. */
    owed: (limit: number): Promise<OwedCollection[]> =>
      db.all<OwedCollection>(sql`select c.invoice_id as key, s.provider, s.customer_id as customerId, s.provider_id as subscriptionId
        from ${usageClosings} as c join ${subscriptions} as s on s.id = c.subscription_id
        where c.pay_url is not null and
          (select sum(amount) from ${ledgerEntries} as e where e.invoice_id = c.invoice_id and e.account = 'receivable') > 0
        order by random() limit ${limit}`),

    async savePayUrl(orgId: OrgId, invoiceId: InvoiceId, { url, expiresAt }: ExpiringHandoff): Promise<void> {
      const isIt = and(eq(usageClosings.orgId, orgId), eq(usageClosings.invoiceId, invoiceId));
      await db.update(usageClosings).set({ payUrl: url, payUrlExpiresAt: expiresAt }).where(isIt);
    },
  };
}
