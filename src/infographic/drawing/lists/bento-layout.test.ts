import { describe, expect, it } from "vitest";
import { bentoRows } from "./bento-layout.ts";

const lengths = (count: number, abreast: 1 | 2 | 3): number[] => bentoRows(count, abreast).map((row) => row.length);

describe("bentoRows", () => {
  it("gives the lead a row of its own and never leaves a lonely card where three fit", () => {
    expect(lengths(5, 3)).toEqual([1, 2, 2]);
    expect(lengths(6, 3)).toEqual([1, 2, 3]);
    expect(lengths(4, 3)).toEqual([1, 3]);
    expect(lengths(4, 1)).toEqual([1, 1, 1, 1]);
  });

  it("fills every row, and places every item once, in order", () => {
    for (let count = 3; count <= 9; count++) {
      const rows = bentoRows(count, 3);
      for (const row of rows) expect(row.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
      expect(rows.flat().map(({ index }) => index)).toEqual([...Array(count).keys()]);
    }
  });

  it("sets the wide card left and right in turns", () => {
    expect(bentoRows(5, 2).map((row) => row[0]?.share)).toEqual([1, 0.58, 0.42]);
  });
});
