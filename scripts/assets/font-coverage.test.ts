import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointRanges } from "./code-point-ranges.ts";
import { fontCoverage } from "./font-coverage.ts";

describe("codePointRanges", () => {
  it("joins neighbours and keeps single points apart", () => {
    expect(codePointRanges([0x7e, 0x20, 0x21, 0x22, 0xa0, 0x7d])).toBe("20-22,7D-7E,A0");
  });

  it("can be read back to exactly the points that went in", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0x10ffff })), (codePoints) => {
        expect(readBack(codePointRanges(codePoints))).toEqual([...codePoints].sort((a, b) => a - b));
      }),
    );
  });
});

describe("fontCoverage", () => {
  it("knows which scripts each subset draws", async () => {
    const coverage = await fontCoverage();
    const draws = (subset: string, text: string) => {
      const points = new Set(readBack(coverage[subset] ?? ""));
      return [...text].every((character) => points.has(character.codePointAt(0) ?? -1));
    };

    expect(draws("inter-latin", "Déjà vu, 50 % — €")).toBe(true);
    expect(draws("inter-latin", "क")).toBe(false);
    expect(draws("mukta-devanagari", "क्षत्रिय विद्यार्थी ₹")).toBe(true);
    expect(draws("inter-cyrillic", "Привет")).toBe(true);
  });
});

const readBack = (ranges: string): number[] =>
  ranges
    .split(",")
    .filter(Boolean)
    .flatMap((range) => {
      const [first = 0, last = first] = range.split("-").map((point) => Number.parseInt(point, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
