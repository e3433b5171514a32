import { isMissing } from "./missing.ts";
import { splitFigure } from "./split-figure.ts";
import type { Row } from "./table.ts";

/** The parts of a sheet: lines above the header, the header (where there is one), the rows, and notes below them. */
export type Sheet = { preamble: string[]; header: Row | undefined; rows: Row[]; footnotes: Row[] };

const filled = ({ cells }: Row): string[] => cells.filter((cell) => cell.trim() !== "");

/** Finds the header among rows that have no blank ones left. */
export function findHeader(rows: readonly Row[]): Sheet {
  const width = usualWidth(rows);
  const start = Math.max(
    0,
    rows.findIndex((row) => filled(row).length >= Math.max(1, Math.min(width, 2), width / 2)),
  );
  const end = rows.length - footerLength(rows, start, width);
  const preamble = rows.slice(0, start).map((row) => filled(row).join(" "));
  const body = rows.slice(start, end);
  const [first, ...rest] = body;
  const hasHeader = first !== undefined && isHeader(first, rest);
  return { preamble, header: hasHeader ? first : undefined, rows: hasHeader ? rest : body, footnotes: rows.slice(end) };
}

function usualWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(filled(row).length, (counts.get(filled(row).length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

/** Lines such as "Source: Census 2011" under a table of two or more columns. */
function footerLength(rows: readonly Row[], start: number, width: number): number {
  if (width < 2) return 0;
  const body = rows.slice(start + 1).reverse();
  const end = body.findIndex((row) => !isFootnote(row));
  return Math.max(end, 0);
}

/** "Source: …" may hold the delimiter, so only its first cell is looked at. */
const isFootnote = (row: Row): boolean =>
  /^\s*(?:(?:sources?|notes?|data|disclaimer|updated|as on|as of|स्रोत|टिप्पणी)\s*[:：-]|[*†])/iu.test(filled(row)[0] ?? "");

/** Names over numbers, and names that don't come back below, make a header; numbers over numbers don't. */
function isHeader(first: Row, rest: readonly Row[]): boolean {
  if (rest.length === 0) return filled(first).every((cell) => !looksNumeric(cell));
  const votes = first.cells.map((cell, index) =>
    headerVote(
      cell,
      rest.flatMap((row) => (isMissing(row.cells[index] ?? "") ? [] : [row.cells[index] ?? ""])),
    ),
  );
  const sum = votes.reduce<number>((total, vote) => total + vote, 0);
  return sum > 0 || (sum === 0 && votes.every((vote) => vote === 0));
}

function headerVote(cell: string, below: readonly string[]): number {
  if (cell.trim() === "" || below.length === 0) return 0;
  const numeric = below.filter(looksNumeric).length > below.length / 2;
  if (looksNumeric(cell)) return isYear(cell) && numeric && !below.some(isYear) ? 1 : -1;
  return numeric ? 1 : below.includes(cell) ? -1 : 0;
}

const looksNumeric = (cell: string): boolean => splitFigure(cell) !== undefined || /^\d[\d\-/.: T]*$/.test(cell.trim());
const isYear = (cell: string): boolean => /^(1[5-9]|20|21)\d\d([-–/]\d{2,4})?$/.test(cell.trim());
