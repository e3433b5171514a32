import type { Instant } from "../kernel/time.ts";
import type { RevenueCoupon } from "./revenue-fact.ts";
import type { SubscriptionStanding } from "./subscription-standing.ts";

export const definitions = ["chitra", "chartmogul", "stripe"] as const;
/** Whose rules say which subscriptions are revenue, and how much of them. */
export type Definition = (typeof definitions)[number];

export const differences = ["dunning_over_15_days", "unpaid", "paused", "ends_later", "finite_discount"] as const;
/** Why a subscription counts by some and not by others, or for another amount. */
export type Difference = (typeof differences)[number];

/** How long somebody who can't be charged is still a customer. */
const dunning = 15 * 86_400_000;

/**
 * The others' as they are set up at first. ChartMogul: past due and unpaid ones count until they are cancelled
 * (help.chartmogul.com/article/303-handling-past-due-subscriptions), and paused ones as past due
 * (…/360015688860-Handling-paused-subscriptions-in-ChartMogul). Stripe: active and past due ones count and unpaid ones don't
 * (docs.stripe.com/billing/subscriptions/analytics/glossary), and one that is to end counts no longer once that is said
 * (support.stripe.com/questions/impact-of-subscription-cancellations-on-monthly-recurring-revenue-mrr-in-billing).
 */
export function countsBy(definition: Definition, standing: SubscriptionStanding, at: Instant): boolean {
  const { status, endsLater } = standing;
  if (definition === "chartmogul") return ["active", "past_due", "halted", "paused"].includes(status);
  if (definition === "stripe") return (status === "active" || status === "past_due") && !endsLater;
  return status === "active" || (status === "past_due" && !isOverdue(standing, at));
}

const isOverdue = ({ status, unpaidSince }: SubscriptionStanding, at: Instant): boolean =>
  status === "past_due" && (unpaidSince === null || at > unpaidSince + dunning);

/**
 * Stripe takes coupons off that last for ever and no others
 * (support.stripe.com/questions/impact-of-discounts-and-coupons-on-monthly-recurring-revenue-mrr-in-billing).
 */
export function discountsBy(definition: Definition, { discounts }: SubscriptionStanding): readonly RevenueCoupon[] {
  return definition === "stripe" && discounts.some(lastsForSomeTime)
    ? discounts.filter((coupon) => !lastsForSomeTime(coupon))
    : discounts;
}

const lastsForSomeTime = ({ duration }: RevenueCoupon): boolean => duration.kind !== "forever";

export function differencesIn(standing: SubscriptionStanding, at: Instant): Difference[] {
  const { status, endsLater, discounts } = standing;
  const counts = definitions.some((definition) => countsBy(definition, standing, at));
  const found: [Difference, boolean][] = [
    ["dunning_over_15_days", isOverdue(standing, at)],
    ["unpaid", status === "halted"],
    ["paused", status === "paused"],
    ["ends_later", counts && endsLater],
    ["finite_discount", counts && discounts.some(lastsForSomeTime)],
  ];
  return found.filter(([, holds]) => holds).map(([difference]) => difference);
}
