import type { OrgId, SubscriptionId } from "../../kernel/ids.ts";
import type { Currency } from "../../kernel/money.ts";
import { type Instant, instant, type Period } from "../../kernel/time.ts";
import type { Provider, ProviderStatus, SubscriptionFact, Terms } from "../../platform/ports/payment-provider.ts";
import type { Discount } from "../pricing/discount.ts";

export type SubscriptionEvent = { id: string; at: Instant } & SubscriptionFact;

/** Names the event that a value came with: a later one replaces it, an earlier one doesn't. */
type Stamp = { at: Instant; rank: number; event: string };
export type Stamped<Value> = Stamp & { value: Value };

/** What the provider's events add up to, in whatever order and however often they come. */
export type SubscriptionState = {
  status: Stamped<ProviderStatus>;
  terms: Stamped<Terms>;
  cancelAt: Stamped<Instant | null>;
  startedAt: Instant | null;
  trialEnd: Instant | null;
  /** The latest that was paid for. */
  period: Period | null;
  /** How many cycles were paid for. */
  cycles: number;
  paidAt: Instant | null;
  /** Failed charges since the last payment. */
  failures: Instant[];
  endedAt: Instant | null;
};

export type Subscription = {
  id: SubscriptionId;
  orgId: OrgId;
  provider: Provider;
  providerId: string;
  customerId: string;
  currency: Currency;
  discounts: Discount[];
  state: SubscriptionState;
  /** Counts changes, so that two at once can't both be made from the same state. */
  version: number;
  createdAt: Instant;
};

export type Standing = ProviderStatus | "cancelled";

/** How long somebody who can't be charged keeps the plan. */
export const graceMilliseconds = 15 * 86_400_000;

/** Before all events, whatever the provider's clock says: it may be behind ours, and Stripe's counts whole seconds. */
export const newState = (terms: Terms): SubscriptionState => {
  const stamp = { at: instant(0), rank: 0, event: "" };
  return {
    status: { ...stamp, value: "incomplete" },
    terms: { ...stamp, value: terms },
    cancelAt: { ...stamp, value: null },
    ...{ startedAt: null, trialEnd: null, period: null, cycles: 0, paidAt: null, failures: [], endedAt: null },
  };
};

/** How it stands at a moment: time alone ends trials, grace and what was cancelled for later. */
export function standingAt(state: SubscriptionState, now: Instant): Standing {
  const { status, cancelAt, endedAt } = state;
  // Told as done: that the provider's clock is ahead of ours doesn't bring it back.
  if (endedAt !== null) return "cancelled";
  if (cancelAt.value !== null && cancelAt.value <= now) return "cancelled";
  const unpaid = unpaidSince(state);
  if (unpaid === null || unpaid > now) return status.value;
  return unpaid + graceMilliseconds <= now ? "halted" : "past_due";
}

/** Since when it should have been paid for, if it should. */
export function unpaidSince({ status, trialEnd, failures }: SubscriptionState): Instant | null {
  if (status.value === "past_due") return failures[0] ?? status.at;
  return status.value === "trialing" ? trialEnd : null;
}

/** At which time alone changes how it stands. */
export function momentsOf(state: SubscriptionState): Instant[] {
  const unpaid = unpaidSince(state);
  const moments = [state.cancelAt.value, unpaid, unpaid === null ? null : instant(unpaid + graceMilliseconds)];
  return moments.filter((moment) => moment !== null);
}

/** When that will be next. */
export function attentionAt(state: SubscriptionState, now: Instant): Instant | null {
  const coming = momentsOf(state).filter((moment) => moment > now);
  return coming.length === 0 || state.endedAt !== null ? null : (Math.min(...coming) as Instant);
}

/** When it is charged next, if nobody does anything. */
export function nextChargeAt({ status, trialEnd, period, cancelAt, endedAt }: SubscriptionState): Instant | null {
  if (endedAt !== null || cancelAt.value !== null) return null;
  if (status.value === "trialing") return trialEnd;
  return status.value === "active" ? (period?.end ?? null) : null;
}

/** Since when, or from when on, it is over. */
export const overAt = ({ endedAt, cancelAt }: SubscriptionState): Instant | null => endedAt ?? cancelAt.value;

/** Whether the plan is the organization's to use. Paused and halted ones aren't; what was drawn stays all the same. */
export const isEntitled = (standing: Standing): boolean =>
  standing === "trialing" || standing === "active" || standing === "past_due";
