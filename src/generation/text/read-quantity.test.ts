import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuantities, readQuantity } from "./read-quantity.ts";

const written = (text: string): string[] => findQuantities(text).map(({ start, end }) => text.slice(start, end));

describe("readQuantity", () => {
  it.each([
    ["12%", 12, { kind: "percent" }],
    ["6.5 per cent", 6.5, { kind: "percent" }],
    ["₹4.5 lakh crore", 4.5e12, { kind: "currency", code: "INR" }],
    ["Rs. 3,20,000 crore", 3.2e12, { kind: "currency", code: "INR" }],
    ["US$ 3.2 bn", 3.2e9, { kind: "currency", code: "USD" }],
    ["$5m", 5e6, { kind: "currency", code: "USD" }],
    ["1,23,456", 123_456, undefined],
    ["1.1 crore", 11_000_000, undefined],
    ["5 million tonnes", 5e6, { kind: "measure", symbol: "tonnes" }],
    ["-5°C", -5, { kind: "measure", symbol: "°C" }],
    ["−3.5%", -3.5, { kind: "percent" }],
    ["१२ लाख रुपये", 1_200_000, { kind: "currency", code: "INR" }],
    ["4.5 करोड़", 45_000_000, undefined],
  ])("reads %s", (text, value, unit) => {
    expect(readQuantity(text)).toEqual(unit ? { value, unit } : { value });
  });

  it.each(["", "twelve", "12% and 13%", "about 12", "Article 370", "10–15", "999999999999999999"])("refuses %j", (text) => {
    expect(readQuantity(text)).toBeUndefined();
  });

  it("reads back every integer in Indian and Western grouping, and every two decimals with a scale", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom("en-IN", "en-US"), (value, locale) => {
        expect(readQuantity(value.toLocaleString(locale))).toEqual({ value });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (cents) => {
        expect(readQuantity(`₹${(cents / 100).toFixed(2)} crore`)?.value).toBe(cents * 100_000);
      }),
    );
  });
});

describe("findQuantities", () => {
  it("finds what says how much", () => {
    expect(written("Exports grew 12% to ₹4.5 lakh crore; 48,200 villages, 3,600 km long.")).toEqual([
      "12%",
      "₹4.5 lakh crore",
      "48,200",
      "3,600 km",
    ]);
    expect(written("भारत में 80% वर्षा और 4.5 करोड़ लोग।")).toEqual(["80%", "4.5 करोड़"]);
    expect(written("About 1500 people came.")).toEqual(["1500"]);
  });

  it.each([
    "In 1947 and on 15 August, at 10:30, on 2023-08-23",
    "Chandrayaan-3, COVID-19, 5G, A4, G20, v1.2.3",
    "Step 2 of Article 370, the 1st and the 21st",
    "10–15 minutes, 20 to 30 people",
    "June 1 or 1 June",
  ])("leaves the numbers of %j alone", (text) => {
    expect(written(text)).toEqual([]);
  });
});
