import { type Currency, currencies } from "../../../kernel/money.ts";
import { type Instant, instant } from "../../../kernel/time.ts";
import type { BillingEvent } from "../../ports/payment-provider.ts";
import { type StripeInvoice, type StripeRefund, type StripeSubscription, SubscriptionMetadata } from "./stripe-shapes.ts";

/*
 * Events are named by what they tell, so that what the reconciler finds has the same name as the webhook that was lost, and
 * two webhooks that tell the same are one.
 */

export type Owned = { subscription: StripeSubscription; ours: SubscriptionMetadata };
type Holder = { customerId: string; subscriptionId: string };

export const fromSeconds = (seconds: number): Instant => instant(seconds * 1_000);

/** Undefined for a subscription that wasn't made by this product. */
export function owned(subscription: StripeSubscription): Owned | undefined {
  const ours = SubscriptionMetadata.safeParse(subscription.metadata);
  return ours.success ? { subscription, ours: ours.data } : undefined;
}

const about = ({ subscription, ours }: Owned): Holder => ({ customerId: subscription.customer, subscriptionId: ours.key });

export function startedEvent(of: Owned): BillingEvent {
  const { id, created, trial_end: end } = of.subscription;
  const at = fromSeconds(created);
  return {
    id: `started/${id}`,
    at,
    ...about(of),
    type: "subscription.started",
    trialEnd: end === null ? null : fromSeconds(end),
  };
}

/** Undefined for the invoice of a trial, which is for nothing. */
export function chargedEvent(of: Owned, invoice: StripeInvoice): BillingEvent | undefined {
  const [line] = invoice.lines.data;
  const paidAt = invoice.status_transitions.paid_at;
  if (!line || paidAt === null || line.period.end === of.subscription.trial_end) return undefined;
  const { period } = line;
  const ours = SubscriptionMetadata.safeParse(invoice.parent?.subscription_details?.metadata).data ?? of.ours;
  return {
    ...{ id: `charged/${invoice.id}`, at: fromSeconds(paidAt), ...about(of), type: "subscription.charged" },
    ...{ paymentId: invoice.id, amount: invoice.amount_paid, currency: currencyOf(invoice.currency) },
    credit: Math.max(0, (invoice.ending_balance ?? 0) - invoice.starting_balance),
    period: { start: fromSeconds(period.start), end: fromSeconds(period.end) },
    cycle: cyclesBetween(
      of.subscription.billing_cycle_anchor,
      period.start,
      of.subscription.items.data[0]?.price.recurring.interval,
    ),
    terms: { priceId: ours.price, seats: ours.seats },
  };
}

/** Cycles keep the day of the anchor, or end with a month that has no such day: months can be counted without days. */
function cyclesBetween(anchor: number, start: number, interval: "month" | "year" = "month"): number {
  const [from, to] = [new Date(anchor * 1_000), new Date(start * 1_000)];
  const months = 12 * (to.getUTCFullYear() - from.getUTCFullYear()) + to.getUTCMonth() - from.getUTCMonth();
  return Math.max(0, interval === "month" ? months : Math.floor(months / 12));
}

export const failedEvent = (of: Holder, { id, attempt_count }: StripeInvoice, at: Instant): BillingEvent => ({
  ...{
    id: `failed/${id}/${attempt_count}`,
    at,
    ...of,
    type: "subscription.payment_failed",
    reason: "The charge was declined.",
  },
});

export const haltedEvent = (of: Owned, at: Instant): BillingEvent => ({
  ...{ id: `halted/${of.subscription.id}/${of.subscription.latest_invoice}`, at, ...about(of), type: "subscription.halted" },
});

export const pausedEvent = (of: Owned, at: Instant): BillingEvent => ({
  ...{ id: `paused/${of.subscription.id}/${at}`, at, ...about(of), type: "subscription.paused" },
});

export const resumedEvent = (of: Owned, at: Instant): BillingEvent => ({
  ...{ id: `resumed/${of.subscription.id}/${at}`, at, ...about(of), type: "subscription.resumed" },
});

export function cancelScheduledEvent(of: Owned, at: Instant): BillingEvent {
  const { id, cancel_at: end, canceled_at: asked } = of.subscription;
  const name = end === null ? `keep/${id}/${at}` : `cancel/${id}/${end}/${asked}`;
  const cancelAt = end === null ? null : fromSeconds(end);
  return { id: name, at, ...about(of), type: "subscription.cancel_scheduled", cancelAt };
}

export const endedEvent = (of: Owned, at: Instant): BillingEvent => ({
  ...{ id: `ended/${of.subscription.id}`, at, ...about(of), type: "subscription.ended" },
});

/** What a change cost stands in the metadata: its invoice was paid before the change was made. */
export function changedEvent(of: Owned, at: Instant): BillingEvent | undefined {
  const { change: key, change_payment: id, change_amount: amount, price: priceId, seats } = of.ours;
  if (!key) return undefined;
  const change = { key, terms: { priceId, seats } };
  const payment = id && amount ? { id, amount } : null;
  return { id: `changed/${key}`, at, ...about(of), type: "subscription.changed", change, payment };
}

export const collectedEvent = (of: Holder, key: string, invoice: StripeInvoice): BillingEvent => ({
  ...{
    id: `collected/${invoice.id}`,
    at: fromSeconds(invoice.status_transitions.paid_at ?? 0),
    ...of,
    type: "collection.paid",
  },
  ...{ key, paymentId: invoice.id, amount: invoice.amount_paid },
});

export const uncollectedEvent = (
  of: Holder,
  key: string,
  { invoice, at }: { invoice: StripeInvoice; at: Instant },
): BillingEvent => ({
  ...{ id: `uncollected/${invoice.id}/${invoice.attempt_count}`, at, ...of, type: "collection.failed", key },
  reason: "The charge was declined.",
});

export const refundEvent = (refund: StripeRefund, of: Holder, paymentId: string): BillingEvent => ({
  ...{ id: `refund/${refund.id}`, at: fromSeconds(refund.created), ...of, type: "refund.processed" },
  ...{ refundId: refund.id, paymentId, amount: refund.amount },
});

function currencyOf(written: string): Currency {
  const currency = currencies.find((each) => each === written.toUpperCase());
  if (!currency) throw new Error(`Stripe charged in ${written}.`);
  return currency;
}
