import { instant } from "../../../src/kernel/time.ts";
import { razorpayApi } from "../../../src/platform/payments/razorpay/razorpay-api.ts";
import { razorpayProvider } from "../../../src/platform/payments/razorpay/razorpay-provider.ts";
import type { BillingEvent, SubscriptionWish } from "../../../src/platform/ports/payment-provider.ts";
import { contractClock } from "../contract-clock.ts";
import { rememberedRefs } from "../remembered-refs.ts";
import type { Webhook } from "../webhook-outbox.ts";
import type { Instrument } from "./books.ts";
import { razorpayServer } from "./razorpay-server.ts";

export const keys = { keyId: "rzp_test_contract", keySecret: "contract-secret", webhookSecret: "contract-webhook-secret" };
/** Midnight in India. */
export const start = Date.parse("2026-12-01T00:00:00+05:30");
export const day = 86_400_000;

export const upi = (): Instrument => ({ method: "upi", vpa: "weather@okbank", works: true });
export const card = (): Instrument => ({
  ...{ method: "card", works: true },
  card: { last4: "1111", network: "Visa", expiry_month: 12, expiry_year: 2034 },
});

export const wish = (differs: Partial<SubscriptionWish> = {}): SubscriptionWish => ({
  ...{ key: "sub_ours", customerId: "org_ours", currency: "INR", interval: "month", coupons: [], trialDays: 14 },
  ...{ terms: { priceId: "starter-month-inr-1", seats: 1 }, phases: [{ cycles: null, amount: 117_882 }], ...differs },
});

/** A Razorpay and our adapter to it. */
export function razorpayWorld() {
  const clock = contractClock(start);
  const server = razorpayServer({ clock, ...keys });
  const told: BillingEvent[] = [];
  const provider = razorpayProvider({
    ...{ clock, refs: rememberedRefs(), webhookSecrets: [keys.webhookSecret, "the-secret-before"] },
    api: razorpayApi({ fetch: server.fetch, baseUrl: "https://razorpay.test", ...keys }),
    ...{ offers: { DIWALI: "offer_diwali" }, returnUrl: "https://chitra.test/account" },
    tell: async (event) => void told.push(event),
  });
  const parse = ({ body, headers }: Webhook) => provider.parseWebhook(body, headers);
  return {
    ...{ clock, server, provider, told, parse },
    /** What the webhooks that are waiting tell. */
    events: async (): Promise<BillingEvent[]> => {
      const deliveries = await Promise.all((await server.outbox.take()).map(parse));
      return deliveries.flatMap(({ event }) => event ?? []);
    },
    passDays: (days: number): void => server.advanceTo(clock.now() + days * day),
    begin: async (differs: Partial<SubscriptionWish> = {}, instrument = upi()): Promise<string> => {
      const { subscriptionId } = await provider.createSubscription(wish(differs));
      if (!server.person.authorize(subscriptionId, instrument)) throw new Error("The mandate was refused.");
      return subscriptionId;
    },
    at: (days: number) => instant(start + days * day),
  };
}
