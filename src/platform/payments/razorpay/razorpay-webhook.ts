import { AppError } from "../../../kernel/app-error.ts";
import { sha256OfBytes } from "../../../kernel/sha256.ts";
import type { BillingEvent, Delivery } from "../../ports/payment-provider.ts";
import { hmacHex, isSame } from "../hmac.ts";
import type { RazorpayApi } from "./razorpay-api.ts";
import * as facts from "./razorpay-facts.ts";
import { ownerOfRefund } from "./razorpay-owners.ts";
import { RazorpayWebhook } from "./razorpay-shapes.ts";

type Deps = { api: RazorpayApi; secrets: readonly string[] };

/** The signature is over the bytes of the body. While a secret is being changed, retries are signed with the older one. */
export async function parseRazorpayWebhook(
  { api, secrets }: Deps,
  body: Uint8Array<ArrayBuffer>,
  headers: Headers,
): Promise<Delivery> {
  const given = headers.get("x-razorpay-signature") ?? "";
  const matches = await Promise.all(secrets.map(async (secret) => isSame(given, await hmacHex(secret, body))));
  if (!matches.includes(true))
    throw new AppError("invalid_signature", "x-razorpay-signature isn't Razorpay's signature of this body.");

  const webhook = RazorpayWebhook.parse(JSON.parse(new TextDecoder().decode(body)));
  const event = (await readers[webhook.event]?.(webhook, api)) ?? null;
  return { eventId: event?.id ?? `body/${await sha256OfBytes(body)}`, type: webhook.event, event };
}

type Told = Promise<BillingEvent | undefined> | BillingEvent | undefined;
type Reader = (webhook: RazorpayWebhook, api: RazorpayApi) => Told;

const ofSubscription =
  (read: (of: facts.Owned, at: ReturnType<typeof facts.fromSeconds>) => BillingEvent): Reader =>
  ({ payload, created_at }) => {
    const of = facts.owned(payload.subscription?.entity);
    return of && read(of, facts.fromSeconds(created_at));
  };

/** What each type of webhook tells; of the others nothing follows. https://razorpay.com/docs/webhooks/payloads */
const readers: Record<string, Reader> = {
  "subscription.authenticated": ofSubscription(facts.startedEvent),
  "subscription.activated": ofSubscription(facts.resumedEvent),
  "subscription.resumed": ofSubscription(facts.resumedEvent),
  "subscription.pending": ofSubscription(facts.failedEvent),
  "subscription.halted": ofSubscription(facts.haltedEvent),
  "subscription.paused": ofSubscription(facts.pausedEvent),
  "subscription.cancelled": ofSubscription(facts.endedEvent),
  "subscription.completed": ofSubscription(facts.endedEvent),
  "subscription.charged": ({ payload, created_at }) => {
    const of = facts.owned(payload.subscription?.entity);
    const payment = payload.payment?.entity;
    const { current_start: start, current_end: end, paid_count: paid } = of?.subscription ?? {};
    if (!of || !payment || start == null || end == null || !paid) return undefined;
    const { id: paymentId, amount, currency } = payment;
    return facts.chargedEvent(of, {
      ...{ paymentId, amount, currency, start, end },
      ...{ cycle: paid - 1, at: facts.fromSeconds(created_at) },
    });
  },
  "refund.processed": async ({ payload }, api) => {
    const refund = payload.refund?.entity;
    const of = refund && (await ownerOfRefund(api, refund.notes, refund.payment_id));
    return refund && of && facts.refundEvent(refund, of);
  },
  "payment_link.paid": ({ payload, created_at }) => {
    const link = payload.payment_link?.entity;
    const payment = payload.payment?.entity;
    return link && facts.collectedEvent(link, payment && { payment, at: facts.fromSeconds(created_at) });
  },
  "payment_link.expired": ({ payload, created_at }) => {
    const link = payload.payment_link?.entity;
    return link && facts.uncollectedEvent(link, facts.fromSeconds(created_at));
  },
};
