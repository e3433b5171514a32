import { describe, expect, it } from "vitest";
import { countGlyphs, glyphWorth } from "./pictogram-counts.ts";

describe("a pictogram", () => {
  it("lets an icon stand for a round number that leaves rows to count", () => {
    expect(glyphWorth([12, 7])).toBe(1);
    expect(glyphWorth([177e5, 16e5])).toBe(1e6);
  });

  it("draws whole icons, or the filled ones of so many", () => {
    expect(countGlyphs([177, 16], { each: 10, outOf: undefined, whole: undefined })).toEqual([
      { filled: 18, drawn: 18 },
      { filled: 2, drawn: 2 },
    ]);
    expect(countGlyphs([57, 25], { each: undefined, outOf: 10, whole: 100 })).toEqual([
      { filled: 6, drawn: 10 },
      { filled: 3, drawn: 10 },
    ]);
  });
});
