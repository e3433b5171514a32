import { describe, expect, it } from "vitest";
import { balancedRows } from "./balanced-rows.ts";

const lengths = (count: number, most: number): number[] =>
  balancedRows(Array.from({ length: count }), most).map((row) => row.length);

describe("balancedRows", () => {
  it("spreads items evenly, the longer rows first", () => {
    expect(lengths(5, 4)).toEqual([3, 2]);
    expect(lengths(7, 3)).toEqual([3, 2, 2]);
    expect(lengths(8, 4)).toEqual([4, 4]);
    expect(lengths(3, 0)).toEqual([1, 1, 1]);
  });

  it("keeps the order", () => {
    expect(
      balancedRows(["a", "b", "c"], 2)
        .flat()
        .map(({ index }) => index),
    ).toEqual([0, 1, 2]);
  });
});
