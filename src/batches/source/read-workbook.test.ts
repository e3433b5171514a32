import { zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { AppError } from "../../kernel/app-error.ts";
import type { SourceRow } from "./cell.ts";
import { readWorkbook } from "./read-workbook.ts";

const indian = "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0";

describe("a workbook", () => {
  it("is read as its sheet shows it: dates, percent, Indian grouping, text that looks like a number", async () => {
    const day = new Date(Date.UTC(2026, 10, 29));
    const styled = (value: unknown, numFmt: string) => ({ value, style: { numFmt } }) as never;
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Cities",
          rows: [
            ["City", "People", "Lakh", "Share", "Day", "Pin", "Capital"],
            ["Pune", 12_345_678, 123_456, 0.125, day, "0411", true],
          ],
          cells: new Map([
            ["1,1", styled(12_345_678, indian)],
            ["1,2", styled(123_456, "[$₹-4009]#,##,##0.00")],
            ["1,3", styled(0.125, "0.0%")],
            ["1,4", styled(day, "dd/mm/yyyy")],
          ]),
        },
      ],
    });

    const rows = await rowsIn(bytes);

    expect(rows[1]?.cells.map(({ text }) => text)).toEqual([
      ...["Pune", "1,23,45,678", "₹1,23,456.00", "12.5%", "29/11/2026", "0411", "TRUE"],
    ]);
    expect(rows[1]?.cells.map(({ value }) => value).slice(1, 4)).toEqual([12_345_678, 123_456, 12.5]);
  });

  it("gives a formula's value, and never the formula", async () => {
    const rows = await rowsIn(handmade('<c r="A2"><f>1+4</f><v>5</v></c><c r="B2" t="str"><f>"=cmd|x"</f><v>safe</v></c>'));
    expect(rows[1]?.cells.map(({ text }) => text)).toEqual(["5", "safe"]);
  });

  it("is read from the sheet that was chosen, or else from the first that isn't hidden", async () => {
    const sheets = (["Notes", "Data"] as const).map((name) => ({ name, rows: [[`in ${name}`], [1]] }));
    const bytes = await writeXlsx({ sheets: [{ ...sheets[0], hidden: true } as never, sheets[1] as never] });
    const first = await readWorkbook(bytes, { mostRows: 10 });
    const chosen = await readWorkbook(bytes, { mostRows: 10, sheet: "Notes" });
    expect([first.sheet, chosen.sheet]).toEqual(["Data", "Notes"]);
    expect((await chosen.rows.next()).value?.cells[0]?.text).toBe("in Notes");
    expect((await refusal(readWorkbook(bytes, { mostRows: 10, sheet: "Other" }))).message).toContain("Notes, Data");
  });

  it("counts rows and columns that don't say which they are, and knows their formats", async () => {
    const looks = `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const gap = '<c s="1"><v>0.5</v></c><c r="C2" s="2"><v>46000</v></c></row><row><c><v>7</v></c><c s="1"><v>0.25</v></c>';
    const rows = await rowsIn(handmade(gap, { "xl/styles.xml": looks }));
    expect(rows.map(({ row, cells }) => [row, ...cells.map(({ text }) => text)])).toEqual([
      [1, "a", "b"],
      [2, "50.0%", "", "12/9/2025"],
      [3, "7", "25.0%"],
    ]);
  });

  it("finds its texts, however many there are and whatever they are made of", async () => {
    const many = Array.from({ length: 4_100 }, (_, index) => `<si><t>text ${index}</t></si>`).join("");
    const rich = "<si><r><t>one &amp; </t></r><r><t>two</t></r></si><si/>";
    const texts = `<?xml version="1.0"?><sst xmlns="${main}">${many}${rich}</sst>`;
    const cells = ["0", "4099", "4100", "4101", "9999"].map((number) => `<c t="s"><v>${number}</v></c>`).join("");
    const rows = await rowsIn(handmade(`${cells}<c t="e"><v>#N/A</v></c>`, { "xl/sharedStrings.xml": texts }));
    expect(rows[1]?.cells.map(({ text }) => text)).toEqual(["text 0", "text 4099", "one & two", "", "", "#N/A"]);
  });

  it.each<[string, Uint8Array, string, string]>([
    ["a cell in column XFD", handmade('<c r="XFD2"><v>1</v></c>'), "limit_exceeded", "column XFD"],
    ["a cell in the last row there is", handmade('<c r="A1048576"><v>1</v></c>'), "limit_exceeded", "rows"],
    ["too many cells", handmade("<c><v>1</v></c>".repeat(300_001)), "limit_exceeded", "cells"],
    ["zeros that unpack to 300 MB", bomb(300), "limit_exceeded", "unpacks to more"],
    ["no sheets", zipSync({ "xl/workbook.xml": new Uint8Array() }), "invalid_table", "no sheets"],
    ["a cut archive", handmade('<c r="A2"><v>1</v></c>').subarray(0, 400), "invalid_table", "workbook"],
    ["an old workbook's bytes", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "invalid_table", "old or password-protected"],
    ["no archive at all", new TextEncoder().encode("city,people"), "invalid_table", "no XLSX"],
  ])("with %s is refused by name", async (_, bytes, code, words) => {
    const error = await refusal(readWorkbook(bytes, { mostRows: 10_000 }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });
});

async function rowsIn(bytes: Uint8Array): Promise<SourceRow[]> {
  const { rows } = await readWorkbook(bytes, { mostRows: 100 });
  const found: SourceRow[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

const refusal = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => Promise.reject(new Error("It was read.")),
    (error: AppError) => error,
  );

function handmade(cells: string, others: Record<string, string> = {}): Uint8Array {
  const text = (content: string) => new TextEncoder().encode(content);
  const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>';
  return zipSync({
    ...frame(),
    ...Object.fromEntries(Object.entries(others).map(([name, content]) => [name, text(content)])),
    "xl/worksheets/sheet1.xml": text(
      `<worksheet xmlns="${main}"><sheetData>${header}<row r="2">${cells}</row></sheetData></worksheet>`,
    ),
  });
}

function bomb(megabytes: number): Uint8Array {
  return zipSync({ ...frame(), "xl/worksheets/sheet1.xml": new Uint8Array(megabytes * 1_000_000) }, { level: 9 });
}

function frame(): Record<string, Uint8Array> {
  const text = (content: string) => new TextEncoder().encode(content);
  const sheets = '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>';
  const relation = `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`;
  return {
    "[Content_Types].xml": text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": text(
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": text(`<workbook xmlns="${main}" xmlns:r="${office}">${sheets}</workbook>`),
    "xl/_rels/workbook.xml.rels": text(`<Relationships xmlns="${packages}">${relation}</Relationships>`),
  };
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
