import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, mulDiv } from "./money.ts";

describe("mulDiv", () => {
  it("is within half a unit of the truth, and odd", () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(amount, fc.nat(1_000), fc.integer({ min: 1, max: 1_000 }), (value, times, by) => {
        const rounded = BigInt(mulDiv(value, times, by));
        const difference = 2n * (rounded * BigInt(by) - BigInt(value) * BigInt(times));
        expect(difference <= BigInt(by) && difference >= -BigInt(by)).toBe(true);
        expect(mulDiv(-value, times, by) + mulDiv(value, times, by)).toBe(0);
      }),
    );
  });
});

describe("formatMoney", () => {
  it.each([
    [{ minor: 12_345_678_900, currency: "INR" }, "₹12,34,56,789.00"],
    [{ minor: 117_882, currency: "INR" }, "₹1,178.82"],
    [{ minor: -5, currency: "INR" }, "-₹0.05"],
    [{ minor: 123_456_789, currency: "USD" }, "$1,234,567.89"],
  ] as const)("writes %o as %s", (money, text) => {
    expect(formatMoney(money)).toBe(text);
  });
});
