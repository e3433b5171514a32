import { TooManyRows, WorkbookTooLarge } from "../errors.ts";

const mostCells = 150_000;
export const mostColumns = 256;

const cellStart = /<(?:\w+:)?c(?:\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})")?/g;
const piece = 1_000_000;

/**
 * Counts a sheet's cells before anything is made of them: a parser makes a rectangle as large as its farthest cell says.
 * Throws `WorkbookTooLarge` and `TooManyRows`.
 */
export function checkSheet(xml: Uint8Array, mostRows: number): void {
  const decoder = new TextDecoder("latin1");
  let cells = 0;
  for (let at = 0; at < xml.length; at += piece) {
    // Overlapping, so that no cell is cut in two.
    const text = decoder.decode(xml.subarray(at, at + piece + 200));
    for (const match of text.matchAll(cellStart)) {
      if (match.index >= piece) break;
      const [, column, row] = match;
      cells += 1;
      if (cells > mostCells) throw new WorkbookTooLarge(`has a sheet of more than ${mostCells.toLocaleString("en-IN")} cells.`);
      if (column && numberOf(column) > mostColumns)
        throw new WorkbookTooLarge(`has a cell in column ${column}; ${mostColumns} columns are read.`);
      // The header, and as many empty rows as there may be full ones.
      if (Number(row) > 2 * mostRows + 1) throw new TooManyRows(mostRows);
    }
  }
}

/** A is 1, Z is 26, AA is 27. */
const numberOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
