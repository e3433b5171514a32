import { describe, expect, it } from "vitest";
import { monthsFrom, usageApi } from "./usage-api.ts";

describe("the addresses of usage", () => {
  it("names a month by its first day and the next one's", () => {
    expect(usageApi.csvPath("key", "2026-12")).toBe("/v1/usage?group_by=key&from=2026-12-01&to=2027-01-01&format=csv");
  });

  it("leaves the current month to the server, whose calendar counts", () => {
    expect(usageApi.csvPath("day")).toBe("/v1/usage?group_by=day&format=csv");
  });
});

describe("monthsFrom", () => {
  it.each([
    ["2026-01", -1, "2025-12"],
    ["2026-11", -11, "2025-12"],
    ["2026-12", 1, "2027-01"],
  ])("goes from %s by %i to %s", (period, count, expected) => {
    expect(monthsFrom(period, count)).toBe(expected);
  });
});
