import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import { dayOf, daysBetween, endOfPeriod, periodOf, startOfDay, startOfPeriod } from "./period.ts";

const at = (text: string) => instant(Date.parse(text));

describe("a period", () => {
  it("begins at midnight in Kolkata, not in Greenwich", () => {
    expect(periodOf(at("2026-10-31T18:29:59.999Z"))).toBe("2026-10");
    expect(periodOf(at("2026-10-31T18:30:00Z"))).toBe("2026-11");
    expect(startOfPeriod("2026-11")).toBe(at("2026-11-01T00:00:00+05:30"));
  });

  it("ends where the next begins, also with the year", () => {
    expect(endOfPeriod("2026-12")).toBe(at("2027-01-01T00:00:00+05:30"));
    expect(endOfPeriod("2028-02")).toBe(startOfPeriod("2028-03"));
  });

  it("holds each instant that names it, and no other", () => {
    const instants = fc.date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        const now = instant(date.getTime());
        const period = periodOf(now);
        expect(startOfPeriod(period)).toBeLessThanOrEqual(now);
        expect(endOfPeriod(period)).toBeGreaterThan(now);
        expect(startOfDay(dayOf(now))).toBeLessThanOrEqual(now);
      }),
    );
  });

  it("lists its days", () => {
    const days = daysBetween(startOfPeriod("2028-02"), endOfPeriod("2028-02"));
    expect(days).toHaveLength(29);
    expect(days[0]).toBe("2028-02-01");
    expect(days.at(-1)).toBe("2028-02-29");
  });
});
