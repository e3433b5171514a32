import { type Plan, plans } from "../../kernel/caller.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Price } from "../catalog/price.ts";
import { isEntitled, type Subscription, standingAt } from "./subscription.ts";

/** The best plan that any of them gives at that moment; quotas and rate limits follow from it. */
export function entitledPlan(subscriptions: readonly Subscription[], prices: readonly Price[], now: Instant): Plan {
  const entitled = subscriptions
    .filter(({ state }) => isEntitled(standingAt(state, now)))
    .map(({ state }) => prices.find(({ id }) => id === state.terms.value.priceId)?.plan ?? "free");
  return plans.findLast((plan) => entitled.includes(plan)) ?? "free";
}
