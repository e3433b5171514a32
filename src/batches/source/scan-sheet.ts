import { TooManyRows, WorkbookTooLarge } from "../errors.ts";

const mostCells = 150_000;
const mostTexts = 60_000;
export const mostColumns = 256;

/** Which of the workbook's styles each cell has; 0 is none. Rows and columns count from 0. */
export type SheetStyles = { used: ReadonlySet<number>; at(row: number, column: number): number };

const tag = /<(?:\w+:)?(c|row)(?=[\s/>])([^<>]{0,200})/g;
const piece = 1_000_000;

/**
 * Counts a sheet's cells before anything is made of them, and notes their styles, which a parser that gives rows one by one
 * doesn't tell. Throws `WorkbookTooLarge` and `TooManyRows`.
 */
export function scanSheet(xml: Uint8Array, mostRows: number): SheetStyles {
  const styles = new Map<number, number>();
  let cells = 0;
  let row = -1;
  let column = -1;
  for (const [, kind, attributes = ""] of matchesIn(xml, tag)) {
    if (kind === "row") {
      row = Number(/\br="(\d{1,7})"/.exec(attributes)?.[1] ?? row + 2) - 1;
      column = -1;
    } else {
      cells += 1;
      const [, letters, number] = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(attributes) ?? [];
      column = letters ? numberOf(letters) - 1 : column + 1;
      if (number) row = Number(number) - 1;
      if (cells > mostCells) throw new WorkbookTooLarge(`has a sheet of more than ${mostCells.toLocaleString("en-IN")} cells.`);
      if (letters && column >= mostColumns)
        throw new WorkbookTooLarge(`has a cell in column ${letters}; ${mostColumns} columns are read.`);
      const style = Number(/\bs="(\d{1,5})"/.exec(attributes)?.[1] ?? 0);
      if (style > 0) styles.set(placeOf(row, column), style);
    }
    // The header, and as many empty rows as there may be full ones.
    if (row > 2 * mostRows) throw new TooManyRows(mostRows);
  }
  return { used: new Set(styles.values()), at: (at, of) => styles.get(placeOf(at, of)) ?? 0 };
}

/** Decoded in pieces that overlap, so that no tag is cut in two. */
function* matchesIn(xml: Uint8Array, tag: RegExp): Generator<RegExpMatchArray> {
  const decoder = new TextDecoder("latin1");
  for (let at = 0; at < xml.length; at += piece) {
    const text = decoder.decode(xml.subarray(at, at + piece + 220));
    for (const match of text.matchAll(tag)) {
      if (match.index >= piece) break;
      yield match;
    }
  }
}

/** All of them are held while the sheet is read, each as an object of several parts. Throws `WorkbookTooLarge`. */
export function countTexts(sharedStrings: Uint8Array): void {
  let texts = 0;
  for (const _ of matchesIn(sharedStrings, /<(?:\w+:)?si(?=[\s/>])/g)) {
    texts += 1;
    if (texts > mostTexts) throw new WorkbookTooLarge(`has more than ${mostTexts.toLocaleString("en-IN")} different texts.`);
  }
}

const placeOf = (row: number, column: number): number => row * 16_384 + column;

/** A is 1, Z is 26, AA is 27. */
const numberOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
