import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuantity, quantityFormat } from "./format-quantity.ts";
import { maxMagnitude, type Unit } from "./quantity.ts";

const rupees: Unit = { kind: "currency", code: "INR" };
const dollars: Unit = { kind: "currency", code: "USD" };

describe("formatQuantity", () => {
  it.each([
    ["en-IN", 1_234_567, undefined, "12.3\u00a0lakh"],
    ["en-IN", 4.5e12, rupees, "₹4.5\u00a0lakh\u00a0crore"],
    ["en-IN", 4.37e11, dollars, "$437\u00a0billion"],
    ["en-US", 4.37e11, dollars, "$437B"],
    ["en-GB", 6_700_000, undefined, "6.7\u00a0million"],
    ["hi-IN", 52_000_000, rupees, "₹5.2\u00a0करोड़"],
    ["de-DE", 1_234_567, undefined, "1,23\u00a0Mio."],
    ["en-IN", 12_345.678, undefined, "12,346"],
    ["en-IN", -1500, rupees, "−₹1,500"],
    ["en-IN", 12.5, { kind: "percent" }, "12.5%"],
    ["en-IN", 393, { kind: "measure", symbol: "km" }, "393\u00a0km"],
  ] as const)("writes %s %d", (locale, value, unit, written) => {
    expect(formatQuantity({ value, ...(unit && { unit }) }, { locale }).replaceAll(" ", "\u00a0")).toBe(written);
  });

  it("gives numbers that stand together the same decimals", () => {
    const among = [{ value: 10.25 }, { value: 9.5 }, { value: 3 }];
    const format = quantityFormat({ locale: "en-IN", among });

    expect(among.map((quantity) => format(quantity).text)).toEqual(["10.3", "9.5", "3"]);
  });

  it("never rounds a number that isn't zero away beside large ones", () => {
    const among = [{ value: 840 }, { value: 0.4 }];

    expect(quantityFormat({ locale: "en-IN", among })({ value: 0.4 }).text).toBe("0.4");
  });

  it("stays within half a percent of large numbers and keeps the sign", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: maxMagnitude }), fc.boolean(), (magnitude, negative) => {
        const value = negative ? -magnitude : magnitude;
        const written = formatQuantity({ value }, { locale: "en-IN" });
        expect(written.startsWith("−")).toBe(negative);
        expect(Math.abs(readBack(written) - value) / magnitude).toBeLessThanOrEqual(0.005);
      }),
    );
  });
});

function readBack(written: string): number {
  const [digits = "", ...words] = written.replace("−", "-").split("\u00a0");
  const scale = { lakh: 1e5, crore: 1e7, "lakh crore": 1e12 }[words.join(" ")] ?? 1;
  return Number(digits.replaceAll(",", "")) * scale;
}
