import { maxMagnitude, type Unit, type Warning } from "../../infographic/index.ts";
import { NumberOutOfRange } from "./errors.ts";
import { readHeader } from "./header-unit.ts";
import { isMissing } from "./missing.ts";
import { formOf, type NumeralForm } from "./numeral.ts";
import { figureOf, splitFigure, tidy } from "./split-figure.ts";
import type { Figure } from "./table.ts";

/** One column of text: its header, and its cells with the lines they stand on. */
export type TextColumn = { header: string; cells: string[]; lines: number[] };

export type NumberReading = {
  label: string;
  figures: (Figure | null)[];
  /** The unit of the whole column; absent with `mixed` where cells disagree. */
  unit?: Unit;
  mixed: boolean;
  warnings: Warning[];
};

/** A column counts as numbers from this share of its filled cells on; the other cells become gaps, and are named. */
const numericShare = 0.85;

/**
 * Reads a column as numbers, or gives undefined where it isn't one. The form of the numerals is decided for the column.
 * Throws `invalid_table` for a number beyond ±1e15, naming row and column.
 */
export function readNumbers(column: TextColumn, hint: NumeralForm): NumberReading | undefined {
  const parts = column.cells.map((cell) => (isMissing(cell) ? undefined : splitFigure(cell)));
  const filled = column.cells.filter((cell) => !isMissing(cell)).length;
  const form = formOf(
    parts.flatMap((part) => (part ? [part.numeral] : [])),
    hint,
  );
  const raw = parts.map((part) => (part ? (figureOf(part, form) ?? null) : null));
  const read = raw.filter((figure) => figure !== null).length;
  if (read === 0 || read < filled * numericShare) return undefined;

  const { label, unit: headerUnit } = readHeader(column.header);
  const units = distinctUnits(raw);
  const mixed = units.length > 1;
  const unit = mixed ? undefined : (units[0] ?? headerUnit?.unit);
  const fractions = units.length === 0 && isFraction(column.header, raw);
  const scale = (headerUnit?.scale ?? 1) * (fractions ? 100 : 1);
  // "₹5 lakh" under a header in crore says itself what it is.
  const figures = raw.map((figure, index) => scaled(figure, (parts[index]?.unit?.scale ?? 1) === 1 ? scale : 1));
  refuseOverflow(column, figures);

  const warnings = [...unreadable(column, raw), ...(fractions ? [readAsPercent(column.header)] : [])];
  const whole = fractions ? ({ kind: "percent" } as const) : unit;
  return { label, figures, mixed, warnings, ...(whole && { unit: whole }) };
}

const scaled = (figure: Figure | null, scale: number): Figure | null =>
  figure && scale !== 1 ? { ...figure, value: tidy(figure.value * scale) } : figure;

/** The units that cells bring themselves; bare numbers among percentages or weights count as a unit of their own. */
function distinctUnits(figures: (Figure | null)[]): Unit[] {
  const byName = new Map<string, Unit>();
  for (const figure of figures) if (figure?.unit) byName.set(JSON.stringify(figure.unit).toLowerCase(), figure.unit);
  const units = [...byName.values()];
  // "12%" beside many a bare 5,000 is two kinds of number; "₹5" beside a 7 was typed in haste.
  const strict = units.some(({ kind }) => kind === "percent" || kind === "measure");
  return strict && bareShare(figures) > 0.2 ? [...units, { kind: "count" }] : units;
}

function bareShare(figures: (Figure | null)[]): number {
  const read = figures.filter((figure) => figure !== null);
  return read.filter(({ unit }) => !unit).length / read.length;
}

/** A "share" between 0 and 1 that is written to three decimals or more is a fraction, not percent points. */
function isFraction(header: string, figures: (Figure | null)[]): boolean {
  if (!/(^|[\s_])(share|pct|perc|percentage|proportion|fraction)($|[\s_])/i.test(header)) return false;
  const values = figures.flatMap((figure) => (figure ? [figure.value] : []));
  return values.every((value) => value >= 0 && value <= 1) && values.some((value) => /\.\d{3,}|e-/.test(String(value)));
}

function refuseOverflow({ header, lines }: TextColumn, figures: (Figure | null)[]): void {
  const index = figures.findIndex((figure) => figure !== null && !(Math.abs(figure.value) <= maxMagnitude));
  if (index >= 0) throw new NumberOutOfRange({ row: lines[index], column: header });
}

function unreadable({ header, cells, lines }: TextColumn, figures: (Figure | null)[]): Warning[] {
  const rows = lines.filter((_, index) => figures[index] === null && !isMissing(cells[index] ?? ""));
  if (rows.length === 0) return [];
  const named = rows.length > 5 ? `${rows.slice(0, 5).join(", ")} and ${rows.length - 5} more` : rows.join(", ");
  const message = `Column "${header}" holds numbers, but not in row ${named}; those cells were left as gaps.`;
  return [{ code: "unreadable_number", message, where: `column "${header}"` }];
}

const readAsPercent = (header: string): Warning => ({
  code: "fraction_as_percent",
  message: `Column "${header}" lies between 0 and 1 and was read as fractions: 0.5 is shown as 50%.`,
  where: `column "${header}"`,
});
