import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sum } from "../../kernel/money.ts";
import { instant } from "../../kernel/time.ts";
import { firstCatalog } from "../catalog/catalog-seed.ts";
import { findPrice } from "../catalog/find-price.ts";
import type { Tariff } from "../catalog/price.ts";
import type { Discount } from "./discount.ts";
import { priceOf, priceOfUsage } from "./price-of.ts";
import { prorate, remainingOf } from "./prorate.ts";
import { tariffShares } from "./tariff-amount.ts";

const price = fc.constantFrom(...firstCatalog.prices);
const seats = fc.integer({ min: 1, max: 5_000 });
const discount = fc.record({
  coupon: fc.string({ minLength: 1 }),
  value: fc.oneof(
    fc.record({ kind: fc.constant("percent" as const), basisPoints: fc.integer({ min: 0, max: 10_000 }) }),
    fc.record({ kind: fc.constant("amount" as const), minor: fc.nat(1e9), currency: fc.constantFrom("INR", "USD") }),
  ),
  duration: fc.oneof(
    fc.constantFrom({ kind: "forever" as const }, { kind: "once" as const }),
    fc.record({ kind: fc.constant("cycles" as const), cycles: fc.integer({ min: 1, max: 24 }) }),
  ),
}) as fc.Arbitrary<Discount>;
const tariff: fc.Arbitrary<Tariff> = fc.record({
  scheme: fc.constantFrom("volume", "graduated"),
  tiers: fc
    .record({
      ends: fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 4 }),
      units: fc.array(fc.nat(5_000), { minLength: 5, maxLength: 5 }),
    })
    .map(({ ends, units }) =>
      [...ends.toSorted((one, other) => one - other), null].map((upTo, index) => ({ upTo, unit: units[index] ?? 0 })),
    ),
});
const period = fc
  .tuple(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 1, max: 400 * 86_400_000 }))
  .map(([start, length]) => ({ start: instant(start), end: instant(start + length) }));

const amountOf = (each: Tariff, quantity: number) => sum(tariffShares(each, quantity).map(({ amount }) => amount));

describe("a price", () => {
  it("is the sum of its lines and never negative, whatever coupons there are", () => {
    fc.assert(
      fc.property(price, seats, fc.nat(30), fc.array(discount, { maxLength: 4 }), (of, seats, cycle, discounts) => {
        const { lines, net } = priceOf({ price: of, seats, cycle, discounts });
        expect(net).toBe(sum(lines.map(({ amount }) => amount)));
        expect(Number.isSafeInteger(net) && net >= 0).toBe(true);
        expect(net).toBeLessThanOrEqual(priceOf({ price: of, seats }).net);
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes a coupon off for as long as it lasts", () => {
    const of = findPrice(firstCatalog, { plan: "pro", interval: "month", currency: "INR" });
    const half = (duration: Discount["duration"]): Discount[] => [
      { coupon: "HALF", value: { kind: "percent", basisPoints: 5_000 }, duration },
    ];
    const nets = (duration: Discount["duration"]) =>
      [0, 1, 2, 3].map((cycle) => priceOf({ price: of, seats: 1, cycle, discounts: half(duration) }).net);

    expect(nets({ kind: "once" })).toEqual([149_950, 299_900, 299_900, 299_900]);
    expect(nets({ kind: "cycles", cycles: 3 })).toEqual([149_950, 149_950, 149_950, 299_900]);
    expect(nets({ kind: "forever" })).toEqual([149_950, 149_950, 149_950, 149_950]);
  });

  it("is refused for seats that aren't whole", () => {
    const [of] = firstCatalog.prices;
    if (!of) throw new Error("There is a price.");
    for (const wrong of [0, -1, 1.5, Number.NaN, 2 ** 60]) expect(() => priceOf({ price: of, seats: wrong })).toThrow("seats");
  });
});

describe("a tariff", () => {
  it("shares out the whole quantity", () => {
    fc.assert(
      fc.property(tariff, fc.nat(2_000), (each, quantity) => {
        expect(sum(tariffShares(each, quantity).map((share) => share.quantity))).toBe(quantity);
      }),
    );
  });

  it("that is graduated never costs less for more", () => {
    fc.assert(
      fc.property(tariff, fc.nat(2_000), (each, quantity) => {
        const graduated = { ...each, scheme: "graduated" as const };
        expect(amountOf(graduated, quantity + 1)).toBeGreaterThanOrEqual(amountOf(graduated, quantity));
      }),
    );
  });

  it("charges a boundary by the tier that ends there", () => {
    const tiers = [
      { upTo: 10, unit: 500 },
      { upTo: null, unit: 300 },
    ];
    const amounts = (scheme: Tariff["scheme"]) => [10, 11].map((quantity) => amountOf({ scheme, tiers }, quantity));
    expect(amounts("volume")).toEqual([5_000, 3_300]);
    expect(amounts("graduated")).toEqual([5_000, 5_300]);
  });

  it("prices overage by plan, in tiers", () => {
    const [inr] = firstCatalog.overage.business ?? [];
    if (!inr) throw new Error("Business has overage.");
    const { net, lines } = priceOfUsage(inr, { kind: "overage", description: "Renders", quantity: 16_000 });
    expect(lines.map(({ quantity, unit }) => [quantity, unit])).toEqual([
      [5_000, 120],
      [10_000, 90],
      [1_000, 60],
    ]);
    expect(net).toBe(600_000 + 900_000 + 60_000);
  });
});

describe("proration", () => {
  it("of a whole period is the price, of none nothing, and falls from the one to the other", () => {
    fc.assert(
      fc.property(fc.nat(1e11), period, fc.double({ min: 0, max: 1, noNaN: true }), (amount, whole, share) => {
        const at = instant(whole.start + Math.floor((whole.end - whole.start) * share));
        const left = remainingOf(amount, whole, at);
        expect(remainingOf(amount, whole, whole.start)).toBe(amount);
        expect(remainingOf(amount, whole, whole.end)).toBe(0);
        expect(left).toBeLessThanOrEqual(amount);
        expect(remainingOf(amount, whole, instant(Math.min(whole.end, at + 60_000)))).toBeLessThanOrEqual(left);
      }),
    );
  });

  it("of a change to the same is nothing, and there and back costs nothing", () => {
    fc.assert(
      fc.property(price, seats, seats, period, fc.nat(), (of, few, many, whole, offset) => {
        const at = instant(whole.start + (offset % (whole.end - whole.start)));
        const [from, to] = [priceOf({ price: of, seats: few }), priceOf({ price: of, seats: many })];
        expect(prorate({ from, to: from, period: whole, at }).net).toBe(0);
        const there = prorate({ from, to, period: whole, at }).net;
        expect(there + prorate({ from: to, to: from, period: whole, at }).net).toBe(0);
      }),
    );
  });

  it("charges half of the difference in the middle", () => {
    const quoteOf = (plan: "starter" | "pro") =>
      priceOf({ price: findPrice(firstCatalog, { plan, interval: "month", currency: "INR" }), seats: 1 });
    const change = prorate({
      ...{ from: quoteOf("starter"), to: quoteOf("pro") },
      ...{ period: { start: instant(0), end: instant(1_000) }, at: instant(500) },
    });
    expect(change.lines.map(({ amount }) => amount)).toEqual([-49_950, 149_950]);
    expect(change.net).toBe(100_000);
  });

  it("is refused between currencies", () => {
    const in_ = (currency: "INR" | "USD") =>
      priceOf({ price: findPrice(firstCatalog, { plan: "pro", interval: "month", currency }), seats: 1 });
    const whole = { start: instant(0), end: instant(1_000) };
    expect(() => prorate({ from: in_("INR"), to: in_("USD"), period: whole, at: instant(1) })).toThrow("currency");
  });
});
