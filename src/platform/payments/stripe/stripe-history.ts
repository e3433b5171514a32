import type { Instant } from "../../../kernel/time.ts";
import type { BillingEvent, ProviderStatus } from "../../ports/payment-provider.ts";
import { type StripeApi, segment } from "./stripe-api.ts";
import * as facts from "./stripe-facts.ts";
import { collectionIn, holderOfCycle, ownerOfRefund } from "./stripe-owners.ts";
import {
  listOf,
  pageOf,
  StripeInvoice,
  StripeRefund,
  StripeSubscription,
  type StripeSubscription as Subscription,
} from "./stripe-shapes.ts";
import { isCycle } from "./stripe-webhook.ts";

type Asked = { subscription: string; believed: ProviderStatus; now: Instant };

/** What has happened, from the subscription and its customer's invoices. */
export async function readStripeHistory(api: StripeApi, { subscription, believed, now }: Asked): Promise<BillingEvent[]> {
  const of = facts.owned(await api.get(`/subscriptions/${segment(subscription)}`, StripeSubscription));
  if (!of) return [];
  const form = { customer: of.subscription.customer, limit: 100 };
  const { data: invoices } = await api.get("/invoices", listOf(StripeInvoice), form);
  const own = invoices.filter((invoice) => isOf(of, invoice));
  const changed = facts.changedEvent(of, now);
  return [
    ...(unstarted.includes(of.subscription.status) ? [] : [facts.startedEvent(of)]),
    ...own.flatMap((invoice) => eventOf(of, invoice, now) ?? []),
    ...(changed ? [changed] : []),
    ...standingOf(of, believed, now),
  ];
}

const unstarted = ["incomplete", "incomplete_expired"];

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

/** Of all payments, and so of payments of any age. */
export async function readStripeRefunds(api: StripeApi, since: Instant): Promise<BillingEvent[]> {
  const events: BillingEvent[] = [];
  const created = { gte: Math.floor(since / 1_000) };
  for (let after: string | undefined; ; ) {
    const page = await api.get("/refunds", pageOf(StripeRefund), { created, limit: 100, starting_after: after });
    for (const refund of page.data.filter(({ status }) => status === "succeeded")) {
      const owner = await ownerOfRefund(api, refund);
      if (owner) events.push(facts.refundEvent(refund, owner.of, owner.paymentId));
    }
    after = page.data.at(-1)?.id;
    if (!page.has_more || !after) return events;
  }
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
