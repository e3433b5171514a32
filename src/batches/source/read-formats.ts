import { zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import type { SheetPart } from "./sheet-part.ts";
import type { Parts } from "./unpack-workbook.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const perRow = 200;

/**
 * The number format of each style that is used. The parser knows it when it reads a sheet as a whole, so it is given one that
 * has a single cell of each style.
 */
export async function readFormats(
  parts: Parts,
  { name, path }: SheetPart,
  used: ReadonlySet<number>,
): Promise<ReadonlyMap<number, string>> {
  const styles = [...used];
  const rows = Array.from({ length: Math.ceil(styles.length / perRow) }, (_, row) =>
    styles.slice(row * perRow, (row + 1) * perRow).map((style) => `<c s="${style}"><v>1</v></c>`),
  );
  const sheet = `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.join("")}</row>`).join("")}</sheetData></worksheet>`;
  const { "xl/sharedStrings.xml": _, ...others } = Object.fromEntries(parts);
  const archive = zipSync({ ...others, [path]: new TextEncoder().encode(sheet) }, { level: 0 });
  const cells = (await readXlsx(archive, { sheets: [name], readStyles: true })).sheets[0]?.cells;
  return new Map(
    styles.flatMap((style, index) => {
      const format = cells?.get(`${Math.floor(index / perRow)},${index % perRow}`)?.style?.numFmt;
      return format === undefined ? [] : [[style, format]];
    }),
  );
}
