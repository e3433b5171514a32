import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import { satisfactionBand } from "./customer-satisfaction.ts";
import { periodOf } from "./rating.ts";

describe("satisfaction", () => {
  it.each([
    [81, 263, { percent: 30.8, low: 25.5, high: 36.6 }],
    [10, 10, { percent: 100, low: 72.2, high: 100 }],
    [0, 0, null],
  ])("of %i in %i has the band of Wilson's interval", (satisfied, ratings, band) => {
    expect(satisfactionBand({ satisfied, ratings })).toEqual(band);
  });

  it("is asked for once a month after pictures and once a quarter besides, by India's calendar", () => {
    const at = (text: string) => instant(Date.parse(text));
    expect(periodOf("picture", at("2026-09-30T18:29:59.999Z"))).toBe("2026-09");
    expect(periodOf("picture", at("2026-09-30T18:30:00Z"))).toBe("2026-10");
    expect(periodOf("survey", at("2026-09-30T18:29:59.999Z"))).toBe("2026-Q3");
    expect(periodOf("survey", at("2026-12-31T18:30:00Z"))).toBe("2027-Q1");
  });
});
