import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formOf, parseNumeral, westernDigits } from "./numeral.ts";

const amounts = fc.integer({ min: 0, max: 99_999_999_999 }).map((cents) => cents / 100);

describe("parseNumeral", () => {
  it.each([
    ["en-US", "point"],
    ["en-IN", "point"],
    ["de-DE", "comma"],
    ["fr-FR", "comma"],
    ["de-CH", "point"],
  ] as const)("reads back what %s writes", (locale, form) => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(fc.property(amounts, (amount) => void expect(parseNumeral(format.format(amount), form)).toBe(amount)));
  });

  it("reads Devanagari digits as hi-IN writes them", () => {
    const format = new Intl.NumberFormat("hi-IN-u-nu-deva", { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(amounts, (amount) => void expect(parseNumeral(westernDigits(format.format(amount)), "point")).toBe(amount)),
    );
  });

  it.each(["1,2", "12,34,5", "1.2.3", "1 23", "", ",", "."])("leaves %j alone in the point form", (numeral) => {
    expect(parseNumeral(numeral, "point")).toBeUndefined();
  });

  it("reads scientific notation", () => {
    expect(parseNumeral("1.5e-7", "point")).toBe(1.5e-7);
  });
});

describe("formOf", () => {
  it("decides for the column: one 12,5 makes 1,234 a decimal too", () => {
    expect(formOf(["1,234", "12,5"], "point")).toBe("comma");
    expect(formOf(["1,234", "12.5"], "point")).toBe("point");
    expect(formOf(["1.234"], "comma")).toBe("comma");
  });
});
