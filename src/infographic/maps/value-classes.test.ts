import { describe, expect, it } from "vitest";
import { classOf, valueClasses } from "./value-classes.ts";

describe("valueClasses", () => {
  it("puts about as many values in each of five classes, with round figures between", () => {
    const classes = valueClasses([17, 119, 189, 236, 308, 365, 398, 551, 829, 1028, 2147, 11320]);

    expect(classes).toHaveLength(5);
    expect(classes[0]?.low).toBe(17);
    expect(classes.at(-1)?.high).toBe(11320);
    expect(classes.slice(1).every(({ low }) => low === Number(low.toPrecision(2)))).toBe(true);
  });

  it("makes one class of equal values, and none that holds nothing", () => {
    expect(valueClasses([0, 0, 0])).toEqual([{ low: 0, high: 0 }]);
    const classes = valueClasses([1, 1, 1, 1, 9]);
    expect(classes.every((_, index) => [1, 9].some((value) => classOf(classes, value) === index))).toBe(true);
  });
});
