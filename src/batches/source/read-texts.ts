import { zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { joinBytes } from "../../kernel/join-bytes.ts";
import { matchesIn } from "./scan-sheet.ts";
import type { SheetPart } from "./sheet-part.ts";
import type { Parts } from "./unpack-workbook.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const path = "xl/sharedStrings.xml";
/** The parser makes a tree of them that takes ten times their length. */
const atOnce = 2_000;

/** The workbook's shared texts in their order, a part of them at a time. */
export async function readTexts(parts: Parts, sheet: SheetPart): Promise<string[]> {
  const xml = parts.get(path);
  if (!xml) return [];
  const starts = Array.from(matchesIn(xml, /<(?:\w+:)?si(?=[\s/>])/g), ({ at }) => at);
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
