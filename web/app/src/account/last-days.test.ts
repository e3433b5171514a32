import { describe, expect, it } from "vitest";
import { lastDays } from "./last-days.ts";

describe("lastDays", () => {
  it("goes back over the end of a month to today", () => {
    expect(lastDays(3, Date.parse("2026-03-01T23:59:00Z"))).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
  });
});
