import { type NumberScale, numberScale } from "./number-scale.ts";
import type { Quantity, Unit } from "./quantity.ts";

/** A number in the reader's locale, in the three parts that can be set apart: `₹`, `4.5`, ` lakh`. */
export type FormattedQuantity = { before: string; digits: string; after: string; text: string };

type Options = {
  locale: string;
  /** The unit where a quantity has none of its own. */
  unit?: Unit | undefined;
  /** Numbers that stand together get the same decimals. */
  among?: readonly Quantity[];
};

const noBreakSpace = "\u00a0";
const minus = "\u2212";

/** Rounds to what matters: three digits or more from one lakh up, and else as many decimals as the numbers need. */
export function quantityFormat({ locale, unit, among = [] }: Options): (quantity: Quantity) => FormattedQuantity {
  const decimals = among.length > 1 ? sharedDecimals(among.map(({ value }) => value)) : undefined;

  return (quantity) => {
    const own = quantity.unit ?? unit ?? { kind: "count" };
    const magnitude = Math.abs(quantity.value);
    const large = magnitude >= 100_000;
    const scale = large ? numberScale(magnitude, locale, own) : undefined;
    const digits = large ? largeDigits(magnitude, scale) : { maximumFractionDigits: decimals ?? ownDecimals(magnitude) };
    const parts = numberFormat(locale, own, digits).formatToParts(quantity.value / (scale?.of ?? 1));
    return assemble(parts, own, scale);
  };
}

export const formatQuantity = (quantity: Quantity, options: Options): string => quantityFormat(options)(quantity).text;

// To make a format takes longer than to write a hundred numbers with it.
const formats = new Map<string, Intl.NumberFormat>();
const keptFormats = 200;

function numberFormat(locale: string, unit: Unit, digits: Intl.NumberFormatOptions): Intl.NumberFormat {
  const currency =
    unit.kind === "currency"
      ? { style: "currency" as const, currency: unit.code, currencyDisplay: "narrowSymbol" as const }
      : {};
  const options = { ...currency, minimumFractionDigits: 0, ...digits };
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, options);
  if (formats.size >= keptFormats) formats.clear();
  formats.set(key, format);
  return format;
}

function largeDigits(magnitude: number, scale: NumberScale | undefined): Intl.NumberFormatOptions {
  if (!scale) return { notation: "compact", minimumSignificantDigits: 1, maximumSignificantDigits: 3 };
  const scaled = magnitude / scale.of;
  return { maximumFractionDigits: scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2 };
}

function ownDecimals(magnitude: number): number {
  if (magnitude >= 1000) return 0;
  if (magnitude >= 100) return 1;
  return magnitude >= 1 || magnitude === 0 ? 2 : 3;
}

function sharedDecimals(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  if (largest >= 100) return values.every((value) => value === 0 || Math.abs(value) >= 1) ? 0 : 1;
  const needed = Math.max(...values.map((value) => (String(Number(value.toFixed(2))).split(".")[1] ?? "").length));
  return largest >= 10 ? Math.min(needed, 1) : needed;
}

function assemble(parts: Intl.NumberFormatPart[], unit: Unit, scale: NumberScale | undefined): FormattedQuantity {
  const written = { before: "", digits: "", after: "" };
  let negative = false;
  for (const { type, value } of parts) {
    if (type === "minusSign") negative = true;
    else if (type === "currency") written[written.digits === "" ? "before" : "after"] += value;
    else if (type === "compact") written.after += value;
    else if (type !== "literal") written.digits += value;
    else if (written.digits !== "") written.after += noBreakSpace;
  }
  if (scale) written.after = noBreakSpace + scale.word + written.after;
  if (unit.kind === "percent") written.after += "%";
  if (unit.kind === "measure") written.after += noBreakSpace + unit.symbol;
  if (negative) written.before = minus + written.before;
  return { ...written, text: written.before + written.digits + written.after };
}
