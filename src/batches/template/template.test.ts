import { describe, expect, it } from "vitest";
import { AppError } from "../../kernel/app-error.ts";
import { textCell } from "../source/cell.ts";
import { checkRow } from "./check-row.ts";
import { compileTemplate } from "./compile-template.ts";
import { columnTally } from "./describe-columns.ts";
import { suggestSpec } from "./suggest-spec.ts";

const columns = ["City", "People", "Note"];
const spec = {
  title: "{{ city }} today",
  blocks: [
    { type: "stat-row", items: [{ label: "{{City}}", figure: { value: "{{people}}" } }] },
    { type: "callout", title: "{{note}}", text: "In {{city}}" },
  ],
};
const row = (...texts: string[]) => ({ row: 7, cells: texts.map(textCell) });
const draw = (...texts: string[]) => checkRow(compileTemplate(spec, columns), columns, row(...texts));

describe("a template", () => {
  it("is filled by a row: words in texts, numbers in the place of numbers, which know the cell they are from", () => {
    const { spec: filled } = draw("Pune", "74,00,000", "Fast");
    expect(filled).toMatchObject({
      title: "Pune today",
      blocks: [
        { items: [{ label: "Pune", figure: { value: 7_400_000, source: { kind: "cell", row: 7, column: "People" } } }] },
        { title: "Fast", text: "In Pune" },
      ],
    });
  });

  it("leaves out what is empty where it may be left out", () => {
    expect(draw("Pune", "1", "").spec?.blocks[1]).not.toHaveProperty("title");
  });

  it("takes a formula for the text it is", () => {
    expect(draw("=cmd|' /C calc'!A0", "1", "x").spec?.title).toBe("=cmd|' /C calc'!A0 today");
  });

  it.each([
    ["words where a number has to be", ["Pune", "n/a", ""], "People", '"n/a"'],
    ["nothing where a number has to be", ["Pune", "", ""], "People", "is empty"],
    ["more cells than the header", ["Pune", "1", "", "extra"], "", "4 cells"],
    ["a control character", ["Pu\u0007ne", "1", ""], "City", "control character"],
  ])("tells row and column of %s", (_, texts, column, words) => {
    const { issues = [] } = draw(...texts);
    expect(issues[0]).toMatchObject({ row: 7, column });
    expect(issues[0]?.message).toContain(words);
  });

  it.each([
    ["a placeholder that is no column", { ...spec, subtitle: "{{citty}}" }, "did you mean {{City}}"],
    ["a block that there isn't", { title: "{{city}}", blocks: [{ type: "nothing" }] }, "spec.blocks.0.type"],
    ["no blocks", { title: "{{city}}" }, "spec.blocks"],
  ])("with %s is refused before any row", (_, wrong, words) => {
    expect(() => compileTemplate(wrong, columns)).toThrow(AppError);
    expect(() => compileTemplate(wrong, columns)).toThrow(words);
  });
});

describe("a table without a template", () => {
  const tally = columnTally(["Sr. No.", "City", "Revenue", "Growth", "Remark", "Mixed", "Nothing"]);
  tally.add({ row: 2, cells: ["1", "Pune", "₹ 1,20,000", "4%", "Steady", "5", ""].map(textCell) });
  tally.add({ row: 3, cells: ["2", "Indore", "₹ 90,000", "7%", "Rising", "6", ""].map(textCell) });
  tally.add({ row: 4, cells: ["3", "Surat", "₹ 1,00,000", "2%", "New", "n/a", ""].map(textCell) });

  it("is told column by column, with what doesn't fit the others", () => {
    expect(tally.columns()).toMatchObject([
      { kind: "number" },
      { kind: "text" },
      { kind: "number", symbol: "₹" },
      { kind: "number", symbol: "%" },
      { kind: "text" },
      { kind: "mixed", odd: { row: 4, text: "n/a" } },
      { kind: "empty" },
    ]);
  });

  it("gets one that draws its rows", () => {
    const columnsOf = tally.columns();
    const names = columnsOf.map(({ name }) => name);
    const suggested = suggestSpec(columnsOf) ?? {};
    const cells = ["1", "Pune", "₹ 1,20,000", "4%", "Steady", "5", ""].map(textCell);
    const { spec: drawn, issues } = checkRow(compileTemplate(suggested, names), names, { row: 2, cells });
    expect(issues).toBeUndefined();
    expect(drawn).toMatchObject({
      title: "Pune",
      blocks: [
        {
          type: "stat-row",
          items: [
            { label: "Revenue", figure: { value: 120_000, unit: { kind: "currency", code: "INR" } } },
            { label: "Growth", figure: { value: 4, unit: { kind: "percent" } } },
          ],
        },
        { type: "list-column" },
      ],
    });
  });
});
