import type { InvoiceId, OrgId, PurchaseId } from "../../kernel/ids.ts";
import type { Notifications } from "../../platform/ports/notifications.ts";
import type { BillingEvent, SubscriptionFact } from "../../platform/ports/payment-provider.ts";
import { type CatalogDeps, readPrice, readPrices } from "../catalog/read-catalog.ts";
import type { CreditRepository } from "../credits/credit-repository.ts";
import type { CustomerRepository } from "../customers/customer-repository.ts";
import type { Seller } from "../gst/tax-of.ts";
import type { Parties } from "../invoices/draft-invoice.ts";
import type { Invoice } from "../invoices/invoice.ts";
import type { InvoiceRepository } from "../invoices/invoice-repository.ts";
import type { LedgerRepository } from "../ledger/ledger-repository.ts";
import { applyBillingEvent } from "../subscriptions/apply-billing-event.ts";
import { entitledPlan } from "../subscriptions/entitled-plan.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { SubscriptionRepository } from "../subscriptions/subscription-repository.ts";
import { invoiceUnpaid, subscriptionEvents } from "./customer-events.ts";
import {
  type Effects,
  effectsOfChange,
  effectsOfCharge,
  effectsOfCollection,
  effectsOfPurchase,
  effectsOfRefund,
} from "./event-effects.ts";
import { noticeOf } from "./notice-of.ts";
import type { EventAddress, ProviderEventRepository } from "./provider-event-repository.ts";

export type SettleDeps = CatalogDeps & {
  seller: Seller;
  events: Pick<ProviderEventRepository, "find" | "refuse">;
  subscriptions: Pick<SubscriptionRepository, "findByProviderId" | "findChange" | "list" | "settle">;
  customers: Pick<CustomerRepository, "details">;
  invoices: Pick<InvoiceRepository, "find">;
  credits: Pick<CreditRepository, "find">;
  ledger: Pick<LedgerRepository, "find">;
  notifications: Notifications;
};

/** `waiting`: something that comes before it hasn't come yet. */
export type Settled = "applied" | "already" | "refused" | "waiting";

const rounds = 20;

/** Applies a webhook that was received: once, in whatever order. */
export async function settleBillingEvent(deps: SettleDeps, address: EventAddress): Promise<Settled> {
  for (let round = 1; round <= rounds; round++) {
    const received = await deps.events.find(address);
    if (!received?.event || !received.orgId) return "already";
    const { event, orgId, outcome } = received;
    // Whoever applied it may have died before anybody was told.
    if (outcome === "applied") await tell(deps, orgId, event);
    if (outcome !== "pending") return "already";

    const before = await deps.subscriptions.findByProviderId(address.provider, event.subscriptionId);
    if (!before) return "waiting";
    if (before.orgId !== orgId || before.customerId !== event.customerId || !isSound(event, before)) {
      await deps.events.refuse(address, deps.clock.now());
      return "refused";
    }
    const settled = await settleOnce(deps, { before, event, address });
    if (settled !== "again") return settled;
  }
  return "waiting";
}

/** Amounts are whole and not negative, and of the currency that was sold in. */
function isSound(event: BillingEvent, { currency }: Subscription): boolean {
  const payment = event.type === "subscription.changed" ? event.payment : event;
  const amounts = [payment && "amount" in payment ? payment.amount : 0, "credit" in event ? event.credit : 0];
  const isOfCurrency = event.type !== "subscription.charged" || event.currency === currency;
  return isOfCurrency && amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0);
}

type Round = { before: Subscription; event: BillingEvent; address: EventAddress };

async function settleOnce(deps: SettleDeps, { before, event, address }: Round): Promise<Settled | "again"> {
  const buyer = await deps.customers.details(before.orgId);
  const now = deps.clock.now();
  const effects = buyer && (await effectsOf(deps, { subscription: before, seller: deps.seller, buyer, at: now }, event));
  if (!effects) return "waiting";

  const after = afterEvent(before, event);
  const prices = await readPrices(deps);
  const read = await deps.subscriptions.list(before.orgId);
  const all = read.map((each) => (each.id === before.id ? after : each));
  const isDone = await deps.subscriptions.settle({
    ...{ before, after, read, at: now, plan: entitledPlan(all, prices, now), event: address, ...effects },
    news: [...subscriptionEvents({ before, after, at: now, prices }), ...invoiceUnpaid(before, event)],
    entry: {
      orgId: before.orgId,
      at: now,
      actor: before.provider,
      action: event.type,
      target: before.id,
      details: { event: event.id },
    },
  });
  if (!isDone) return "again";
  await tell(deps, before.orgId, event);
  return "applied";
}

function afterEvent(before: Subscription, event: BillingEvent): Subscription {
  const state = isOfSubscription(event) ? applyBillingEvent(before.state, event) : before.state;
  return { ...before, state, version: before.version + 1 };
}

const isOfSubscription = (event: BillingEvent): event is BillingEvent & SubscriptionFact =>
  event.type.startsWith("subscription.");

/** Undefined where it has to wait for what it refers to. */
async function effectsOf(deps: SettleDeps, parties: Parties, event: BillingEvent): Promise<Effects | undefined> {
  switch (event.type) {
    case "subscription.charged":
      return effectsOfCharge(parties, event, await readPrice(deps, event.terms.priceId));
    case "subscription.changed": {
      const quote = await deps.subscriptions.findChange(event.change.key);
      return quote && effectsOfChange(parties, event, quote);
    }
    case "refund.processed": {
      const paid = await invoicePaidBy(deps, parties.subscription, event.paymentId);
      return paid && effectsOfRefund(parties, event, paid);
    }
    case "collection.paid": {
      const purchase = await deps.credits.find(parties.subscription.orgId, event.key as PurchaseId);
      if (purchase) return effectsOfPurchase(parties, event, purchase);
      const owed = await deps.invoices.find(parties.subscription.orgId, event.key as InvoiceId);
      return owed && effectsOfCollection(parties, event, owed);
    }
    default:
      return { documents: [], transactions: [] };
  }
}

async function invoicePaidBy(
  { ledger, invoices }: SettleDeps,
  of: Subscription,
  paymentId: string,
): Promise<Invoice | undefined> {
  const payment = await ledger.find(of.orgId, `payment:${of.provider}:${paymentId}`);
  return payment?.invoiceId ? invoices.find(of.orgId, payment.invoiceId) : undefined;
}

async function tell({ notifications, clock }: SettleDeps, orgId: OrgId, event: BillingEvent): Promise<void> {
  const notice = noticeOf(event, clock.now());
  if (notice) await notifications.notify(orgId, notice);
}
