import { describe, expect, it } from "vitest";
import { guessLocale } from "./guess-locale.ts";

describe("guessLocale", () => {
  it.each([
    ["Water in India", "en-IN"],
    ["पानी और जीवन", "hi-IN"],
    ["UPI और भुगतान का सफ़र", "hi-IN"],
    ["The park had 6.7 million visitors in 2023", "en-GB"],
    ["A $3 trillion company", "en-GB"],
    ["Exports of 6.7 million tonnes brought ₹4,500 crore", "en-IN"],
    ["6.7 million people, or 67 lakh", "en-IN"],
    ["Millions of people", "en-IN"],
  ])("takes %s for %s", (text, locale) => {
    expect(guessLocale(text)).toBe(locale);
  });
});
