import { type NumeralForm, parseNumeral, westernDigits } from "./numeral.ts";
import type { Figure } from "./table.ts";
import { readUnit, takeCurrency, type UnitReading } from "./unit-words.ts";

/** The parts of "-₹1,20,000 crore": a sign, the numeral as written in Western digits, and what it is measured in. */
export type FigureParts = { negative: boolean; numeral: string; unit: UnitReading | undefined };

const sign = /^\s*([+\-−–])\s*/;
const leadingNumeral = /^(?:\d|[.,](?=\d))(?:[\d.,\u00a0\u2009\u202f'’ ]*\d)?(?:e[+-]?\d+)?(?![\d])/i;

/** Undefined where the cell isn't one number with at most a currency before it and a short unit behind it. */
export function splitFigure(cell: string): FigureParts | undefined {
  const text = westernDigits(cell.normalize("NFC").trim());
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const outer = takeSign(bracketed ?? text);
  const { code, rest } = takeCurrency(outer.rest);
  const inner = takeSign(rest);

  const numeral = leadingNumeral.exec(inner.rest)?.[0];
  if (numeral === undefined) return undefined;
  const unit = unitOf(inner.rest.slice(numeral.length).trim(), code);
  if (unit === "unreadable") return undefined;
  const negative = bracketed !== undefined || outer.negative || inner.negative;
  return { negative, numeral, unit };
}

/** Undefined where the numeral isn't written in that form. */
export function figureOf({ negative, numeral, unit }: FigureParts, form: NumeralForm): Figure | undefined {
  const magnitude = parseNumeral(numeral, form);
  if (magnitude === undefined) return undefined;
  const scaled = tidy(magnitude * (unit?.scale ?? 1));
  return { value: negative && scaled !== 0 ? -scaled : scaled, ...(unit?.unit && { unit: unit.unit }) };
}

/** 1.1 × 1e7 is 11000000.000000002 in a double; fifteen digits are what a double holds for sure. */
export const tidy = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(15)) : value);

function takeSign(text: string): { negative: boolean; rest: string } {
  const found = sign.exec(text);
  return found ? { negative: found[1] !== "+", rest: text.slice(found[0].length) } : { negative: false, rest: text };
}

function unitOf(suffix: string, code: string | undefined): UnitReading | undefined | "unreadable" {
  if (suffix === "") return code === undefined ? undefined : { scale: 1, unit: { kind: "currency", code } };
  if (/^\/[-−–=]$/.test(suffix) && code) return { scale: 1, unit: { kind: "currency", code } };
  const known = readUnit(code === undefined ? suffix : `${code} ${suffix}`);
  if (known) return known;
  // A unit that isn't known is believed only where it is short; the column must agree on it later.
  const symbolic = code === undefined && !/^(?:st|nd|rd|th)$/i.test(suffix) && /^[\p{L}\p{M}°²³/%.]{1,12}$/u.test(suffix);
  return symbolic ? { scale: 1, unit: { kind: "measure", symbol: suffix } } : "unreadable";
}
