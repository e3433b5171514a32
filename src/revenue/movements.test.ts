import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { RateMissing } from "./errors.ts";
import { monthMetrics } from "./month-metrics.ts";
import { balances, type Movement, movementsBetween, noMovements, type Rates, type Standing, worth } from "./movements.ts";

const rupees = (of: Record<string, number>): Standing =>
  new Map(Object.entries(of).map(([customer, amount]) => [customer, new Map([["INR", amount]])]));
const dollars = (of: Record<string, number>): Standing =>
  new Map(Object.entries(of).map(([customer, amount]) => [customer, new Map([["USD", amount]])]));
const totalOf = (standing: Standing, rates: Rates): number =>
  [...standing.values()].reduce((sum, amounts) => sum + worth(amounts, rates), 0);
function sumsOf(movements: readonly Movement[]) {
  const sums = noMovements();
  for (const { kind, amount } of movements) sums[kind] += amount;
  return sums;
}
const between = (start: Standing, end: Standing, before: string[] = []) =>
  movementsBetween({ start, end, startRates: {}, endRates: {}, hasPaidBefore: (id) => before.includes(id) });

describe("movements", () => {
  it("tell who came, came back, grew, shrank and left", () => {
    const start = rupees({ stays: 100, grows: 100, shrinks: 100, leaves: 100 });
    const end = rupees({ stays: 100, grows: 150, shrinks: 40, comes: 70, returns: 30 });
    expect(between(start, end, ["returns"])).toEqual([
      { customerId: "comes", kind: "new", amount: 70 },
      { customerId: "grows", kind: "expansion", amount: 50 },
      { customerId: "leaves", kind: "churn", amount: 100 },
      { customerId: "returns", kind: "reactivation", amount: 30 },
      { customerId: "shrinks", kind: "contraction", amount: 60 },
    ]);
  });

  it("give what only the rate has moved to nobody", () => {
    const months = { start: dollars({ a: 100_00 }), end: dollars({ a: 150_00 }), hasPaidBefore: () => false };
    const moved = movementsBetween({ ...months, startRates: { USD: 80_000_000 }, endRates: { USD: 84_000_000 } });
    expect(moved).toEqual([
      { customerId: "a", kind: "fx", amount: 40_000 },
      { customerId: "a", kind: "expansion", amount: 420_000 },
    ]);
  });

  it("can't be told without a rate", () => {
    expect(() => between(dollars({ a: 1 }), rupees({}))).toThrow(RateMissing);
    expect(() => between(rupees({}), dollars({ a: 0 }))).not.toThrow();
  });

  it("always lead from the start to the end", () => {
    const amount = integer({ min: 0, max: 3 }).map((times) => times * 33_333);
    const customer = record({
      currency: constantFrom("INR", "USD", "EUR"),
      start: amount,
      end: amount,
      paid: constantFrom(true, false),
    });
    const rate = integer({ min: 1, max: 120_000_000 });
    const months = record({ customers: array(customer, { maxLength: 30 }), usd: rate, eur: rate, usdEnd: rate, eurEnd: rate });
    assert(
      property(months, ({ customers, usd, eur, usdEnd, eurEnd }) => {
        const standing = (of: "start" | "end"): Standing =>
          new Map(customers.map((each, index) => [`c${index}`, new Map([[each.currency, each[of]]])]));
        const [startRates, endRates] = [
          { USD: usd, EUR: eur },
          { USD: usdEnd, EUR: eurEnd },
        ];
        const [start, end] = [standing("start"), standing("end")];
        const hasPaidBefore = (id: string): boolean => customers[Number(id.slice(1))]?.paid ?? false;
        const sums = sumsOf(movementsBetween({ start, end, startRates, endRates, hasPaidBefore }));
        return balances(totalOf(start, startRates), totalOf(end, endRates), sums);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the metrics of a month", () => {
  it("hold the worked figures: gross 20%, net 10%", () => {
    const sums = { new: 0, reactivation: 0, expansion: 10, contraction: 10, churn: 10, fx: 0 };
    const metrics = monthMetrics({ start: 100, end: 90, sums, customers: { atStart: 10, lost: 1, atEnd: 9 } });
    expect(metrics).toMatchObject({
      grossRevenueChurn: { part: 20, whole: 100 },
      netRevenueChurn: { part: 10, whole: 100 },
      customerChurn: { part: 1, whole: 10 },
      arr: 1080,
    });
  });

  it("are null where there is nothing to divide by", () => {
    const sums = { new: 0, reactivation: 0, expansion: 0, contraction: 0, churn: 0, fx: 0 };
    const metrics = monthMetrics({ start: 0, end: 0, sums, customers: { atStart: 0, lost: 0, atEnd: 0 } });
    const { mrr, arr, ...ratios } = metrics;
    expect([mrr, arr]).toEqual([0, 0]);
    expect(new Set(Object.values(ratios))).toEqual(new Set([null]));
  });
});
