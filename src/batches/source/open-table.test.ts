import { describe, expect, it } from "vitest";
import type { AppError } from "../../kernel/app-error.ts";
import { detectEncoding } from "./encoding.ts";
import { type OpenSource, openTable } from "./open-table.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** In small pieces, so that characters, line ends and quotes are cut in two. */
function streamOf(bytes: Uint8Array, piece = 7): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
    },
  });
}

async function read(content: string | Uint8Array, wish: Partial<OpenSource> = {}) {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const piece = bytes.length > 100_000 ? 65_536 : 7;
  const encoding = await detectEncoding(streamOf(bytes, piece));
  const source: OpenSource = { type: "csv", open: async () => streamOf(bytes, piece), encoding, mostRows: 10_000, ...wish };
  const { columns, rows } = await openTable(source);
  const texts: string[][] = [];
  for await (const { cells } of rows) texts.push(cells.map(({ text }) => text));
  return { columns, rows: texts, encoding };
}

const refusal = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => Promise.reject(new Error("It was read.")),
    (error: AppError) => error,
  );

describe("a CSV", () => {
  it.each([
    ["commas", 'a,b\n1,"x, y"\n'],
    ["semicolons and CRLF", "a;b\r\n1;x, y\r\n"],
    ["tabs, without a last line end", "a\tb\n1\tx, y"],
  ])("with %s is read cell by cell", async (_, text) => {
    expect(await read(text)).toMatchObject({ columns: ["a", "b"], rows: [["1", "x, y"]] });
  });

  it("keeps line breaks and doubled quotes within a cell, and leaves empty rows out", async () => {
    const { rows } = await read('a,b\n"one\ntwo","say ""hi"""\n,\n\n 1,2\n');
    expect(rows).toEqual([
      ["one\ntwo", 'say "hi"'],
      [" 1", "2"],
    ]);
  });

  it.each([
    ["utf-8", bytesOf("\uFEFFशहर,x\nपुणे,é\n")],
    ["utf-16le", utf16("\uFEFFशहर,x\nपुणे,é\n", true)],
    ["utf-16be", utf16("\uFEFFशहर,x\nपुणे,é\n", false)],
    ["utf-16le", utf16("City,x\nPune,é\n", true)],
  ] as const)("in %s is decoded", async (encoding, bytes) => {
    const found = await read(bytes);
    expect(found.encoding).toBe(encoding);
    expect(found.rows[0]?.[1]).toBe("é");
    expect(found.columns[0]).toMatch(/शहर|City/);
  });

  it("in Windows-1252 is decoded, however late the first letter comes that shows it", async () => {
    const rows = Array.from({ length: 4_000 }, (_, row) => `row ${row},plain`).join("\n");
    const bytes = Uint8Array.from(`name,note\n${rows}\nCaf\xe9,\x80 5\n`, (letter) => letter.charCodeAt(0));
    const found = await read(bytes);
    expect(found.encoding).toBe("windows-1252");
    expect(found.rows.at(-1)).toEqual(["Café", "€ 5"]);
  });

  it.each([
    ["no header", "1,2\n3,4\n", "has no header"],
    ["two columns of one name", "city,City\nPune,x\n", "is called City, as column A is"],
    ["nothing in it", "\n\n , \n", "is empty"],
    ["a quote that stays open", 'a,b\n"x,1\ny,2\n', "quote"],
    ["text behind a quote", 'a,b\n"x" y,1\n', "quote"],
    ["a zero byte", "a,b\nx\0,1\n", "zero byte"],
    ["a workbook's bytes", "PK\u0003\u0004rest", "Excel workbook"],
  ])("with %s is refused by name", async (_, text, words) => {
    const error = await refusal(read(text));
    expect(error.code).toBe("invalid_table");
    expect(error.message).toContain(words);
  });

  it("of 10,001 rows is refused by the row that is one too many, and 10,000 are read", async () => {
    const table = (rows: number) => `a,b\n${"x,1\n".repeat(rows)}`;
    expect((await read(table(10_000))).rows).toHaveLength(10_000);
    const error = await refusal(read(table(10_001)));
    expect(error).toMatchObject({ code: "limit_exceeded", issues: [{ path: "row 10002" }] });
  });

  it.each([
    ["one endless line", `a,b\n${"x".repeat(3_000_000)}`, "million characters"],
    ["a quote that swallows the file", `a,b\n"${"x,1\n".repeat(400_000)}`, "million characters"],
    ["16,384 columns", `${Array.from({ length: 16_384 }, (_, column) => `c${column}`).join(",")}\n1\n`, "256"],
  ])("with %s is refused", async (_, text, words) => {
    const error = await refusal(read(text));
    expect(error.code).toBe("invalid_table");
    expect(error.message).toContain(words);
  });
});

describe("JSON Lines", () => {
  const lines = (...values: unknown[]) =>
    values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");

  it("are read under the names of the first object", async () => {
    const text = lines({ city: "Pune", people: 7_400_000 }, "", { people: null, city: "Indore" });
    expect(await read(text, { type: "jsonl" })).toMatchObject({
      columns: ["city", "people"],
      rows: [
        ["Pune", "7400000"],
        ["Indore", ""],
      ],
    });
  });

  it.each([
    ["no JSON", lines({ a: "x" }, "{"), "line 2"],
    ["a list", lines([1, 2]), "line 1"],
    ["an object in a cell", lines({ a: { b: 1 } }), "line 1"],
    ["another name", lines({ a: "x" }, { b: 1 }), "line 2"],
  ])("with %s are refused by line", async (_, text, where) => {
    expect((await refusal(read(text, { type: "jsonl" }))).message).toContain(where);
  });
});

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}
