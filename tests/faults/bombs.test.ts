import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inProject } from "../../scripts/project.ts";

/** An isolate has 128 MB for everything; a slow machine that does other things beside still isn't held up for long. */
const most = { megabytes: 90, milliseconds: 10_000 };

/** As an isolate collects its garbage: early. */
const heap = ["--max-old-space-size=64", "--max-semi-space-size=2"];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "chitra-bombs-"));
});
afterAll(() => rm(folder, { recursive: true }));

const run = promisify(execFile);

it.each<[string, "csv" | "xlsx" | "jsonl", () => Uint8Array, string]>([
  ["a workbook whose sheet unpacks to 300 MB of zeros", "xlsx", () => workbook(new Uint8Array(300_000_000)), "limit_exceeded"],
  [
    "a workbook whose strings unpack to 100 MB",
    "xlsx",
    () => workbook(cells("<c r='A2'/>"), { "xl/sharedStrings.xml": new Uint8Array(100_000_000) }),
    "limit_exceeded",
  ],
  [
    "a workbook of two cells in far corners",
    "xlsx",
    () => workbook(cells('<c r="A2"/></row><row r="1048576"><c r="XFD1048576"/>')),
    "limit_exceeded",
  ],
  ["a workbook of two million cells", "xlsx", () => workbook(cells("<c><v>1</v></c>".repeat(2_000_000))), "limit_exceeded"],
  [
    "a workbook of three million empty texts",
    "xlsx",
    () => workbook(cells("<c r='A2'/>"), { "xl/sharedStrings.xml": text("<si/>".repeat(3_000_000)) }),
    "limit_exceeded",
  ],
  ["a ZIP that is called a CSV", "csv", () => zipSync({ x: new Uint8Array(100_000_000) }), "invalid_table"],
  ["a gzip that is called a CSV", "csv", () => gzipSync(new Uint8Array(100_000_000)), "invalid_table"],
  ["a CSV of one line of 45 MB", "csv", () => text(`a,b\n${"x".repeat(45_000_000)}`), "invalid_table"],
  ["a CSV that is one open quote of 45 MB", "csv", () => text(`a,b\n"${"x,1\n".repeat(11_000_000)}`), "invalid_table"],
  [
    "a CSV of 16,384 columns",
    "csv",
    () => text(`${Array.from({ length: 16_384 }, (_, column) => `c${column}`).join(",")}\n${"1,".repeat(16_383)}1\n`),
    "invalid_table",
  ],
  ["a CSV of three million rows", "csv", () => text(`a,b\n${"x,1\n".repeat(3_000_000)}`), "limit_exceeded"],
  ["JSON Lines of one line of 45 MB", "jsonl", () => text(`{"a":"${"x".repeat(45_000_000)}`), "invalid_table"],
])(
  "refuses %s within its means",
  async (name, type, make, code) => {
    const path = join(folder, "bomb");
    await writeFile(path, make());
    const { stdout } = await run(process.execPath, [...heap, inProject("tests/faults/bombs/read-bomb.ts"), path, type]);
    const { outcome, milliseconds, megabytes } = JSON.parse(stdout);
    console.info(`${name}: ${code}, ${Math.round(milliseconds)} ms, ${Math.round(megabytes)} MB`);

    expect(outcome).toMatch(new RegExp(`^${code}: `));
    expect(megabytes).toBeLessThan(most.megabytes);
    expect(milliseconds).toBeLessThan(most.milliseconds);
  },
  120_000,
);

it("reads the largest workbook that it takes, with 150,000 cells and 50,000 texts, in 48 MB of heap", async () => {
  const path = join(folder, "largest");
  await writeFile(path, largest());
  const small = ["--max-old-space-size=48", "--max-semi-space-size=2"];
  const { stdout } = await run(process.execPath, [...small, inProject("tests/faults/bombs/read-bomb.ts"), path, "xlsx"]);
  const { outcome, milliseconds, megabytes } = JSON.parse(stdout);
  console.info(`the largest workbook: ${outcome}, ${Math.round(milliseconds)} ms, ${Math.round(megabytes)} MB of the process`);
  expect(outcome).toBe("read");
}, 120_000);

/** 10,000 rows of 15 columns, of which five are texts that are there once. */
function largest(): Uint8Array {
  const columns = Array.from({ length: 15 }, (_, column) => String.fromCharCode(65 + column));
  const cell = (name: string, row: number, column: number) =>
    row === 1
      ? `<c r="${name}1" t="inlineStr"><is><t>column ${name}</t></is></c>`
      : column < 5
        ? `<c r="${name}${row}" t="s"><v>${(row - 2) * 5 + column}</v></c>`
        : `<c r="${name}${row}" s="1"><v>${row * column + 0.25}</v></c>`;
  const row = (at: number) => `<row r="${at}">${columns.map((name, column) => cell(name, at, column)).join("")}</row>`;
  const rows = Array.from({ length: 10_000 }, (_, index) => row(index + 1)).join("");
  const texts = Array.from({ length: 50_000 }, (_, index) => `<si><t>A place that is called number ${index}</t></si>`).join("");
  return workbook(text(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`), {
    "xl/sharedStrings.xml": text(`<sst xmlns="${main}">${texts}</sst>`),
    "xl/styles.xml": text(`<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs></styleSheet>`),
  });
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

const cells = (content: string): Uint8Array =>
  text(
    `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2">${content}</row></sheetData></worksheet>`,
  );

function workbook(sheet: Uint8Array, others: Record<string, Uint8Array> = {}): Uint8Array {
  const relation = ["worksheet", "sharedStrings", "styles"]
    .map((type, index) => {
      const target = type === "worksheet" ? "worksheets/sheet1.xml" : `${type}.xml`;
      return `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`;
    })
    .join("");
  const sheets = '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>';
  return zipSync({
    "[Content_Types].xml": text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": text(
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": text(`<workbook xmlns="${main}" xmlns:r="${office}">${sheets}</workbook>`),
    "xl/_rels/workbook.xml.rels": text(`<Relationships xmlns="${packages}">${relation}</Relationships>`),
    ...others,
    "xl/worksheets/sheet1.xml": sheet,
  });
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
