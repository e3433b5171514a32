import type { Plan } from "../../kernel/caller.ts";
import type { InvoiceId } from "../../kernel/ids.ts";
import type { Statement } from "../../kernel/statement.ts";
import type { Period } from "../../kernel/time.ts";
import { overageOf } from "../catalog/find-price.ts";
import type { Catalog } from "../catalog/price.ts";
import { type CatalogDeps, readCatalog, readPrices } from "../catalog/read-catalog.ts";
import type { CreditRepository } from "../credits/credit-repository.ts";
import type { CustomerRepository } from "../customers/customer-repository.ts";
import type { Seller } from "../gst/tax-of.ts";
import { draftInvoice } from "../invoices/draft-invoice.ts";
import { type InvoiceDraft, taxOfTransaction } from "../invoices/invoice.ts";
import type { InvoiceRepository } from "../invoices/invoice-repository.ts";
import { usagePosting } from "../ledger/postings.ts";
import { priceOfUsage, type Quote, quote } from "../pricing/price-of.ts";
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
  credits: Pick<CreditRepository, "left" | "using">;
};

/** `month` is the time of the period; `included` the renders that are part of a plan, null without end. */
type Month = UsedMonth & { month: Period; included: (plan: Plan) => number | null };
export type ChargedUsage = { statements: Statement[]; invoiceId: InvoiceId | null };

/** What closes a month: an invoice over what was used beyond plan and credits, its tax, and that it was earned. */
export async function chargeUsage(deps: ChargeUsageDeps, used: Month): Promise<ChargedUsage> {
  const { orgId, period, renders, premium } = used;
  const held = planOfMonth(await deps.subscriptions.history(orgId), await readPrices(deps), used.month);
  const credits = held && premium > 0 ? Math.min(premium, await deps.credits.left(orgId)) : 0;
  const draft = held && (await draftOf(deps, held, { ...used, credits }));
  const closing = deps.closings.closing({
    ...{ orgId, period, renders, closedAt: deps.clock.now(), invoiceId: draft?.id ?? null },
    subscriptionId: draft?.subscriptionId ?? null,
  });
  const taken = credits > 0 ? [deps.credits.using({ orgId, period, credits, at: deps.clock.now() })] : [];
  if (!draft) return { statements: [closing, ...taken], invoiceId: null };
  const { key: _invoice, ...about } = draft.transaction;
  const earned = usagePosting({ ...about, key: draft.source }, taxOfTransaction(draft.transaction).taxable);
  return { statements: [closing, ...taken, ...deps.invoices.issuing(draft, [earned])], invoiceId: draft.id };
}

type Charged = Month & { credits: number };

async function draftOf(deps: ChargeUsageDeps, held: HeldPlan, used: Charged): Promise<InvoiceDraft | undefined> {
  const { subscription } = held;
  const catalog = await readCatalog(deps);
  const [first, ...others] = [overageIn(catalog, held, used), premiumIn(catalog, held, used)].filter(
    (each) => each !== undefined,
  );
  if (!first) return undefined;
  const at = deps.clock.now();
  const parties = { subscription, seller: deps.seller, buyer: await requireDetails(deps, used.orgId), at };
  const all = quote(
    first,
    [first, ...others].flatMap(({ lines }) => lines),
  );
  return draftInvoice(parties, { quote: all, source: `usage:${used.orgId}:${used.period}`, at, period: used.month });
}

function overageIn(catalog: Catalog, { plan, subscription }: HeldPlan, used: Charged): Quote | undefined {
  const included = used.included(plan);
  const price = overageOf(catalog, plan, subscription.currency);
  const renders = used.renders - used.premium;
  if (included === null || renders <= included || !price) return undefined;
  const description = `Pictures beyond the ${included.toLocaleString("en-IN")} of the plan, ${used.period}`;
  return priceOfUsage(price, { kind: "overage", description, quantity: renders - included });
}

/** Those that no credits were left for. */
function premiumIn({ premium }: Catalog, { subscription }: HeldPlan, used: Charged): Quote | undefined {
  const price = premium.find(({ currency }) => currency === subscription.currency);
  const quantity = used.premium - used.credits;
  if (!price || quantity <= 0) return undefined;
  return priceOfUsage(price, { kind: "premium", description: `Premium generations, ${used.period}`, quantity });
}
