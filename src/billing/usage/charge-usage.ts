import type { Plan } from "../../kernel/caller.ts";
import type { InvoiceId } from "../../kernel/ids.ts";
import type { Statement } from "../../kernel/statement.ts";
import type { Period } from "../../kernel/time.ts";
import { overageOf } from "../catalog/find-price.ts";
import { type CatalogDeps, readCatalog } from "../catalog/read-catalog.ts";
import type { CustomerRepository } from "../customers/customer-repository.ts";
import type { Seller } from "../gst/tax-of.ts";
import { draftInvoice } from "../invoices/draft-invoice.ts";
import { type InvoiceDraft, taxOfTransaction } from "../invoices/invoice.ts";
import type { InvoiceRepository } from "../invoices/invoice-repository.ts";
import { usagePosting } from "../ledger/postings.ts";
import { priceOfUsage } from "../pricing/price-of.ts";
import { requireDetails } from "../subscriptions/billing-deps.ts";
import type { SubscriptionRepository } from "../subscriptions/subscription-repository.ts";
import { type HeldPlan, planOfMonth } from "./plan-of-month.ts";
import type { UsageClosingRepository, UsedMonth } from "./usage-closing-repository.ts";

export type ChargeUsageDeps = CatalogDeps & {
  seller: Seller;
  customers: Pick<CustomerRepository, "details">;
  subscriptions: Pick<SubscriptionRepository, "history">;
  invoices: Pick<InvoiceRepository, "issuing">;
  closings: Pick<UsageClosingRepository, "closing">;
};

/** `month` is the time of the period; `included` the renders that are part of a plan, null without end. */
type Month = UsedMonth & { month: Period; included: (plan: Plan) => number | null };
export type ChargedUsage = { statements: Statement[]; invoiceId: InvoiceId | null };

/** What closes a month: an invoice over what was used beyond the plan, its tax, and that it was earned. */
export async function chargeUsage(deps: ChargeUsageDeps, used: Month): Promise<ChargedUsage> {
  const { orgId, period, renders } = used;
  const { prices } = await readCatalog(deps);
  const held = planOfMonth(await deps.subscriptions.history(orgId), prices, used.month);
  const draft = held && (await draftOf(deps, held, used));
  const closing = deps.closings.closing({
    ...{ orgId, period, renders, closedAt: deps.clock.now(), invoiceId: draft?.id ?? null },
    subscriptionId: draft?.subscriptionId ?? null,
  });
  if (!draft) return { statements: [closing], invoiceId: null };
  const { key: _invoice, ...about } = draft.transaction;
  const earned = usagePosting({ ...about, key: draft.source }, taxOfTransaction(draft.transaction).taxable);
  return { statements: [closing, ...deps.invoices.issuing(draft, [earned])], invoiceId: draft.id };
}

async function draftOf(deps: ChargeUsageDeps, held: HeldPlan, used: Month): Promise<InvoiceDraft | undefined> {
  const { plan, subscription } = held;
  const included = used.included(plan);
  const price = overageOf(await readCatalog(deps), plan, subscription.currency);
  if (included === null || used.renders <= included || !price) return undefined;
  const description = `Pictures beyond the ${included.toLocaleString("en-IN")} of the plan, ${used.period}`;
  const quote = priceOfUsage(price, { kind: "overage", description, quantity: used.renders - included });
  const at = deps.clock.now();
  const parties = { subscription, seller: deps.seller, buyer: await requireDetails(deps, used.orgId), at };
  return draftInvoice(parties, { quote, source: `usage:${used.orgId}:${used.period}`, at, period: used.month });
}
