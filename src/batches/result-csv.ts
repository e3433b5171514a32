import Papa from "papaparse";

// A spreadsheet runs a cell that begins so, also behind white space.
const formula = /^\s*[=+\-@\t\r\n|%]/;

/** RFC 4180 with a byte order mark, by which Excel knows UTF-8. A cell that would run as a formula gets an apostrophe in front. */
export function csvHead(fields: readonly string[]): string {
  return `\uFEFF${csvLines([fields])}`;
}

export const csvLines = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.length === 0 ? "" : `${Papa.unparse(rows as (string | number)[][], { newline: "\r\n", escapeFormulae: formula })}\r\n`;
