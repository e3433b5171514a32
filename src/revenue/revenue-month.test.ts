import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import { boundsOf, isRevenueMonth, monthAfter, monthAt, monthsOver } from "./revenue-month.ts";

const at = (text: string) => instant(Date.parse(text));

describe("a revenue month", () => {
  it("ends at midnight in India", () => {
    expect(monthAt(at("2026-11-30T18:29:59.999Z"))).toBe("2026-11");
    expect(monthAt(at("2026-11-30T18:30:00.000Z"))).toBe("2026-12");
    expect(boundsOf("2026-11")).toEqual({ start: at("2026-10-31T18:30:00Z"), end: at("2026-11-30T18:30:00Z") });
  });

  it("knows leap years and the ends of years", () => {
    expect(monthAt(at("2028-02-29T18:29:59.999Z"))).toBe("2028-02");
    expect(monthAt(at("2027-02-28T18:30:00.000Z"))).toBe("2027-03");
    expect([monthAfter("2026-12"), monthAfter("2027-01", -1), monthAfter("2026-11", 14)]).toEqual([
      "2027-01",
      "2026-12",
      "2028-01",
    ]);
  });

  it("is over at its end and not before", () => {
    const since = at("2026-09-10T00:00:00Z");
    expect(monthsOver(since, at("2026-11-30T18:29:59.999Z"))).toEqual(["2026-09", "2026-10"]);
    expect(monthsOver(since, at("2026-11-30T18:30:00.000Z"))).toEqual(["2026-09", "2026-10", "2026-11"]);
    expect(monthsOver(at("2027-01-01T00:00:00Z"), since)).toEqual([]);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("isn't told from a clock that shows %s", (time) => {
    expect(() => monthAt(instant(time))).toThrow(RangeError);
  });

  it.each(["2026-13", "2026-00", "2026-1", "1969-12", "26-01", "2026-11-01"])("is not called %s", (name) => {
    expect(isRevenueMonth(name)).toBe(false);
  });
});
