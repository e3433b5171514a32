import type { OrgId, SubscriptionId } from "../kernel/ids.ts";
import type { Currency } from "../kernel/money.ts";
import type { Instant } from "../kernel/time.ts";

export type RevenueTerms = { priceId: string; seats: number };
export type RevenueCoupon = {
  value: { kind: "percent"; basisPoints: number } | { kind: "amount"; minor: number; currency: Currency };
  duration: { kind: "forever" } | { kind: "cycles"; cycles: number } | { kind: "once" };
};

/** What billing has learnt of a subscription, reduced to what revenue follows from. */
export type RevenueFact = {
  orgId: OrgId;
  subscriptionId: SubscriptionId;
  /** When it happened. Of charges, when the last of them did. */
  at: Instant;
  /** Names what it was learnt from, for an order among those of one instant. */
  source: string;
} & (
  | { type: "begun"; currency: Currency; terms: RevenueTerms; discounts: readonly RevenueCoupon[] }
  | { type: "started"; trialEnd: Instant | null }
  | { type: "charged"; firstAt: Instant; cycle: number }
  | { type: "changed"; terms: RevenueTerms }
  | { type: "cancel_scheduled"; cancelAt: Instant | null }
  | { type: "payment_failed" | "halted" | "paused" | "resumed" | "ended" }
);

export type FactType = RevenueFact["type"];
