import { describe, expect, it } from "vitest";
import { fallenBehind } from "./gate.ts";

describe("fallenBehind", () => {
  it.each([
    [0.9, "lower", []],
    [0.94, "lower", []],
    [0.95, "lower", ["x is 0.95; it may be 0.9 at the most."]],
    [0.2, "lower", []],
    [0.86, "higher", []],
    [0.85, "higher", ["x is 0.85; it may be 0.9 at the least."]],
    [4, "higher", []],
  ] as const)("%d, where %s than 0.9 is good: %j", (value, better, expected) => {
    expect(fallenBehind([{ name: "x", value, bar: 0.9, better }])).toEqual(expected);
  });
});
