import type { OrgId } from "../../kernel/ids.ts";
import type { Currency } from "../../kernel/money.ts";
import type { Instant, Period } from "../../kernel/time.ts";

export const providers = ["razorpay", "stripe", "sandbox"] as const;
export type Provider = (typeof providers)[number];

/** The price and the seats that a subscription is for. */
export type Terms = { priceId: string; seats: number };

/** A change of terms that was asked for under `key`. */
export type TermsChange = { key: string; terms: Terms };

/** What happened to a subscription, told alike by every provider. Amounts are in minor units and contain tax. */
export type SubscriptionFact =
  /** The mandate stands; with a trial nothing is charged before its end. */
  | { type: "subscription.started"; trialEnd: Instant | null }
  /** `cycle` counts from 0; `terms` are those that were charged for. */
  | {
      type: "subscription.charged";
      paymentId: string;
      amount: number;
      /** What the customer had in advance and was taken instead. */
      credit: number;
      currency: Currency;
      period: Period;
      cycle: number;
      terms: Terms;
    }
  | { type: "subscription.payment_failed"; reason: string }
  /** The provider has given up charging. */
  | { type: "subscription.halted" }
  | { type: "subscription.paused" }
  | { type: "subscription.resumed" }
  /** With the payment for what was left of the period, if there was something to pay. */
  | { type: "subscription.changed"; change: TermsChange; payment: { id: string; amount: number } | null }
  /** Null takes a planned end back. */
  | { type: "subscription.cancel_scheduled"; cancelAt: Instant | null }
  | { type: "subscription.ended" };

/** Part or all of a payment went back. */
export type RefundFact = { type: "refund.processed"; refundId: string; paymentId: string; amount: number };

/** What was to be paid besides the plan, such as usage beyond it. `key` is that of the Collection. */
export type CollectionFact =
  | { type: "collection.paid"; key: string; paymentId: string; amount: number }
  | { type: "collection.failed"; key: string; reason: string };

export type BillingFact = SubscriptionFact | RefundFact | CollectionFact;

export type BillingEvent = {
  /** The provider's name of this event: it comes with every delivery of it. */
  id: string;
  /** When it happened, by the provider's clock. */
  at: Instant;
  customerId: string;
  subscriptionId: string;
} & BillingFact;

/** A webhook whose signature holds. `event` is null where it tells of nothing that matters here. */
export type Delivery = { eventId: string; type: string; event: BillingEvent | null };

/** What each cycle costs, tax included: the first `cycles` cycles, then the next; null has no end. */
export type ChargePhase = { cycles: number | null; amount: number };

export type SubscriptionWish = {
  /** The same key has the same effect once. */
  key: string;
  customerId: string;
  currency: Currency;
  interval: "month" | "year";
  terms: Terms;
  phases: readonly ChargePhase[];
  /** Codes of what makes the first phases cheaper. */
  coupons: readonly string[];
  trialDays: number;
};

export type PlanChange = {
  subscriptionId: string;
  change: TermsChange;
  phases: readonly ChargePhase[];
  /** To be paid now for the rest of the period; negative is taken off the next charge. */
  adjustment: number;
};

/** `mandate_fixed`: this mandate can't be for anything else, so it takes a new subscription in its place. */
export type ChangeOutcome = "changed" | "declined" | "mandate_fixed";

export type PaymentMethod = {
  id: string;
  kind: "card" | "upi" | "bank";
  /** The card's brand, `UPI`, or the bank. */
  brand: string;
  /** The card's last four digits, or the masked UPI id; empty where the provider doesn't tell. */
  last4: string;
  expiry: { month: number; year: number } | null;
  isDefault: boolean;
};

/** Where a person goes on to pay, or to store a way to pay. */
export type Handoff = { url: string };

/** One that leads nowhere any more from `expiresAt` on, if there is such a time. */
export type ExpiringHandoff = Handoff & { expiresAt: Instant | null };

/** Whose ways to pay. */
export type Holder = { customerId: string; subscriptionId: string };

export type Refund = Holder & { key: string; paymentId: string; amount: number };

/** A sum that is owed besides the plan. The same key is collected once. */
export type Collection = Holder & {
  key: string;
  amount: number;
  currency: Currency;
  description: string;
  /** Whether to go on trying where it is declined. */
  isRetried: boolean;
  payer: { name: string; email: string };
};

/** A page of the provider's, for what a person wants to do there. */
export const portalPages = ["overview", "payment_method", "cancel"] as const;
export type PortalPage = (typeof portalPages)[number];

/** How a subscription stands as far as is known here. */
export type ProviderStatus = "incomplete" | "trialing" | "active" | "past_due" | "halted" | "paused";

/** Takes money for us. A call that fails may have had its effect: it is safe to make it again with the same key. */
export type PaymentProvider = {
  name: Provider;
  /** Whether the provider, or the bank for it, tells of each debit 24 hours before. */
  announcesDebits: boolean;
  createCustomer(customer: { orgId: OrgId; name: string; email: string }): Promise<string>;
  createSubscription(wish: SubscriptionWish): Promise<{ subscriptionId: string } & Handoff>;
  /** Whether `changePlan` can change it, as far as the provider's rules say: not every mandate can be. */
  canChangePlan(subscriptionId: string): Promise<boolean>;
  changePlan(change: PlanChange): Promise<ChangeOutcome>;
  cancel(subscriptionId: string, when: "now" | "period_end"): Promise<void>;
  /** Takes a planned end back. */
  keep(subscriptionId: string): Promise<void>;
  pause(subscriptionId: string): Promise<void>;
  resume(subscriptionId: string): Promise<void>;
  listPaymentMethods(holder: Holder): Promise<PaymentMethod[]>;
  addPaymentMethod(holder: Holder): Promise<Handoff>;
  /** False where the customer has no such method. */
  setDefaultPaymentMethod(holder: Holder, methodId: string): Promise<boolean>;
  removePaymentMethod(holder: Holder, methodId: string): Promise<boolean>;
  refund(refund: Refund): Promise<void>;
  /**
   * Takes it from what the plan is paid by, or answers where the customer has to pay it. Asked again, it gives the same page
   * or, where that expires within a day, another in its place.
   */
  collect(collection: Collection): Promise<ExpiringHandoff | null>;
  /** Where the customer sees, and changes, what the provider keeps of them. A provider without such a page gives its nearest. */
  openPortal(holder: Holder, page: PortalPage): Promise<Handoff>;
  /** What has happened to a subscription by the provider's own records, for what no webhook told. */
  fetchEvents(subscriptionId: string, believed: ProviderStatus): Promise<BillingEvent[]>;
  /** Whether a Collection was paid or has failed; for what no webhook told. */
  fetchCollected(owed: Holder & { key: string }): Promise<BillingEvent[]>;
  /** Refunds of all customers since then, however old the payments are. */
  fetchRefunds(since: Instant): Promise<BillingEvent[]>;
  /** Throws AppError `invalid_signature` for anything that this provider hasn't signed. */
  parseWebhook(body: Uint8Array<ArrayBuffer>, headers: Headers): Promise<Delivery>;
};
