import type { Currency } from "../kernel/money.ts";
import type { Instant } from "../kernel/time.ts";
import type { FactType, RevenueCoupon, RevenueFact, RevenueTerms } from "./revenue-fact.ts";

export type SubscriptionStatus = "incomplete" | "trialing" | "active" | "past_due" | "halted" | "paused" | "ended";

/** How a subscription stood at an instant. */
export type SubscriptionStanding = {
  currency: Currency;
  terms: RevenueTerms;
  /** Those that still applied. */
  discounts: readonly RevenueCoupon[];
  status: SubscriptionStatus;
  /** Since when payment has failed. */
  unpaidSince: Instant | null;
  /** Whether it was to end by itself. */
  endsLater: boolean;
};

/** Which of several facts of one instant stands. */
const ranks: Record<FactType, number> = {
  begun: 0,
  started: 1,
  payment_failed: 2,
  charged: 3,
  paused: 4,
  resumed: 5,
  halted: 6,
  changed: 7,
  cancel_scheduled: 7,
  ended: 8,
};

/** What the facts of one subscription come to just before `at`; undefined before it was begun. */
export function subscriptionStanding(known: readonly RevenueFact[], at: Instant): SubscriptionStanding | undefined {
  const facts = known.filter((fact) => fact.at < at).sort(inOrder);
  const begun = facts.find(({ type }) => type === "begun");
  if (begun?.type !== "begun") return undefined;

  const found = { status: "incomplete" as SubscriptionStatus, terms: begun.terms, cycles: 0 };
  let cancelAt: Instant | null = null;
  let failedAt: Instant | null = null;
  let hasEnded = false;
  for (const fact of facts) {
    found.status = statusAfter(fact, found.status);
    if (fact.type === "begun" || fact.type === "changed") found.terms = fact.terms;
    if (fact.type === "begun") cancelAt = null;
    if (fact.type === "cancel_scheduled") cancelAt = fact.cancelAt;
    if (fact.type === "charged") found.cycles = Math.max(found.cycles, fact.cycle + 1);
    if (fact.type === "charged") failedAt = null;
    if (fact.type === "payment_failed") failedAt ??= fact.at;
    hasEnded ||= fact.type === "ended";
  }
  const isOver = hasEnded || (cancelAt !== null && cancelAt < at);
  return {
    ...{ currency: begun.currency, terms: found.terms, status: isOver ? "ended" : found.status },
    discounts: begun.discounts.filter((discount) => recursIn(discount, Math.max(0, found.cycles - 1))),
    unpaidSince: found.status === "past_due" ? failedAt : null,
    endsLater: !isOver && cancelAt !== null,
  };
}

const inOrder = (one: RevenueFact, other: RevenueFact): number =>
  one.at - other.at || ranks[one.type] - ranks[other.type] || (one.source < other.source ? -1 : 1);

function statusAfter(fact: RevenueFact, before: SubscriptionStatus): SubscriptionStatus {
  switch (fact.type) {
    case "begun":
      return "incomplete";
    case "started":
      return fact.trialEnd === null ? "active" : "trialing";
    case "charged":
    case "resumed":
      return "active";
    case "payment_failed":
      return "past_due";
    case "halted":
    case "paused":
      return fact.type;
    default:
      return before;
  }
}

/** A coupon for one cycle recurs in none. */
function recursIn({ duration }: RevenueCoupon, cycle: number): boolean {
  if (duration.kind === "forever") return true;
  return duration.kind === "cycles" && duration.cycles > 1 && cycle < duration.cycles;
}
