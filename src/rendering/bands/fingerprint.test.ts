import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "./fingerprint.ts";

const keyOf = (numbers: readonly number[], seed = 7): string => {
  const print = fingerprint(seed);
  for (const number of numbers) print.add(number);
  return print.key().join(" ");
};

describe("fingerprint", () => {
  it("tells numbers apart by value, order and count", () => {
    const list = fc.array(fc.oneof(fc.integer(), fc.double({ noNaN: true })), { maxLength: 6 });
    fc.assert(
      fc.property(list, list, (one, other) => {
        const same = one.length === other.length && one.every((number, at) => number === other[at]);
        expect(keyOf(one) === keyOf(other)).toBe(same);
      }),
    );
  });

  it("depends on a seed", () => {
    expect(keyOf([1, 2, 3], 1)).not.toBe(keyOf([1, 2, 3], 2));
  });
});
