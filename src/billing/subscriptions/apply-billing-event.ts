import type { Instant } from "../../kernel/time.ts";
import type { ProviderStatus } from "../../platform/ports/payment-provider.ts";
import type { Stamped, SubscriptionEvent, SubscriptionState } from "./subscription.ts";

/** Which of two events of one instant stands: providers tell several things of the same second. */
const ranks: Record<SubscriptionEvent["type"], number> = {
  "subscription.started": 1,
  "subscription.payment_failed": 2,
  "subscription.charged": 3,
  "subscription.paused": 4,
  "subscription.resumed": 5,
  "subscription.halted": 6,
  "subscription.changed": 7,
  "subscription.cancel_scheduled": 7,
  "subscription.ended": 8,
};

/**
 * Adds an event to what is known. Each part of the state only grows (by time, by set, by maximum), so events may come in any
 * order and any number of times: what they add up to is the same.
 */
export function applyBillingEvent(state: SubscriptionState, event: SubscriptionEvent): SubscriptionState {
  const { at } = event;
  switch (event.type) {
    case "subscription.started":
      return {
        ...withStatus(state, event, event.trialEnd === null ? "active" : "trialing"),
        startedAt: earliest(state.startedAt, at),
        trialEnd: latest(state.trialEnd, event.trialEnd),
      };
    case "subscription.charged": {
      const paidAt = latest(state.paidAt, at);
      const isLater = state.period === null || event.period.end > state.period.end;
      return {
        ...withStatus(state, event, "active"),
        ...{ startedAt: earliest(state.startedAt, at), paidAt, failures: failuresAfter(paidAt, state.failures) },
        ...{ period: isLater ? event.period : state.period, cycles: Math.max(state.cycles, event.cycle + 1) },
      };
    }
    case "subscription.payment_failed":
      return { ...withStatus(state, event, "past_due"), failures: failuresAfter(state.paidAt, [...state.failures, at]) };
    case "subscription.halted":
      return withStatus(state, event, "halted");
    case "subscription.paused":
      return withStatus(state, event, "paused");
    case "subscription.resumed":
      return withStatus(state, event, "active");
    case "subscription.changed":
      return { ...state, terms: later(state.terms, event, event.change.terms) };
    case "subscription.cancel_scheduled":
      return { ...state, cancelAt: later(state.cancelAt, event, event.cancelAt) };
    case "subscription.ended":
      return { ...state, endedAt: earliest(state.endedAt, at) };
  }
}

const withStatus = (state: SubscriptionState, event: SubscriptionEvent, status: ProviderStatus): SubscriptionState => ({
  ...state,
  status: later(state.status, event, status),
});

function later<Value>(held: Stamped<Value>, { at, id, type }: SubscriptionEvent, value: Value): Stamped<Value> {
  const stamp = { at, rank: ranks[type], event: id };
  const order = stamp.at - held.at || stamp.rank - held.rank || (stamp.event < held.event ? -1 : 1);
  return order > 0 ? { ...stamp, value } : held;
}

const earliest = (one: Instant | null, other: Instant): Instant => (one === null ? other : (Math.min(one, other) as Instant));

const latest = (one: Instant | null, other: Instant | null): Instant | null =>
  one === null || other === null ? (one ?? other) : (Math.max(one, other) as Instant);

const failuresAfter = (paidAt: Instant | null, failures: readonly Instant[]): Instant[] =>
  [...new Set(failures)].filter((failure) => paidAt === null || failure > paidAt).sort((one, other) => one - other);
