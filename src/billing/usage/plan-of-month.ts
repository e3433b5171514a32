import { type Plan, plans } from "../../kernel/caller.ts";
import { type Instant, instant, type Period } from "../../kernel/time.ts";
import type { Price } from "../catalog/price.ts";
import { isEntitled, type Subscription, type SubscriptionState, standingAt } from "../subscriptions/subscription.ts";

/** A state that a subscription had from `at` until its next one. */
export type PastState = { subscription: Subscription; at: Instant; state: SubscriptionState };
export type HeldPlan = { plan: Plan; subscription: Subscription };

/**
 * The best plan that was held and paid for in a month; undefined where none was. What is included is that plan's for the
 * whole month, also where it was held for a part: the customer has the good of it.
 */
export function planOfMonth(history: readonly PastState[], prices: readonly Price[], month: Period): HeldPlan | undefined {
  const held = history.flatMap((past, index): HeldPlan[] => {
    const next = history.slice(index + 1).find(({ subscription }) => subscription.id === past.subscription.id);
    const [from, to] = [Math.max(past.at, month.start), Math.min(next?.at ?? month.end, month.end)];
    const { state, subscription } = past;
    const isPaid = state.period !== null && state.period.end > month.start;
    if (from >= to || !isPaid || !isEntitled(standingAt(state, instant(from)))) return [];
    const plan = prices.find(({ id }) => id === state.terms.value.priceId)?.plan;
    return plan ? [{ plan, subscription }] : [];
  });
  return held.toSorted((one, other) => plans.indexOf(one.plan) - plans.indexOf(other.plan)).at(-1);
}
