import { TooManyRows, WorkbookTooLarge } from "../errors.ts";

const mostCells = 150_000;
export const mostColumns = 256;

/** What a parser that gives rows one by one doesn't tell of a cell. Rows and columns count from 0. */
export type SheetScan = {
  usedStyles: ReadonlySet<number>;
  /** Of the workbook's styles; 0 is none. */
  styleAt(row: number, column: number): number;
  /** Whether it stands for one of the workbook's shared texts. */
  isShared(row: number, column: number): boolean;
};

const tag = /<(?:\w+:)?(c|row)(?=[\s/>])([^<>]{0,200})/g;
const piece = 1_000_000;
/** Beyond any style. */
const shared = 1_000_000;
const letterE = 0x65;

/**
 * Counts a sheet's cells before anything is made of them, and notes their styles. A cell of a shared text is made one of an
 * error (`t="s"` to `t="e"`, of one length), whose parsed value is the text's number as it stands there: so the parser needs
 * no table of texts. Throws `WorkbookTooLarge` and `TooManyRows`.
 */
export function scanSheet(xml: Uint8Array, mostRows: number): SheetScan {
  const noted = new Map<number, number>();
  let cells = 0;
  let row = -1;
  let column = -1;
  for (const { at, match } of matchesIn(xml, tag)) {
    const [whole, kind, attributes = ""] = match;
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
      const type = /\bt="s"/.exec(whole);
      if (type) xml[at + type.index + 3] = letterE;
      if (style > 0 || type) noted.set(placeOf(row, column), style + (type ? shared : 0));
    }
    // The header, and as many empty rows as there may be full ones.
    if (row > 2 * mostRows) throw new TooManyRows(mostRows);
  }
  const noteAt = (at: number, of: number) => noted.get(placeOf(at, of)) ?? 0;
  return {
    usedStyles: new Set(Array.from(noted.values(), (note) => note % shared).filter((style) => style > 0)),
    styleAt: (at, of) => noteAt(at, of) % shared,
    isShared: (at, of) => noteAt(at, of) >= shared,
  };
}

/** With the byte at which each begins. Decoded in pieces that overlap, so that no tag is cut in two. */
export function* matchesIn(xml: Uint8Array, tag: RegExp): Generator<{ at: number; match: RegExpExecArray }> {
  const decoder = new TextDecoder("latin1");
  for (let at = 0; at < xml.length; at += piece) {
    const text = decoder.decode(xml.subarray(at, at + piece + 220));
    for (const match of text.matchAll(tag)) {
      if (match.index >= piece) break;
      yield { at: at + match.index, match };
    }
  }
}

const placeOf = (row: number, column: number): number => row * 16_384 + column;

/** A is 1, Z is 26, AA is 27. */
const numberOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
