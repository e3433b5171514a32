import { describe, expect, it } from "vitest";
import { frameOf } from "../../../../tests/support/frame.ts";
import { changeOf } from "./change.ts";

const change = (first: number, last: number, kind?: "percent"): string =>
  changeOf(frameOf(), { first: { value: first }, last: { value: last }, unit: kind && { kind } }).written;

describe("changeOf", () => {
  it("is in percent, and in times from threefold on", () => {
    expect(change(200, 250)).toBe("+25%");
    expect(change(200, 150)).toBe("−25%");
    expect(change(3.7, 81.8)).toBe("×22");
  });

  it("is in points between percentages, and a difference where nothing can be divided by", () => {
    expect(change(53, 78.6, "percent")).toBe("+26");
    expect(change(0, 12)).toBe("+12");
    expect(change(5, -2)).toBe("−7");
  });
});
