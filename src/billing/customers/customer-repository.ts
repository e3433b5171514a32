import { and, eq } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Plan } from "../../kernel/caller.ts";
import type { OrgId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { auditedBatch } from "../../platform/db/audited-batch.ts";
import { selectRow } from "../../platform/db/select-row.ts";
import { billingCustomers, billingDetails } from "../../platform/db/tables/billing.ts";
import { organizations } from "../../platform/db/tables/identity.ts";
import type { Provider } from "../../platform/ports/payment-provider.ts";
import type { BillingDetails } from "../invoices/billing-details.ts";

export type CustomerRepository = ReturnType<typeof customerRepository>;
type Saved = { details: BillingDetails; actor: string; at: Instant };

export function customerRepository(db: DrizzleD1Database) {
  return {
    async details(orgId: OrgId): Promise<BillingDetails | undefined> {
      const row = await db.select().from(billingDetails).where(eq(billingDetails.orgId, orgId)).get();
      return row?.details as BillingDetails | undefined;
    },

    async saveDetails(orgId: OrgId, { details, actor, at }: Saved): Promise<void> {
      await auditedBatch(db, {
        entry: { orgId, at, actor, action: "billing_details.changed", target: orgId },
        change: (recorded) => [
          db
            .insert(billingDetails)
            .select(selectRow(billingDetails, { orgId, details, updatedAt: at }, recorded))
            .onConflictDoUpdate({ target: billingDetails.orgId, set: { details, updatedAt: at } }),
        ],
      });
    },

    async customerId(orgId: OrgId, provider: Provider): Promise<string | undefined> {
      const isIt = and(eq(billingCustomers.orgId, orgId), eq(billingCustomers.provider, provider));
      const row = await db.select().from(billingCustomers).where(isIt).get();
      return row?.customerId;
    },

    /** Keeps the first that is told. */
    async saveCustomer(customer: { orgId: OrgId; provider: Provider; customerId: string }): Promise<void> {
      await db.insert(billingCustomers).values(customer).onConflictDoNothing();
    },

    async ownerOf(provider: Provider, customerId: string): Promise<{ orgId: OrgId; plan: Plan } | undefined> {
      const isIt = and(eq(billingCustomers.provider, provider), eq(billingCustomers.customerId, customerId));
      return db
        .select({ orgId: organizations.id, plan: organizations.plan })
        .from(billingCustomers)
        .innerJoin(organizations, eq(organizations.id, billingCustomers.orgId))
        .where(isIt)
        .get();
    },
  };
}
