import { describe, expect, it } from "vitest";
import type { OrgId, SubscriptionId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { countsBy, definitions, differencesIn, discountsBy } from "./definitions.ts";
import type { RevenueFact } from "./revenue-fact.ts";
import { subscriptionStanding } from "./subscription-standing.ts";

const day = 86_400_000;
const on = (days: number) => instant(Date.UTC(2026, 10, 1) + days * day);
type Told = RevenueFact extends infer Fact
  ? Fact extends RevenueFact
    ? Omit<Fact, "orgId" | "subscriptionId" | "source">
    : never
  : never;
const fact = (told: Told, index = 0) =>
  ({ orgId: "org_a" as OrgId, subscriptionId: "sub_a" as SubscriptionId, source: `evt_${index}`, ...told }) as RevenueFact;
const begun = fact({ type: "begun", at: on(0), currency: "INR", terms: { priceId: "pro", seats: 1 }, discounts: [] });
const charged = (days: number, cycle = 0) => fact({ type: "charged", at: on(days), firstAt: on(days), cycle });

const countedAt = (facts: RevenueFact[], days: number) => {
  const standing = subscriptionStanding([begun, ...facts], on(days));
  if (!standing) return [];
  return definitions.filter((definition) => countsBy(definition, standing, on(days)));
};

describe("a subscription counts", () => {
  it("from its first payment on, not on trial", () => {
    const facts = [fact({ type: "started", at: on(0), trialEnd: on(14) }), charged(14)];
    expect(countedAt(facts, 14)).toEqual([]);
    expect(countedAt(facts, 15)).toEqual([...definitions]);
  });

  it("for 15 days of dunning; by others' rules for longer", () => {
    const facts = [charged(1), fact({ type: "payment_failed", at: on(31) }), fact({ type: "payment_failed", at: on(34) }, 1)];
    expect(countedAt(facts, 46)).toEqual(["chitra", "chartmogul", "stripe"]);
    expect(countedAt(facts, 46.1)).toEqual(["chartmogul", "stripe"]);
    const standing = subscriptionStanding([begun, ...facts], on(47));
    expect(standing && differencesIn(standing, on(47))).toEqual(["dunning_over_15_days"]);
    expect(countedAt([...facts, fact({ type: "halted", at: on(50) })], 51)).toEqual(["chartmogul"]);
    expect(countedAt([...facts, charged(60)], 61)).toEqual([...definitions]);
  });

  it("until its planned end, by Stripe until that is planned; while it is paused only by ChartMogul", () => {
    const cancelled = [charged(1), fact({ type: "cancel_scheduled", at: on(10), cancelAt: on(31) })];
    expect(countedAt(cancelled, 10)).toEqual([...definitions]);
    expect(countedAt(cancelled, 31)).toEqual(["chitra", "chartmogul"]);
    expect(subscriptionStanding([begun, ...cancelled], on(20))?.endsLater).toBe(true);
    expect(countedAt(cancelled, 31.1)).toEqual([]);
    const kept = [...cancelled, fact({ type: "cancel_scheduled", at: on(12), cancelAt: null }, 1)];
    expect(countedAt(kept, 40)).toEqual([...definitions]);
    expect(countedAt([charged(1), fact({ type: "paused", at: on(5) })], 6)).toEqual(["chartmogul"]);
  });

  it("with the coupons that recur in its cycle", () => {
    const value = { kind: "percent", basisPoints: 1_000 } as const;
    const discounts = [
      { kind: "once" },
      { kind: "cycles", cycles: 1 },
      { kind: "cycles", cycles: 3 },
      { kind: "forever" },
    ] as const;
    const first = { ...begun, discounts: discounts.map((duration) => ({ value, duration })) } as RevenueFact;
    const durationsAt = (facts: RevenueFact[]) =>
      subscriptionStanding([first, ...facts], on(200))?.discounts.map(({ duration }) => duration.kind);
    expect(durationsAt([charged(1)])).toEqual(["cycles", "forever"]);
    expect(durationsAt([charged(1), charged(61, 2)])).toEqual(["cycles", "forever"]);
    expect(durationsAt([charged(1), charged(91, 3)])).toEqual(["forever"]);

    const standing = subscriptionStanding([first, charged(1)], on(200));
    if (!standing) throw new Error("It was begun.");
    const durationsBy = definitions.map((definition) =>
      discountsBy(definition, standing)
        .map(({ duration }) => duration.kind)
        .join(),
    );
    expect(durationsBy).toEqual(["cycles,forever", "cycles,forever", "forever"]);
    expect(differencesIn(standing, on(200))).toEqual(["finite_discount"]);
  });
});
