import type { Instant } from "../kernel/time.ts";
import type { SubscriptionStanding } from "./subscription-standing.ts";

export const definitions = ["chitra", "chartmogul", "stripe"] as const;
/** Whose rules say which subscriptions are revenue. */
export type Definition = (typeof definitions)[number];

/** How long somebody who can't be charged is still a customer. */
const dunning = 15 * 86_400_000;

/**
 * ChartMogul, as it is set up at first: past due and unpaid ones count until they are cancelled
 * (help.chartmogul.com, "Handling past-due subscriptions"). Stripe: active and past due ones, unpaid ones don't.
 */
export function countsBy(definition: Definition, { status, unpaidSince }: SubscriptionStanding, at: Instant): boolean {
  if (status === "active") return true;
  if (definition === "chartmogul") return status === "past_due" || status === "halted";
  if (definition === "stripe") return status === "past_due";
  return status === "past_due" && unpaidSince !== null && at <= unpaidSince + dunning;
}

/** Why a subscription counts by some and not by others. */
export function differenceIn(standing: SubscriptionStanding, at: Instant): "dunning_over_15_days" | "unpaid" | undefined {
  if (standing.status === "halted") return "unpaid";
  const isOverdue = standing.status === "past_due" && !countsBy("chitra", standing, at);
  return isOverdue ? "dunning_over_15_days" : undefined;
}
