import fc from "fast-check";
import { expect, it } from "vitest";
import { fromRowRuns, toRowRuns } from "./row-runs.ts";

it("joins neighbours", () => {
  expect(toRowRuns([2, 3, 4, 9, 7])).toEqual([
    [2, 4],
    [9, 9],
    [7, 7],
  ]);
});

it("gives back the rows it was given, in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (rows) => {
      expect(fromRowRuns(toRowRuns(rows))).toEqual(rows);
    }),
  );
});
