import { stripeApi, stripeVersion } from "../../../src/platform/payments/stripe/stripe-api.ts";
import { stripeProvider } from "../../../src/platform/payments/stripe/stripe-provider.ts";
import type { BillingEvent, SubscriptionWish } from "../../../src/platform/ports/payment-provider.ts";
import { contractClock } from "../contract-clock.ts";
import { rememberedRefs } from "../remembered-refs.ts";
import type { Webhook } from "../webhook-outbox.ts";
import { type Instrument, stripeServer } from "./stripe-server.ts";

export const keys = { secretKey: "sk_test_contract", webhookSecret: "whsec_contract" };
export const start = Date.UTC(2026, 11, 1);
export const day = 86_400_000;

export const card = (): Instrument => ({
  ...{ type: "card", works: true },
  card: { brand: "visa", last4: "4242", exp_month: 12, exp_year: 2034 },
});
export const upi = (): Instrument => ({ type: "upi", upi: { vpa: "weather@okbank" }, works: true });

export const wish = (differs: Partial<SubscriptionWish> = {}): Omit<SubscriptionWish, "customerId"> => ({
  ...{ key: "sub_ours", currency: "USD", interval: "month", coupons: [], trialDays: 14 },
  ...{ terms: { priceId: "pro-month-usd-1", seats: 1 }, phases: [{ cycles: null, amount: 3_600 }], ...differs },
});

/** A Stripe with a customer, and our adapter to it. */
export async function stripeWorld() {
  const clock = contractClock(start);
  const server = stripeServer({ clock, ...keys, version: stripeVersion });
  const api = stripeApi({ fetch: server.fetch, baseUrl: "https://stripe.test", ...keys });
  const options = { webhookSecrets: [keys.webhookSecret, "whsec_before"], returnUrl: "https://chitra.test/account" };
  const provider = stripeProvider({ api, clock, refs: rememberedRefs(), ...options });
  const about = { orgId: "org_ours" as never, name: "Weather desk", email: "accounts@chitra.test" };
  const customerId = await provider.createCustomer(about);
  const parse = ({ body, headers }: Webhook) => provider.parseWebhook(body, headers);
  return {
    ...{ clock, server, provider, parse, api, customerId, holder: { customerId, subscriptionId: "sub_ours" } },
    /** What the webhooks that are waiting tell. */
    events: async (): Promise<BillingEvent[]> => {
      const told: BillingEvent[] = [];
      for (const webhook of await server.outbox.take()) {
        const { event } = await parse(webhook);
        if (event) told.push(event);
      }
      return told;
    },
    passDays: (days: number): void => server.advanceTo(clock.now() + days * day),
    async begin(differs: Partial<SubscriptionWish> = {}, instrument = card()): Promise<void> {
      await provider.createSubscription({ ...wish(differs), customerId });
      if (!server.person.checkOut("sub_ours", instrument)) throw new Error("The checkout was declined.");
    },
    wish: (differs: Partial<SubscriptionWish> = {}) => ({ ...wish(differs), customerId }),
  };
}
