import type { z } from "zod";
import { type Currency, currencies } from "../../../kernel/money.ts";
import { type Instant, instant } from "../../../kernel/time.ts";
import type { BillingEvent } from "../../ports/payment-provider.ts";
import {
  LinkNotes,
  type RazorpayLink,
  type RazorpayRefund,
  type RazorpaySubscription,
  SubscriptionNotes,
} from "./razorpay-shapes.ts";

export type Owned = { subscription: RazorpaySubscription; notes: z.infer<typeof SubscriptionNotes> };

/** Undefined for a subscription that wasn't made by this product. */
export function owned(subscription: RazorpaySubscription | undefined): Owned | undefined {
  const notes = SubscriptionNotes.safeParse(subscription?.notes);
  return subscription && notes.success ? { subscription, notes: notes.data } : undefined;
}

export const fromSeconds = (seconds: number): Instant => instant(seconds * 1_000);
export const toSeconds = (at: Instant): number => Math.floor(at / 1_000);

const about = ({ subscription, notes }: Owned) => ({ customerId: notes.customer, subscriptionId: subscription.id });

/*
 * Events are named by what they tell and not by `x-razorpay-event-id`: no signature covers that header, so the same body
 * could come again under another one. And what the reconciler finds has the same name as the webhook that was lost.
 */

export function startedEvent(of: Owned, at: Instant): BillingEvent {
  const trialEnd = of.notes.trial_end === "" ? null : fromSeconds(Number(of.notes.trial_end));
  return { id: `started/${of.subscription.id}`, at, ...about(of), type: "subscription.started", trialEnd };
}

export type Charge = {
  paymentId: string;
  amount: number;
  currency: string;
  start: number;
  end: number;
  cycle: number;
  at: Instant;
};

export function chargedEvent(of: Owned, { paymentId, amount, currency, start, end, cycle, at }: Charge): BillingEvent {
  return {
    ...{ id: `charged/${paymentId}`, at, ...about(of), type: "subscription.charged" },
    ...{ paymentId, amount, credit: 0, currency: currencyOf(currency), cycle },
    period: { start: fromSeconds(start), end: fromSeconds(end) },
    terms: { priceId: of.notes.price, seats: of.notes.seats },
  };
}

/** A retry that fails as well has another number of attempts. */
export const failedEvent = (of: Owned, at: Instant): BillingEvent => ({
  id: `failed/${of.subscription.id}/${of.subscription.paid_count}/${of.subscription.auth_attempts}`,
  ...{ at, ...about(of), type: "subscription.payment_failed", reason: "The bank declined the charge, or it wasn't approved." },
});

export const haltedEvent = (of: Owned, at: Instant): BillingEvent => ({
  ...{ id: `halted/${of.subscription.id}/${of.subscription.paid_count}`, at, ...about(of), type: "subscription.halted" },
});

export const pausedEvent = (of: Owned, at: Instant): BillingEvent => ({
  ...{ id: `paused/${of.subscription.id}/${of.subscription.paused_at ?? toSeconds(at)}`, at, ...about(of) },
  type: "subscription.paused",
});

export const resumedEvent = (of: Owned, at: Instant): BillingEvent => ({
  ...{ id: `resumed/${of.subscription.id}/${toSeconds(at)}`, at, ...about(of), type: "subscription.resumed" },
});

/** Without its mandate a trial goes on until its end, and is charged no more. */
export function endedEvent(of: Owned, at: Instant): BillingEvent {
  const trialEnd = Number(of.notes.trial_end);
  if (fromSeconds(trialEnd) > at) return cancelScheduledEvent(of, { at, cancelAt: fromSeconds(trialEnd) });
  return endedNowEvent(of, at);
}

export const endedNowEvent = (of: Owned, at: Instant): BillingEvent => ({
  ...{ id: `ended/${of.subscription.id}`, at, ...about(of), type: "subscription.ended" },
});

export const cancelScheduledEvent = (of: Owned, { at, cancelAt }: { at: Instant; cancelAt: Instant }): BillingEvent => ({
  ...{ id: `cancel/${of.subscription.id}/${cancelAt}`, at, ...about(of), type: "subscription.cancel_scheduled", cancelAt },
});

type Refunded = { customerId: string; subscriptionId: string };

export const refundEvent = (refund: RazorpayRefund, of: Refunded): BillingEvent => ({
  ...{ id: `refund/${refund.id}`, at: fromSeconds(refund.created_at), ...of, type: "refund.processed" },
  ...{ refundId: refund.id, paymentId: refund.payment_id, amount: refund.amount },
});

type LinkPaid = { payment: { id: string; amount: number }; at: Instant };

/** Undefined where it isn't paid, or isn't ours. A webhook tells the payment beside the link, the link itself lists it. */
export function collectedEvent(link: RazorpayLink, told: LinkPaid | undefined = paymentOf(link)): BillingEvent | undefined {
  const of = collectionOf(link);
  if (!of || !told) return undefined;
  const { id: paymentId, amount } = told.payment;
  return { id: `collected/${paymentId}`, at: told.at, ...of, type: "collection.paid", paymentId, amount };
}

function paymentOf({ status, payments }: RazorpayLink): LinkPaid | undefined {
  const paid = status === "paid" ? payments?.find((each) => each.status === "captured") : undefined;
  return paid && { payment: { id: paid.payment_id, amount: paid.amount }, at: fromSeconds(paid.created_at) };
}

export function uncollectedEvent(link: RazorpayLink, at: Instant): BillingEvent | undefined {
  const of = collectionOf(link);
  return of && { id: `uncollected/${link.id}`, at, ...of, type: "collection.failed", reason: "The link to pay has expired." };
}

function collectionOf({ notes }: RazorpayLink) {
  const { data } = LinkNotes.safeParse(notes);
  return data && { customerId: data.customer, subscriptionId: data.subscription, key: data.collection };
}

function currencyOf(written: string): Currency {
  const currency = currencies.find((each) => each === written);
  if (!currency) throw new Error(`Razorpay charged in ${written}.`);
  return currency;
}
