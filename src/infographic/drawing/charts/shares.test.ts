import { describe, expect, it } from "vitest";
import { frameOf } from "../../../../tests/support/frame.ts";
import { pointOf, sharedOut, sum, writtenShares } from "./shares.ts";

describe("sharedOut", () => {
  it("gives away all pieces, what rounding leaves to the largest remainders", () => {
    expect(sharedOut([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(sharedOut([46.1, 29.7, 12, 11.4], 100, 100)).toEqual([46, 30, 12, 11]);
    expect(sum(sharedOut([7, 13, 29, 51.5], 100))).toBe(100);
  });

  it("gives nothing away where there is nothing", () => {
    expect(sharedOut([0, 0], 100)).toEqual([0, 0]);
  });
});

describe("writtenShares", () => {
  it("tells what is small from what is nothing", () => {
    expect(writtenShares(frameOf(), [999, 1, 0])).toEqual(["100%", "<1%", "0%"]);
  });
});

describe("pointOf", () => {
  it("is the item named, else the largest", () => {
    const items = [4, 9, 2].map((value, index) => ({ label: `Item ${index}`, figure: { value } }));
    expect(pointOf(items)).toBe(1);
    expect(pointOf(items, "Item 2")).toBe(2);
    expect(pointOf(items, "nowhere")).toBe(1);
  });
});
