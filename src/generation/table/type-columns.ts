import type { Warning } from "../../infographic/index.ts";
import { additivityOf } from "./additivity.ts";
import { readHeader } from "./header-unit.ts";
import { isMissing, presentText } from "./missing.ts";
import { naturalOrder } from "./natural-order.ts";
import type { NumeralForm } from "./numeral.ts";
import { readNumbers, type TextColumn } from "./read-numbers.ts";
import { readPeriods } from "./read-periods.ts";
import type { Column, Grid, Table } from "./table.ts";

const coordinate = /^(lat|lon|lng|long|latitude|longitude|cx|cy|easting|northing|अक्षांश|देशांतर)$/i;
const identifier =
  /(^|[\s_])(id|ids|code|uuid|guid|fips|pin|pincode|zip|zipcode|postcode|phone|mobile|aadhaar|pan|gstin|isbn|sku|serial|sl|sr|s\.?no|sno|roll|rank|index|key|क्रम|क्रमांक|क्र\.?)(\.?\s?(no|number)\.?)?$|^(#|no\.?|id)$/i;
/** Whole numbers under such a name are labels: the average sex of a population is nothing. */
const coded =
  /(^|\s)(sex|gender|cluster|group|class|category|type|status|grade|zone|ward|month|day|weekday|hour|quarter|quintile|quartile|decile|segment|batch|round|stage|phase|level)$/i;
const mostCodes = 31;
/** Longer than this, a cell is a sentence, not a name. */
const longestName = 60;

/** Gives every column of a grid its type, and reads its cells as such. Throws what `readNumbers` throws. */
export function typeColumns({ headers, rows }: Grid, locale: string): { table: Table; warnings: Warning[] } {
  const hint = commaLocales.has(locale.split("-")[0] ?? "") ? "comma" : hintOf(rows.flatMap(({ cells }) => cells));
  const lines = rows.map(({ line }) => line);
  const warnings: Warning[] = [];
  const columns = headers.map((header, index): Column => {
    const text = { header, cells: rows.map(({ cells }) => cells[index] ?? ""), lines };
    const typed = typeColumn(text, hint, locale);
    warnings.push(...typed.warnings);
    return typed.column;
  });
  return { table: { lines, columns }, warnings };
}

const commaLocales = new Set([
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "ru",
  "pl",
  "tr",
  "id",
  "da",
  "sv",
  "nb",
  "fi",
  "el",
  "cs",
  "uk",
]);

/** 12,5 can't be Indian or English: where it turns up, the whole file is likely to write so. */
const hintOf = (cells: readonly string[]): NumeralForm =>
  cells.some((cell) => /^-?\d+,(\d{1,2}|\d{4,})$/.test(cell.trim())) ? "comma" : "point";

type Typed = { column: Column; warnings: Warning[] };

function typeColumn(text: TextColumn, hint: NumeralForm, locale: string): Typed {
  const { header, cells } = text;
  const values = cells.map(presentText);
  const name = header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const { label } = readHeader(header);
  const aside = (kind: "identifier" | "text" | "coordinate" | "empty"): Typed => ({
    column: { kind, header, label, values },
    warnings: [],
  });

  if (cells.every(isMissing)) return aside("empty");
  if (coordinate.test(name.trim())) return aside("coordinate");
  if (isIdentifier(name, cells)) return aside("identifier");
  const periods = readPeriods(text, locale);
  if (periods)
    return {
      column: { kind: "period", header, label, values: periods.values, grain: periods.grain },
      warnings: periods.warnings,
    };
  if (isCoded(name, cells))
    return {
      column: categoryColumn(
        header,
        label,
        values.map((value) => value && `${label} ${value}`),
      ),
      warnings: [],
    };
  const numbers = readNumbers(text, hint);
  if (numbers) return numberColumn(header, numbers);
  return areCodes(cells) ? aside("identifier") : { column: categoryColumn(header, label, values), warnings: [] };
}

function numberColumn(
  header: string,
  { label, figures, unit, mixed, warnings }: NonNullable<ReturnType<typeof readNumbers>>,
): Typed {
  if (mixed) return { column: { kind: "figures", header, label, values: figures }, warnings };
  const values = figures.map((figure) => figure?.value ?? null);
  return {
    column: { kind: "measure", header, label, values, adds: additivityOf(header, unit), ...(unit && { unit }) },
    warnings,
  };
}

function categoryColumn(header: string, label: string, values: (string | null)[]): Column {
  const present = values.filter((value) => value !== null);
  const names = [...new Set(present)];
  const long = present.filter((value) => value.length > longestName).length;
  if (long > present.length / 3) return { kind: "text", header, label, values };
  const order = naturalOrder(names);
  return { kind: "category", header, label, values, distinct: names.length, ...(order && { order }) };
}

function isCoded(name: string, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isMissing(cell));
  const codes = new Set(filled);
  return (
    coded.test(name.replace(/_/g, " ").trim()) &&
    codes.size <= mostCodes &&
    filled.length > codes.size &&
    filled.every((cell) => /^\d{1,3}$/.test(cell))
  );
}

/** Under a name such as "Roll no", or written with a leading zero: 0071 is a code. */
function isIdentifier(name: string, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isMissing(cell));
  const codes = filled.filter((cell) => /^[\w-]*$/.test(cell) && /\d/.test(cell));
  if (identifier.test(name.trim()) && codes.length > filled.length * 0.9) return true;
  return filled.some((cell) => /^0\d+$/.test(cell)) && filled.every((cell) => /^\d+$/.test(cell));
}

/** Mixtures of letters and digits of which none comes back: order and account numbers. */
function areCodes(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isMissing(cell));
  const mixed = /^(?=.*[a-z])(?=.*\d.*\d)[a-z0-9-]{6,}$/i;
  return filled.length > 2 && new Set(filled).size === filled.length && filled.every((cell) => mixed.test(cell));
}
