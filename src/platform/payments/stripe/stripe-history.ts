import type { Instant } from "../../../kernel/time.ts";
import type { BillingEvent, ProviderStatus } from "../../ports/payment-provider.ts";
import { type StripeApi, segment } from "./stripe-api.ts";
import * as facts from "./stripe-facts.ts";
import { collectionIn, holderOfCycle } from "./stripe-owners.ts";
import {
  listOf,
  StripeInvoice,
  StripeInvoicePayment,
  StripeRefund,
  StripeSubscription,
  type StripeSubscription as Subscription,
} from "./stripe-shapes.ts";
import { isCycle } from "./stripe-webhook.ts";

type Asked = { subscription: string; believed: ProviderStatus; now: Instant };

/** What has happened, from the subscription, its customer's invoices and the refunds of the latest of them. */
export async function readStripeHistory(api: StripeApi, { subscription, believed, now }: Asked): Promise<BillingEvent[]> {
  const of = facts.owned(await api.get(`/subscriptions/${segment(subscription)}`, StripeSubscription));
  if (!of) return [];
  const form = { customer: of.subscription.customer, limit: 100 };
  const { data: invoices } = await api.get("/invoices", listOf(StripeInvoice), form);
  const own = invoices.filter((invoice) => isOf(of, invoice));
  const paid = own.filter(({ status }) => status === "paid");
  const changed = facts.changedEvent(of, now);
  return [
    ...(unstarted.includes(of.subscription.status) ? [] : [facts.startedEvent(of)]),
    ...own.flatMap((invoice) => eventOf(of, invoice, now) ?? []),
    ...(changed ? [changed] : []),
    ...(await refundsOf(api, of, paid.slice(0, refundsOfLatest))),
    ...standingOf(of, believed, now),
  ];
}

const unstarted = ["incomplete", "incomplete_expired"];
/** Each is two requests of its own; older payments are hardly ever refunded. */
const refundsOfLatest = 3;

const isOf = ({ ours, subscription }: facts.Owned, invoice: StripeInvoice): boolean =>
  holderOfCycle(invoice)?.id === subscription.id || collectionIn(invoice)?.of.subscriptionId === ours.key;

function eventOf(of: facts.Owned, invoice: StripeInvoice, now: Instant): BillingEvent | undefined {
  const holder = { customerId: of.subscription.customer, subscriptionId: of.ours.key };
  const collection = collectionIn(invoice);
  if (collection) return invoice.status === "paid" ? facts.collectedEvent(holder, collection.key, invoice) : undefined;
  if (!isCycle(invoice)) return undefined;
  if (invoice.status === "paid") return facts.chargedEvent(of, invoice);
  return invoice.status === "open" && invoice.attempt_count > 0 ? facts.failedEvent(holder, invoice, now) : undefined;
}

async function refundsOf(api: StripeApi, of: facts.Owned, paid: readonly StripeInvoice[]): Promise<BillingEvent[]> {
  const holder = { customerId: of.subscription.customer, subscriptionId: of.ours.key };
  const lists = await Promise.all(
    paid.map(async ({ id }) => {
      const payments = await api.get("/invoice_payments", listOf(StripeInvoicePayment), { invoice: id, status: "paid" });
      const intent = payments.data[0]?.payment.payment_intent;
      const refunds = intent
        ? await api.get("/refunds", listOf(StripeRefund), { payment_intent: intent, limit: 100 })
        : undefined;
      const done = refunds?.data.filter(({ status }) => status === "succeeded") ?? [];
      return done.map((refund) => facts.refundEvent(refund, holder, id));
    }),
  );
  return lists.flat();
}

function standingOf(of: facts.Owned, believed: ProviderStatus, now: Instant): BillingEvent[] {
  const {
    status,
    ended_at: ended,
    cancel_at: end,
    canceled_at: asked,
    pause_collection: pause,
  }: Subscription = of.subscription;
  if (ended !== null) return [facts.endedEvent(of, facts.fromSeconds(ended))];
  const planned = end === null ? [] : [facts.cancelScheduledEvent(of, facts.fromSeconds(asked ?? 0))];
  if (status === "unpaid") return [...planned, facts.haltedEvent(of, now)];
  if (pause && believed !== "paused") return [...planned, facts.pausedEvent(of, now)];
  const isStale = believed === "paused" || believed === "halted" || believed === "past_due";
  return status === "active" && !pause && isStale ? [...planned, facts.resumedEvent(of, now)] : planned;
}
