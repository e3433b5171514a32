import { describe, expect, it } from "vitest";
import { changeBetween } from "./change-between.ts";

const percent = (value: number) => ({ value, unit: { kind: "percent" as const } });

describe("changeBetween", () => {
  it.each([
    [100, 124, "+24%"],
    [100, 62, "−38%"],
    [3, 12.6, "×4.2"],
    [100, 100, undefined],
    [0, 100, undefined],
    [-5, 5, undefined],
  ])("tells %d to %d as %s", (then, now, told) => {
    expect(changeBetween({ value: then }, { value: now }, "en-IN")).toBe(told);
  });

  it("compares only what has the same unit, and takes no percentage of percentages", () => {
    expect(changeBetween({ value: 10 }, percent(12), "en-IN")).toBeUndefined();
    expect(changeBetween(percent(10), percent(12), "en-IN")).toBeUndefined();
    expect(changeBetween(percent(10), percent(40), "en-IN")).toBe("×4");
    expect(changeBetween(undefined, { value: 1 }, "en-IN")).toBeUndefined();
  });
});
