import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyBillingEvent } from "../../src/billing/subscriptions/apply-billing-event.ts";
import { newState, type SubscriptionEvent, standingAt } from "../../src/billing/subscriptions/subscription.ts";
import type { OrgId, SubscriptionId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import { countsBy } from "../../src/revenue/definitions.ts";
import type { RevenueFact } from "../../src/revenue/revenue-fact.ts";
import { subscriptionStanding } from "../../src/revenue/subscription-standing.ts";

const day = 86_400_000;
const on = (days: number) => instant(Date.UTC(2026, 10, 1) + days * day);
const terms = { priceId: "p", seats: 1 };
const names = [
  "started",
  "charged",
  "payment_failed",
  "halted",
  "paused",
  "resumed",
  "changed",
  "cancel_scheduled",
  "ended",
] as const;

const history = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 90 }),
    type: fc.constantFrom(...names),
    until: fc.option(fc.integer({ min: 0, max: 90 })),
  }),
  { maxLength: 10 },
);

type Told = { at: number; type: (typeof names)[number]; until: number | null };

function tell({ at, type, until }: Told, index: number): [SubscriptionEvent, RevenueFact] {
  const trialEnd = until === null ? null : on(until);
  const seats = (index % 3) + 1;
  const [event, fact] = {
    started: [{ trialEnd }, { trialEnd }],
    charged: [
      { period: { start: on(at), end: on(at + 30) }, cycle: index },
      { firstAt: on(at), cycle: index },
    ],
    changed: [{ change: { key: "c", terms: { ...terms, seats } } }, { terms: { ...terms, seats } }],
    cancel_scheduled: [{ cancelAt: trialEnd }, { cancelAt: trialEnd }],
  }[type as "started"] ?? [{}, {}];
  const named = { id: `evt_${index}`, at: on(at), type: `subscription.${type}` };
  const of = { orgId: "org_a" as OrgId, subscriptionId: "sub_a" as SubscriptionId, source: `evt_${index}` };
  return [{ ...named, ...event } as unknown as SubscriptionEvent, { ...of, at: on(at), type, ...fact } as RevenueFact];
}

describe("revenue", () => {
  it("sees a subscription as billing does, whatever happened to it", () => {
    const begun = { type: "begun", at: on(0), source: "begun", currency: "INR", terms, discounts: [] };
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 120 }), (told, days) => {
        const now = on(days);
        const pairs = told.filter(({ at }) => at <= days).map(tell);
        const state = pairs.reduce((before, [event]) => applyBillingEvent(before, event), newState(terms));
        const facts = [begun as unknown as RevenueFact, ...pairs.map(([, fact]) => fact)];
        const standing = subscriptionStanding(facts, instant(now + 1));
        if (!standing) throw new Error("It was begun.");

        const byBilling = standingAt(state, now);
        const neverPaid = state.status.value === "trialing" || byBilling === "trialing";
        const expected = !neverPaid && (byBilling === "active" || byBilling === "past_due");
        expect(countsBy("chitra", standing, instant(now + 1))).toBe(expected);
        expect(standing.terms).toEqual(state.terms.value);
      }),
      { numRuns: 1_000 },
    );
  });
});
