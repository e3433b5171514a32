import type { Clock } from "../ports/clock.ts";
import type { BillingEvent, PaymentProvider, Provider } from "../ports/payment-provider.ts";
import type { Ask } from "./ask-provider.ts";
import { providerRefRepository, type RefDatabase } from "./provider-ref-repository.ts";
import { razorpayApi } from "./razorpay/razorpay-api.ts";
import { razorpayProvider } from "./razorpay/razorpay-provider.ts";
import { stripeApi } from "./stripe/stripe-api.ts";
import { stripeProvider } from "./stripe/stripe-provider.ts";

type Razorpay = { baseUrl: string; keyId: string; keySecret: string; webhookSecrets: string[]; offers: Record<string, string> };

type Stripe = { baseUrl: string; secretKey: string; webhookSecrets: string[] };

type Opening = {
  clock: Clock;
  db: RefDatabase;
  fetch: Ask;
  returnUrl: string;
  /** Takes what a provider's answer tells and no webhook does. */
  tell: (provider: Provider, event: BillingEvent) => Promise<void>;
  settings: { razorpay: Razorpay | undefined; stripe: Stripe | undefined };
};

/** The providers that there are keys for. */
export function openProviders(opening: Opening): Partial<Record<Provider, PaymentProvider>> {
  const { clock, db, fetch, returnUrl, tell, settings } = opening;
  const { razorpay, stripe } = settings;
  return {
    ...(razorpay && {
      razorpay: razorpayProvider({
        ...{ clock, returnUrl, api: razorpayApi({ fetch, ...razorpay }), refs: providerRefRepository(db, "razorpay") },
        ...{ webhookSecrets: razorpay.webhookSecrets, offers: razorpay.offers },
        tell: (event) => tell("razorpay", event),
      }),
    }),
    ...(stripe && {
      stripe: stripeProvider({
        ...{ clock, returnUrl, api: stripeApi({ fetch, ...stripe }), refs: providerRefRepository(db, "stripe") },
        webhookSecrets: stripe.webhookSecrets,
      }),
    }),
  };
}
