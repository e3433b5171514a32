import { zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { joinBytes } from "../../kernel/join-bytes.ts";
import { WorkbookTooLarge } from "../errors.ts";
import { matchesIn } from "./scan-sheet.ts";
import type { SheetPart } from "./sheet-part.ts";
import type { Parts } from "./unpack-workbook.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const path = "xl/sharedStrings.xml";
/** The parser makes a tree of them that takes ten times their length. */
const atOnce = 2_000;
const mostTexts = 150_000;

/** The byte at which each of the workbook's shared texts begins. Throws `WorkbookTooLarge`. */
export function findTexts(parts: Parts): number[] {
  const starts: number[] = [];
  for (const { at } of matchesIn(parts.get(path) ?? new Uint8Array(), /<(?:\w+:)?si(?=[\s/>])/g)) {
    starts.push(at);
    if (starts.length > mostTexts)
      throw new WorkbookTooLarge(`has more than ${mostTexts.toLocaleString("en-IN")} different texts.`);
  }
  return starts;
}

/** The texts in their order, read a part at a time. */
export async function readTexts(parts: Parts, sheet: SheetPart, starts: readonly number[]): Promise<string[]> {
  const xml = parts.get(path) ?? new Uint8Array();
  const { [path]: _, [sheet.path]: __, ...others } = Object.fromEntries(parts);
  const head = xml.subarray(0, starts[0]);
  const texts: string[] = [];
  for (let from = 0; from < starts.length; from += atOnce) {
    const count = Math.min(atOnce, starts.length - from);
    const end = starts[from + count];
    const some = xml.subarray(starts[from], end);
    const archive = zipSync(
      {
        ...others,
        [path]: joinBytes([head, some, bytesOf(end === undefined ? "" : "</sst>")]),
        [sheet.path]: bytesOf(sheetOf(count)),
      },
      { level: 0 },
    );
    const rows = (await readXlsx(archive, { sheets: [sheet.name] })).sheets[0]?.rows ?? [];
    for (let index = 0; index < count; index++) texts.push(String(rows[index]?.[0] ?? ""));
  }
  return texts;
}

/** A row for each text. */
function sheetOf(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>${index}</v></c></row>`,
  );
  return `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
