const markers = new Set([
  "",
  "na",
  "n/a",
  "n.a.",
  "n.a",
  "#n/a",
  "-",
  "--",
  "–",
  "—",
  "null",
  "none",
  "nan",
  "nil",
  ".",
  "..",
  "…",
  "?",
  "लागू नहीं",
]);

/** True for a cell that says there is no value; it becomes a gap, never a zero. */
export const isMissing = (cell: string): boolean => markers.has(cell.trim().toLowerCase());

/** The cell as text for people: NFC, white space folded; null where it is missing. */
export const presentText = (cell: string): string | null =>
  isMissing(cell) ? null : cell.normalize("NFC").replace(/\s+/gu, " ").trim();
