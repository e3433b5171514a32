import type { Currency } from "../../kernel/money.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Provider } from "../ledger/transaction.ts";
import type { Period } from "../pricing/prorate.ts";

/** The price and the seats that a subscription is for. */
export type Terms = { priceId: string; seats: number };

/** What happened to a subscription, told alike by every provider. */
export type SubscriptionFact =
  /** The mandate stands; with a trial nothing is charged before its end. */
  | { type: "subscription.started"; trialEnd: Instant | null }
  /** `cycle` counts from 0. */
  | { type: "subscription.charged"; paymentId: string; amount: number; currency: Currency; period: Period; cycle: number }
  | { type: "subscription.payment_failed"; reason: string }
  /** The provider has given up charging. */
  | { type: "subscription.halted" }
  | { type: "subscription.paused" }
  | { type: "subscription.resumed" }
  | { type: "subscription.changed"; terms: Terms }
  /** Null takes a planned end back. */
  | { type: "subscription.cancel_scheduled"; cancelAt: Instant | null }
  | { type: "subscription.ended" };

/** What happened to a payment. */
export type PaymentFact = { type: "refund.processed"; refundId: string; paymentId: string; amount: number; currency: Currency };

export type BillingEvent = {
  provider: Provider;
  /** The provider's name of this event: it comes with every delivery of it. */
  id: string;
  /** When it happened, by the provider's clock. */
  at: Instant;
  customerId: string;
  subscriptionId: string;
} & (SubscriptionFact | PaymentFact);

export type SubscriptionEvent = Pick<BillingEvent, "id" | "at"> & SubscriptionFact;
