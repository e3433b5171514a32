import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import { forecast } from "./forecast-usage.ts";

const at = (text: string) => instant(Date.parse(text));
const afterTenDays = at("2026-11-11T00:00:00+05:30");
const days = (...values: number[]) => values;

describe("forecast", () => {
  it("goes on at the rate so far, without a band where every day was alike", () => {
    const byDay = Array.from({ length: 10 }, () => 20);
    expect(forecast({ now: afterTenDays, renders: 200, included: 500, byDay })).toEqual({
      period: "2026-11",
      renders: 200,
      projection: { low: 600, likely: 600, high: 600 },
      reason: null,
      includedUsedUpOn: "2026-11-26",
    });
  });

  it("has a band that days of unequal use make wider, and never below what is used", () => {
    const calm = forecast({
      now: afterTenDays,
      renders: 200,
      included: null,
      byDay: days(18, 22, 19, 21, 20, 20, 18, 22, 19, 21),
    });
    const wild = forecast({ now: afterTenDays, renders: 200, included: null, byDay: days(0, 0, 0, 0, 0, 0, 0, 0, 0, 200) });

    expect(calm.projection?.likely).toBe(600);
    expect(calm.projection?.high).toBeLessThan(wild.projection?.high ?? 0);
    expect(wild.projection?.low).toBe(200);
  });

  it("counts the part of today that is over", () => {
    const noon = at("2026-11-11T12:00:00+05:30");
    const { projection } = forecast({
      now: noon,
      renders: 210,
      included: null,
      byDay: days(20, 20, 20, 20, 20, 20, 20, 20, 20, 20),
    });
    expect(projection?.likely).toBe(600);
  });

  it("says nothing of two days, or of nine renders", () => {
    const early = at("2026-11-03T23:59:00+05:30");
    expect(forecast({ now: early, renders: 40, included: 50, byDay: days(20, 20) })).toMatchObject({
      projection: null,
      reason: "too_early",
    });
    expect(forecast({ now: afterTenDays, renders: 9, included: 50, byDay: Array(10).fill(0) })).toMatchObject({
      projection: null,
      reason: "too_few_renders",
    });
  });

  it("names no day where what is included is used up already, or lasts", () => {
    const byDay = Array.from({ length: 10 }, () => 20);
    expect(forecast({ now: afterTenDays, renders: 200, included: 200, byDay }).includedUsedUpOn).toBeNull();
    expect(forecast({ now: afterTenDays, renders: 200, included: 601, byDay }).includedUsedUpOn).toBeNull();
  });
});
