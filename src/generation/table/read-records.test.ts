import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { AppError } from "../../kernel/app-error.ts";
import { detectDelimiter, readRecords } from "./read-records.ts";

const refusalOf = (source: string): AppError => {
  try {
    readRecords(source);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("was not refused");
};

describe("readRecords", () => {
  it("gives back every table that papaparse writes, cell for cell", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", "ह", "7", " ", ",", ";", "|", "\t", '"', "\n") });
    const tables = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(tables, (table) => {
        // Quoted throughout, a cell can't be taken for a delimiter of another kind.
        const written = Papa.unparse(table, { quotes: true, newline: "\n" });
        expect(readRecords(written)).toEqual({ records: table, delimiter: "," });
      }),
    );
  });

  it.each([
    ["comma", "a,b\n1,2\n3,4", ","],
    ["tab", "a\tb\n1,5\t2\n3,5\t4", "\t"],
    ["semicolon beside decimal commas", "a;b\n1,5;2,5\n3,5;4,5", ";"],
    ["pipe", "a|b\n1|2", "|"],
    ["one column", "name\nAsha\nRavi", ","],
  ])("detects the delimiter: %s", (_, source, delimiter) => {
    expect(detectDelimiter(source)).toBe(delimiter);
  });

  it("drops a byte order mark and takes any line end", () => {
    expect(readRecords("\uFEFFa,b\r\n1,2\r3,4").records).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("keeps line breaks and delimiters inside quotes", () => {
    expect(readRecords('a,b\n"x,\ny","say ""hi"""').records[1]).toEqual(["x,\ny", 'say "hi"']);
  });

  it("names the line of a quote that never closes", () => {
    const { code, message } = refusalOf('a,b\n1,2\n3,"four\n5,6');
    expect(code).toBe("invalid_table");
    expect(message).toContain("line 3");
  });

  it("names line and character of a control character", () => {
    const { code, message } = refusalOf("a,b\n1,x\u0007");
    expect(code).toBe("invalid_table");
    expect(message).toContain("U+0007 on line 2, character 4");
  });
});
