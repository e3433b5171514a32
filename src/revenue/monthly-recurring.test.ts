import { assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { monthlyRecurring, type RecurringDiscount, type RecurringPrice } from "./monthly-recurring.ts";

type Unit = RecurringPrice["interval"]["unit"];

const price = (unitAmount: number, unit: Unit, count = 1, quantity = 1): RecurringPrice => ({
  lines: [{ quantity, unitAmount }],
  interval: { unit, count },
  taxInclusive: false,
  discounts: [],
});
const monthly = (...discounts: RecurringDiscount[]): RecurringPrice => ({ ...price(100_00, "month"), discounts });

describe("monthlyRecurring", () => {
  it.each<[string, RecurringPrice, number]>([
    ["$300 for three months", price(300_00, "month", 3), 100_00],
    ["$2,400 for two years", price(2_400_00, "year", 2), 100_00],
    ["$50 for two weeks", price(50_00, "week", 2), 108_33],
    ["$100 a month", price(100_00, "month"), 100_00],
    ["$1,000 a year", price(1_000_00, "year"), 83_33],
    ["half of $100 forever", monthly({ kind: "percent", basisPoints: 5_000 }), 50_00],
    ["$100 less $120", monthly({ kind: "amount", minor: 120_00 }), 0],
    [
      "$100 less a third and then $10",
      monthly({ kind: "percent", basisPoints: 3_333 }, { kind: "amount", minor: 10_00 }),
      56_67,
    ],
    ["a dollar a day", price(1_00, "day"), 30_42],
    ["₹999 with GST in it", { ...price(999_00, "month"), taxInclusive: true }, 846_61],
    ["100 times $100 a month", price(100_00, "month", 1, 100), 10_000_00],
    ["50 times $600 a year", price(600_00, "year", 1, 50), 2_500_00],
  ])("takes %s for what it is a month", (_what, given, expected) => {
    expect(monthlyRecurring(given)).toBe(expected);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses an amount of %s", (amount) => {
    expect(() => monthlyRecurring(price(amount, "month"))).toThrow(RangeError);
    expect(() => monthlyRecurring(price(1, "month", 1, amount))).toThrow(RangeError);
    expect(() => monthlyRecurring(monthly({ kind: "amount", minor: amount }))).toThrow(RangeError);
  });

  it("is within half a minor unit of the exact quotient", () => {
    const prices = record({
      quantity: integer({ min: 0, max: 10_000 }),
      unitAmount: integer({ min: 0, max: 100_000_000 }),
      unit: constantFrom<Unit>("day", "week", "month", "year"),
      count: integer({ min: 1, max: 36 }),
    });
    const perMonth = { day: 365 / 12, week: 52 / 12, month: 1, year: 1 / 12 };
    assert(
      property(prices, ({ quantity, unitAmount, unit, count }) => {
        const exact = (quantity * unitAmount * perMonth[unit]) / count;
        const rounded = monthlyRecurring(price(unitAmount, unit, count, quantity));
        return Math.abs(rounded - exact) <= 0.5 + exact * 1e-12;
      }),
    );
  });
});
