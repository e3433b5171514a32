import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number.ts";

describe("readNumber", () => {
  it.each([
    ["1,23,456", 123_456],
    ["12,34,56,789.5", 123_456_789.5],
    ["1,234,567", 1_234_567],
    ["₹ 1,23,456.50", 123_456.5],
    ["Rs. 500", 500],
    ["$-3.20", -3.2],
    ["12.5%", 12.5],
    ["(300)", -300],
    ["−7", -7],
    ["१,२३,४५६", 123_456],
    ["1.234,5", 1_234.5],
    ["1 234 567", 1_234_567],
    ["6.02e23", 6.02e23],
  ])("reads %s", (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(["", "n/a", "12 apples", "1,2,3", "1-2", "2026-11-29", "+91 98200 12345", "१२ आम"])(
    "takes %j for no number",
    (text) => {
      expect(readNumber(text)).toBeUndefined();
    },
  );
});
