import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Instant, instant } from "../../kernel/time.ts";
import type { SubscriptionFact } from "../../platform/ports/payment-provider.ts";
import { applyBillingEvent } from "./apply-billing-event.ts";
import { isEntitled, newState, type SubscriptionEvent, type SubscriptionState, standingAt } from "./subscription.ts";

const day = 86_400_000;
const start = instant(Date.UTC(2026, 10, 1));
const onDay = (days: number): Instant => instant(start + days * day);
const fresh = newState({ priceId: "pro-month-inr-1", seats: 1 });
const month = { start: onDay(14), end: onDay(44) };
const charged = (paymentId: string, cycle = 0): SubscriptionFact => ({
  ...{
    type: "subscription.charged",
    paymentId,
    amount: 353_882,
    credit: 0,
    currency: "INR",
    cycle,
    terms: { priceId: "pro-month-inr-1", seats: 1 },
  },
  period: { start: instant(month.start + cycle * 30 * day), end: instant(month.end + cycle * 30 * day) },
});

let ids = 0;
const event = (at: Instant, fact: SubscriptionFact): SubscriptionEvent => ({ id: `evt_${ids++}`, at, ...fact });
const fold = (events: readonly SubscriptionEvent[]): SubscriptionState => events.reduce(applyBillingEvent, fresh);

function* permutations<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries())
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
}

/** Each item once, twice or three times. */
function* multiplicities(length: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const times of [1, 2, 3]) for (const rest of multiplicities(length - 1)) yield [times, ...rest];
}

describe("a subscription's first month", () => {
  it("ends the same and is credited once, in every order and each event up to three times", () => {
    const events = [
      event(start, { type: "subscription.started", trialEnd: onDay(14) }),
      event(onDay(14), { type: "subscription.payment_failed", reason: "insufficient funds" }),
      event(onDay(15), charged("pay_1")),
      event(onDay(20), {
        type: "subscription.changed",
        change: { key: "chg_1", terms: { priceId: "business-month-inr-1", seats: 3 } },
        payment: null,
      }),
      event(onDay(25), { type: "subscription.cancel_scheduled", cancelAt: onDay(44) }),
    ];
    const expected = JSON.stringify(fold(events));
    let orders = 0;
    for (const times of multiplicities(events.length)) {
      for (const order of permutations(events)) {
        // Repeats come behind, in the order of the first deliveries; the laws below are for every other interleaving.
        const repeats = order.flatMap((each) => Array<SubscriptionEvent>((times[events.indexOf(each)] ?? 1) - 1).fill(each));
        const delivered = [...order, ...repeats];
        const credits = new Set(delivered.flatMap((each) => (each.type === "subscription.charged" ? [each.paymentId] : [])));
        if (JSON.stringify(fold(delivered)) !== expected || credits.size !== 1) expect(delivered).toBe("the same");
        orders++;
      }
    }
    console.info(`subscription: ${orders} orders of a first month, one state, one credit`);
    expect(orders).toBe(120 * 243);
    expect(fold(events)).toMatchObject({
      cycles: 1,
      failures: [],
      status: { value: "active" },
      cancelAt: { value: onDay(44) },
    });
  });
});

const moment = fc.integer({ min: 0, max: 90 }).map(onDay);
const fact: fc.Arbitrary<SubscriptionFact> = fc.oneof(
  moment.map((trialEnd): SubscriptionFact => ({ type: "subscription.started", trialEnd })),
  fc.nat(3).map((cycle) => charged(`pay_${cycle}`, cycle)),
  fc.constant<SubscriptionFact>({ type: "subscription.payment_failed", reason: "declined" }),
  fc
    .constantFrom<SubscriptionFact["type"]>(
      "subscription.halted",
      "subscription.paused",
      "subscription.resumed",
      "subscription.ended",
    )
    .map((type) => ({ type }) as SubscriptionFact),
  fc.nat(9).map(
    (seats): SubscriptionFact => ({
      type: "subscription.changed",
      change: { key: "c", terms: { priceId: "p", seats } },
      payment: null,
    }),
  ),
  fc.option(moment).map((cancelAt): SubscriptionFact => ({ type: "subscription.cancel_scheduled", cancelAt })),
);
const history = fc
  .array(fc.record({ at: moment, fact }), { maxLength: 12 })
  .map((all) => all.map(({ at, fact: of }, index): SubscriptionEvent => ({ id: `evt_${index}`, at, ...of })));

describe("applyBillingEvent", () => {
  it("doesn't mind order or repetition, whatever the history", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (events, random) => {
        const shuffled = [...events, ...events, ...events]
          .map((each) => ({ each, at: random.next().value }))
          .sort((one, other) => one.at - other.at)
          .map(({ each }) => each);
        expect(fold(shuffled)).toEqual(fold(events));
      }),
      { numRuns: 3_000 },
    );
  });

  it("never goes back: a failure that is told late doesn't undo the payment after it", () => {
    const late = fold([
      event(onDay(16), charged("pay_1")),
      event(onDay(14), { type: "subscription.payment_failed", reason: "" }),
    ]);
    expect(standingAt(late, onDay(17))).toBe("active");
  });
});

describe("standingAt", () => {
  const started = event(start, { type: "subscription.started", trialEnd: onDay(14) });

  it("keeps the plan for 15 days of dunning from the first failure on, and until recovery", () => {
    const failing = [14, 17, 20].map((days) => event(onDay(days), { type: "subscription.payment_failed", reason: "" }));
    const state = fold([started, ...failing]);
    const at = (days: number) => standingAt(state, onDay(days));
    expect([at(14), at(28.9), at(29)]).toEqual(["past_due", "past_due", "halted"]);
    expect([isEntitled(at(28.9)), isEntitled(at(29))]).toEqual([true, false]);
    expect(standingAt(applyBillingEvent(state, event(onDay(30), charged("pay_1"))), onDay(31))).toBe("active");
  });

  it("ends what was cancelled at the end of its period, and not before", () => {
    const state = fold([
      started,
      event(onDay(14), charged("pay_1")),
      event(onDay(20), { type: "subscription.cancel_scheduled", cancelAt: onDay(44) }),
    ]);
    expect([43.9, 44].map((days) => standingAt(state, onDay(days)))).toEqual(["active", "cancelled"]);
  });

  it("counts what a provider whose clock is behind ours dates before the subscription was made here", () => {
    expect(standingAt(fold([event(instant(1), { type: "subscription.started", trialEnd: null })]), onDay(1))).toBe("active");
  });

  it("doesn't leave a trial open that is never paid", () => {
    const state = fold([started]);
    expect([13, 15, 30].map((days) => standingAt(state, onDay(days)))).toEqual(["trialing", "past_due", "halted"]);
  });
});
