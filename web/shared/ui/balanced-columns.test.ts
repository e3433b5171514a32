import { describe, expect, it } from "vitest";
import { balancedColumns } from "./balanced-columns.ts";

describe("balancedColumns", () => {
  it.each([
    [5, 3],
    [6, 3],
    [7, 4],
    [9, 3],
    [4, 4],
    [1, 1],
    [0, 1],
  ])("lays %i tiles out in %i columns", (count, columns) => {
    expect(balancedColumns(count, 4)).toBe(columns);
  });

  it("leaves no tile alone in the last of several rows, up to a dozen", () => {
    for (let count = 5; count <= 12; count++) expect(count % balancedColumns(count, 4)).not.toBe(1);
  });
});
