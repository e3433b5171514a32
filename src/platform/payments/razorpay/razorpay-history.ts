import type { Instant } from "../../../kernel/time.ts";
import type { BillingEvent, ProviderStatus } from "../../ports/payment-provider.ts";
import { type RazorpayApi, segment } from "./razorpay-api.ts";
import * as facts from "./razorpay-facts.ts";
import { linksOf } from "./razorpay-links.ts";
import { ownerOfRefund } from "./razorpay-owners.ts";
import { collectionOf, RazorpayInvoice, RazorpayRefund, RazorpaySubscription } from "./razorpay-shapes.ts";

type Asked = { subscriptionId: string; believed: ProviderStatus; now: Instant };

/** Razorpay keeps no list of events: what has happened is read from the subscription, its invoices and their refunds. */
export async function readRazorpayHistory(api: RazorpayApi, { subscriptionId, believed, now }: Asked): Promise<BillingEvent[]> {
  const of = facts.owned(await api.get(`/subscriptions/${segment(subscriptionId)}`, RazorpaySubscription));
  if (!of || unstarted.includes(of.subscription.status)) return [];
  const query = { subscription_id: subscriptionId, count: String(pageSize) };
  const { items } = await api.get("/invoices", collectionOf(RazorpayInvoice), query);
  const charges = chargesIn(items);
  return [
    facts.startedEvent(of, facts.fromSeconds(of.subscription.created_at)),
    ...charges.map((charge) => facts.chargedEvent(of, charge)),
    ...standingOf(of, believed, now),
  ];
}

const unstarted = ["created", "expired"];
/** The most that Razorpay lists at once. */
const pageSize = 100;

function chargesIn(invoices: readonly ReturnType<typeof RazorpayInvoice.parse>[]): facts.Charge[] {
  return invoices
    .flatMap(({ status, payment_id, billing_start, billing_end, paid_at, amount, currency }) =>
      status === "paid" && payment_id && billing_start != null && billing_end != null && paid_at != null
        ? [{ paymentId: payment_id, start: billing_start, end: billing_end, at: facts.fromSeconds(paid_at), amount, currency }]
        : [],
    )
    .sort((one, other) => one.start - other.start)
    .map((charge, cycle) => ({ ...charge, cycle }));
}

/** Of all payments, and so of payments of any age. */
export async function readRazorpayRefunds(api: RazorpayApi, since: Instant): Promise<BillingEvent[]> {
  const events: BillingEvent[] = [];
  for (let skip = 0; ; skip += pageSize) {
    const query = { from: String(facts.toSeconds(since)), count: String(pageSize), skip: String(skip) };
    const { items } = await api.get("/refunds", collectionOf(RazorpayRefund), query);
    for (const refund of items.filter(({ status }) => status === "processed")) {
      const of = await ownerOfRefund(api, refund.notes, refund.payment_id);
      if (of) events.push(facts.refundEvent(refund, of));
    }
    if (items.length < pageSize) return events;
  }
}

/** By the links that it was to be paid with. */
export async function readRazorpayCollected(api: RazorpayApi, key: string): Promise<BillingEvent[]> {
  return (await linksOf(api, key)).flatMap((link) => facts.collectedEvent(link) ?? []);
}

/** What its status tells beyond its invoices: when that began isn't known, except where the entity says so. */
function standingOf(of: facts.Owned, believed: ProviderStatus, now: Instant): BillingEvent[] {
  const { status, ended_at, paused_at } = of.subscription;
  if (status === "cancelled" || status === "completed")
    return [facts.endedEvent(of, ended_at == null ? now : facts.fromSeconds(ended_at))];
  if (status === "pending") return [facts.failedEvent(of, now)];
  if (status === "halted") return [facts.haltedEvent(of, now)];
  if (status === "paused" && believed !== "paused")
    return [facts.pausedEvent(of, paused_at == null ? now : facts.fromSeconds(paused_at))];
  const isStale = believed === "paused" || believed === "halted" || believed === "past_due";
  return status === "active" && isStale ? [facts.resumedEvent(of, now)] : [];
}
