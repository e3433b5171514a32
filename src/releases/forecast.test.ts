import { describe, expect, it } from "vitest";
import type { UserId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { forecastGates } from "./forecast.ts";
import { paybacks } from "./release-plan.ts";
import { type Statement, statedInputs } from "./statement.ts";

const lakhs = (...amounts: number[]) => amounts.map((amount) => amount * 10_000_000);
const monthsTo = (revenues: number[], release: string) => forecastGates(revenues).find((gate) => gate.release === release);

describe("the forecast", () => {
  it("counts the second month at the threshold, unless the growth is a fifth", () => {
    expect(monthsTo(lakhs(4, 4.4), "1.1")).toMatchObject({ expected: 3, early: 3, late: 3 });
    expect(monthsTo(lakhs(4, 4.8), "1.1")).toMatchObject({ expected: 1 });
    expect(monthsTo(lakhs(5, 5), "1.1")).toMatchObject({ expected: 0 });
  });

  it("has a band where growth varies, and no month where it leads nowhere", () => {
    expect(monthsTo(lakhs(2, 2.2, 2.2, 2.6, 2.7), "1.1")).toMatchObject({ early: 7, expected: 11, late: 23 });
    expect(monthsTo(lakhs(4, 3), "1.1")).toMatchObject({ expected: null, early: null, late: null });
    expect(monthsTo([], "1.1")).toMatchObject({ expected: null });
    expect(monthsTo(lakhs(0, 4), "1.1")).toMatchObject({ expected: null });
  });
});

describe("payback", () => {
  const plan = (release: string, investment: number, expectedMrr: number | null) => ({
    ...{ release, investment, expectedMrr, impact: "", author: "usr_a" as UserId, at: instant(0) },
  });

  it("is told in months that have begun, and not where something isn't stated", () => {
    const told = paybacks([plan("1.1", 200, 70), plan("1.2", 100, 30), plan("2.1", 300, null), plan("2.2", 300, 0)]);
    expect(told.map(({ milestone, investment, months }) => [milestone, investment, months.planned])).toEqual([
      ["M1", 300, 3],
      ["M2", null, null],
      ["M3", 300, null],
      ["M4", 300, null],
    ]);
    expect(told[1]?.unstated).toEqual({ investment: ["1.3", "2.0"], expectedMrr: ["1.3", "2.0"] });
    expect(told[2]).toMatchObject({ months: { atThreshold: 1 }, unstated: { investment: [], expectedMrr: ["2.1"] } });
  });
});

describe("what operators vouch for", () => {
  const said = (kind: Statement["kind"], value: number, expiresAt = 10): Statement => ({
    ...{ kind, value, note: "", author: "usr_a" as UserId, at: instant(0), expiresAt: instant(expiresAt) },
  });

  it("holds until it expires, and bad news longer", () => {
    expect(statedInputs([], instant(1))).toEqual({ openCriticalBugs: 0, hasCapacity: false, favourableMarket: true });
    expect(statedInputs([said("capacity", 1)], instant(9)).hasCapacity).toBe(true);
    expect(statedInputs([said("capacity", 1)], instant(10)).hasCapacity).toBe(false);
    expect(statedInputs([said("critical_bugs", 2), said("market", 0)], instant(99))).toMatchObject({
      ...{ openCriticalBugs: 2, favourableMarket: false },
    });
  });
});
