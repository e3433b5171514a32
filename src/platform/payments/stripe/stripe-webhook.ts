import { AppError } from "../../../kernel/app-error.ts";
import { type Instant, instant } from "../../../kernel/time.ts";
import type { BillingEvent, Delivery } from "../../ports/payment-provider.ts";
import { verifyTimestamped } from "../timestamped-signature.ts";
import { type StripeApi, segment } from "./stripe-api.ts";
import * as facts from "./stripe-facts.ts";
import { collectionIn, holderOfCycle, ownerOfRefund } from "./stripe-owners.ts";
import { StripeEvent, StripeInvoice, StripeRefund, StripeSession, StripeSubscription } from "./stripe-shapes.ts";

type Deps = { api: StripeApi; secrets: readonly string[]; now: Instant };
type Received = { body: Uint8Array<ArrayBuffer>; headers: Headers };

/** Throws AppError `invalid_signature`, for a signature older than five minutes too. */
export async function parseStripeWebhook({ api, secrets, now }: Deps, { body, headers }: Received): Promise<Delivery> {
  const signature = headers.get("stripe-signature");
  const holds = await Promise.all(secrets.map((secret) => verifyTimestamped(secret, body, { signature, now })));
  if (!holds.includes(true))
    throw new AppError(
      "invalid_signature",
      "stripe-signature isn't Stripe's signature of this body, or is older than 5 minutes.",
    );
  const webhook = StripeEvent.parse(JSON.parse(new TextDecoder().decode(body)));
  const event = (await readers[webhook.type]?.(webhook, api)) ?? null;
  return { eventId: event?.id ?? webhook.id, type: webhook.type, event };
}

type Told = Promise<BillingEvent | undefined> | BillingEvent | undefined;
type Reader = (webhook: StripeEvent, api: StripeApi) => Told;

const ofSubscription =
  (read: (of: facts.Owned, at: Instant, before: Record<string, unknown>) => BillingEvent | undefined): Reader =>
  ({ data, created }) => {
    const of = facts.owned(StripeSubscription.parse(data.object));
    return of && read(of, instant(created * 1_000), data.previous_attributes ?? {});
  };

/** What each type of webhook tells; of the others nothing follows. https://docs.stripe.com/api/events/types */
const readers: Record<string, Reader> = {
  "customer.subscription.created": ofSubscription((of) =>
    of.subscription.status === "trialing" || of.subscription.status === "active" ? facts.startedEvent(of) : undefined,
  ),
  "customer.subscription.updated": ofSubscription((of, at, before) => {
    const changed = (before.metadata ?? {}) as Record<string, unknown>;
    if ("change" in changed) return facts.changedEvent(of, at);
    if ("cancel_at" in before) return facts.cancelScheduledEvent(of, at);
    if ("pause_collection" in before)
      return of.subscription.pause_collection ? facts.pausedEvent(of, at) : facts.resumedEvent(of, at);
    return "status" in before && of.subscription.status === "unpaid" ? facts.haltedEvent(of, at) : undefined;
  }),
  "customer.subscription.deleted": ofSubscription(facts.endedEvent),
  "checkout.session.expired": ({ data, created }) => {
    const { customer, client_reference_id: key, id } = StripeSession.parse(data.object);
    if (!customer || !key) return undefined;
    const at = facts.fromSeconds(created);
    return { id: `expired/${id}`, at, customerId: customer, subscriptionId: key, type: "subscription.ended" };
  },
  "invoice.paid": async ({ data }, api) => {
    const invoice = StripeInvoice.parse(data.object);
    const collection = collectionIn(invoice);
    if (collection) return facts.collectedEvent(collection.of, collection.key, invoice);
    const cycle = holderOfCycle(invoice);
    if (!cycle || !isCycle(invoice)) return undefined;
    // An invoice doesn't tell which cycle it is for.
    const of = facts.owned(await api.get(`/subscriptions/${segment(cycle.id)}`, StripeSubscription));
    return of && facts.chargedEvent(of, invoice);
  },
  "invoice.payment_failed": ({ data, created }) => {
    const invoice = StripeInvoice.parse(data.object);
    const at = facts.fromSeconds(created);
    const collection = collectionIn(invoice);
    if (collection) return facts.uncollectedEvent(collection.of, collection.key, { invoice, at });
    const cycle = holderOfCycle(invoice);
    if (!cycle || !isCycle(invoice)) return undefined;
    const { customerId, subscriptionId } = cycle;
    return facts.failedEvent({ customerId, subscriptionId }, invoice, at);
  },
  "refund.created": refunded,
  "refund.updated": refunded,
};

export const isCycle = ({ billing_reason: reason }: StripeInvoice): boolean =>
  reason === "subscription_create" || reason === "subscription_cycle";

/** Some refunds succeed at once, others later. */
async function refunded({ data }: StripeEvent, api: StripeApi): Promise<BillingEvent | undefined> {
  const refund = StripeRefund.parse(data.object);
  if (refund.status !== "succeeded") return undefined;
  const owner = await ownerOfRefund(api, refund);
  return owner && facts.refundEvent(refund, owner.of, owner.paymentId);
}
