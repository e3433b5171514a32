import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectInput } from "./detect-input.ts";

describe("detectInput", () => {
  it.each([
    ["a CSV", "Year,Sales\n2023,10\n2024,12", { kind: "table", columns: 2, rows: 2 }],
    [
      "quoted commas",
      'City,Known for\n"Pune","Hills, forts"\n"Agra","Taj, petha"\n"Puri","Sea, temple"',
      { kind: "table", columns: 2, rows: 3 },
    ],
    ["a TSV from a spreadsheet", "State\tArea\nRajasthan\t3,42,239\nGujarat\t1,96,024", { kind: "table", columns: 2, rows: 2 }],
    ["one ragged row in four", "a,b,c\n1,2,3\n4,5\n6,7,8\n9,1,2", { kind: "table", columns: 3, rows: 4 }],
    ["JSON records", '[{"city":"Pune","metro":33}]', { kind: "table", columns: 2, rows: 1 }],
    ["a prompt", "Benefits of drinking water, 5 points", { kind: "prompt", words: 6 }],
    ["a Hindi prompt", "पानी पीने के फ़ायदे, 5 बिंदु", { kind: "prompt", words: 6 }],
    ["two sentences", "ISRO was founded in 1969. It landed on the Moon in 2023.", { kind: "text", words: 12 }],
    ["two Hindi sentences", "इसरो 1969 में बना। वह 2023 में चाँद पर उतरा।", { kind: "text", words: 10 }],
    ["a Markdown list", "# Rice\n\n- Rinse it\n- Soak it, covered\n- Cook it", { kind: "text", words: 12 }],
    ["white space", " \n\t ", { kind: "empty" }],
  ])("knows %s", (_, input, expected) => {
    expect(detectInput(input)).toEqual(expected);
  });

  it("doesn't take prose with commas for a table", () => {
    const prose =
      "When the monsoon is late, farmers sow millet instead of rice, which needs less water.\nWhen it is early, they sow rice in June and harvest in October, as their parents did.";
    expect(detectInput(prose).kind).toBe("text");
  });

  it("answers for any input", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (input) =>
        ["empty", "prompt", "text", "table"].includes(detectInput(input).kind),
      ),
    );
  });

  it("counts the columns and rows of any table of numbers", () => {
    const table = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom(",", "\t", ";"));
    fc.assert(
      fc.property(table, ([columns, rows, delimiter]) => {
        const line = (cell: (index: number) => string) =>
          Array.from({ length: columns }, (_, index) => cell(index)).join(delimiter);
        const lines = [line((index) => `Column ${index}`), ...Array.from({ length: rows }, () => line(String))];
        expect(detectInput(lines.join("\n"))).toEqual({ kind: "table", columns, rows });
      }),
    );
  });
});
