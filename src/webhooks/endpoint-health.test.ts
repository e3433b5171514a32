import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import { judgeHealth } from "./endpoint-health.ts";

const day = 86_400_000;
const failingSince = instant(Date.parse("2026-11-01T00:00:00Z"));
const failingFor = (days: number, warnedDays: number) =>
  judgeHealth({ failingSince, warnedDays }, instant(failingSince + days * day));

describe("judgeHealth", () => {
  it("warns after one day and after three, once each, and disables after five", () => {
    expect(failingFor(0.99, 0)).toEqual({ kind: "well" });
    expect(failingFor(1, 0)).toEqual({ kind: "warn", days: 1 });
    expect(failingFor(2.9, 1)).toEqual({ kind: "well" });
    expect(failingFor(3, 1)).toEqual({ kind: "warn", days: 3 });
    expect(failingFor(4.99, 3)).toEqual({ kind: "well" });
    expect(failingFor(5, 3)).toEqual({ kind: "disable" });
  });

  it("never disables without a warning", () => {
    expect(failingFor(9, 0)).toEqual({ kind: "warn", days: 3 });
  });
});
