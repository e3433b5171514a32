import { zipSync } from "fflate";
import { streamXlsxRows } from "hucre/xlsx";
import { TableRefused } from "../errors.ts";
import type { SourceRow } from "./cell.ts";
import { formatCell } from "./format-cell.ts";
import { readFormats } from "./read-formats.ts";
import { findTexts, readTexts } from "./read-texts.ts";
import { type SheetScan, scanSheet } from "./scan-sheet.ts";
import type { SheetPart } from "./sheet-part.ts";
import { type Parts, unpackWorkbook } from "./unpack-workbook.ts";

type Wish = { sheet?: string | undefined; mostRows: number };
export type ReadWorkbook = { sheets: string[]; sheet: string; rows: AsyncGenerator<SourceRow> };

const common = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
const looks = ["xl/styles.xml", "xl/sharedStrings.xml"];

/**
 * A sheet's rows as it shows them; of formulas, their values. The parser is given only parts that were unpacked and
 * measured here, packed anew. Throws AppErrors.
 */
export async function readWorkbook(archive: Uint8Array, { sheet, mostRows }: Wish): Promise<ReadWorkbook> {
  const book = unpackWorkbook(archive, (name) => common.includes(name));
  const sheets = sheetsOf(book);
  const chosen = choose(sheets, sheet);
  const parts = unpackWorkbook(archive, (name) => [...common, ...looks, chosen.path].includes(name));
  const xml = parts.get(chosen.path);
  if (!xml) throw new TableRefused(`lacks the sheet ${chosen.name} that it says it has.`);
  const found = { scan: scanSheet(xml, mostRows), textStarts: findTexts(parts) };
  return { sheets: sheets.map(({ name }) => name), sheet: chosen.name, rows: rowsOf(parts, chosen, found) };
}

type Found = { scan: SheetScan; textStarts: number[] };

/** One by one: cells and their styles take several times as much as the text they stand in. */
async function* rowsOf(parts: Parts, sheet: SheetPart, { scan, textStarts }: Found): AsyncGenerator<SourceRow> {
  try {
    const formats = await readFormats(parts, sheet, scan.usedStyles);
    const texts = await readTexts(parts, sheet, textStarts);
    parts.delete("xl/sharedStrings.xml");
    const measured = zipSync(Object.fromEntries(parts), { level: 0 });
    parts.clear();
    for await (const { index, values } of streamXlsxRows(measured, { sheet: sheet.name }))
      yield {
        row: index + 1,
        cells: values.map((value, column) => {
          const shown = scan.isShared(index, column) ? (texts[Number(value)] ?? null) : value;
          return formatCell(shown as Value, formats.get(scan.styleAt(index, column)));
        }),
      };
  } catch {
    throw new TableRefused("is a damaged workbook: its sheet can't be read.");
  }
}

type Value = Parameters<typeof formatCell>[0];
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

function sheetsOf(book: Parts): SheetPart[] {
  const text = (name: string) => new TextDecoder().decode(book.get(name) ?? new Uint8Array());
  const targets = new Map(
    Array.from(text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g), ([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target") ?? "",
    ]),
  );
  return Array.from(text("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b[^>]*>/g), ([tag]) => {
    const target = targets.get(attribute(tag, "r:id")) ?? "";
    return {
      name: unescaped(attribute(tag, "name") ?? ""),
      path: target.startsWith("/") ? target.slice(1) : `xl/${target}`,
      isHidden: attribute(tag, "state") !== undefined && attribute(tag, "state") !== "visible",
    };
  });
}

function choose(sheets: readonly SheetPart[], wanted: string | undefined): SheetPart {
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const found = wanted === undefined ? (shown[0] ?? sheets[0]) : sheets.find(({ name }) => name === wanted);
  if (found) return found;
  if (sheets.length === 0) throw new TableRefused("is no XLSX workbook: it has no sheets.");
  const names = sheets.map(({ name }) => name).join(", ");
  throw new TableRefused(`has no sheet ${wanted}; there are ${names}.`, [{ path: "sheet", message: `is none of ${names}` }]);
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "");
