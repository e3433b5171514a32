import { maxMagnitude, type Quantity, type Unit } from "../../infographic/index.ts";
import { findDates, monthName } from "./read-dates.ts";
import { currencySigns, scales, shortScales, unitBehind } from "./units.ts";

/** A number in a text, with the signs, scale words and unit that belong to it: `text.slice(start, end)` is all of it. */
export type FoundQuantity = { start: number; end: number; value: number; unit?: Unit };

const sign = [...currencySigns.keys()].map((name) => name.replaceAll(/[.$]/g, "\\$&")).join("|");
const grouped = String.raw`[\d०-९]{1,3}(?:,[\d०-९]{2,3})+(?![\d०-९])|[\d०-९]+`;
const numeral = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.,:/#_-])((?:${sign})\s?)?([-−+]?)((?:${grouped})(?:\.[\d०-९]+)?)(?![\d०-९]|[.,:/][\d०-९])`,
  "gu",
);

/** Words before a number that make it a name: "Article 370", "Step 2". */
const namesBefore =
  /(?:\b(?:article|section|chapter|step|page|figure|fig|table|class|grade|version|vol|volume|no|number|part|phase|stage|route|highway|apollo|covid|day|rule|item|point|room|level)\.?|धारा|अनुच्छेद|चरण|अध्याय|कक्षा)\s*$/iu;
const ordinal = /^(?:st|nd|rd|th)(?![\p{L}])|^वीं|^वें|^वां|^वाँ/u;
/** What makes "1500" an amount rather than a year: nothing behind it, or a plural. */
const countsThings = /^(?:$|\s+(?:\p{Ll}+s|people|men|women|children|लोग|लोगों|गाँव|गांव)(?![\p{L}\p{M}]))/u;
const dayOfMonth = new RegExp(`^\\s${monthName}(?![\\p{L}\\p{M}])`, "iu");
const monthBefore = new RegExp(`(?<![\\p{L}\\p{M}])${monthName}\\s$`, "iu");
const hour = /^\s+बजे(?![\p{L}\p{M}])/u;
const range = /^\s?[-–—]\s?[₹$€£]?[\d०-९]|^\s(?:to|से)\s[\d०-९]/u;

/** Every number that says how much, in order. Years, ordinals, ranges, times, codes and numbered names are not such. */
export function findQuantities(text: string): FoundQuantity[] {
  const dates = findDates(text);
  return quantitiesIn(text).filter(({ start, end }) => !dates.some((date) => start < date.end && date.start < end));
}

function quantitiesIn(text: string): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  let behind = 0;
  for (const match of text.matchAll(numeral)) {
    if (match.index < behind) continue;
    const quantity = readAt(text, match);
    if (quantity) found.push(quantity);
    behind = quantity?.end ?? rangeEnd(text, match);
  }
  return found;
}

/** The amount that `text` is, all of it: undefined where it is anything else. */
export function readQuantity(text: string): Quantity | undefined {
  const [found, ...others] = quantitiesIn(text);
  if (!found || others.length > 0 || found.start !== 0 || found.end !== text.length) return undefined;
  return { value: found.value, ...(found.unit && { unit: found.unit }) };
}

function readAt(text: string, match: RegExpExecArray): FoundQuantity | undefined {
  const [whole, currency, minus = "", digits = ""] = match;
  const end = match.index + whole.length;
  if (namesBefore.test(text.slice(Math.max(0, match.index - 16), match.index))) return undefined;
  if (dayOfMonth.test(text.slice(end, end + 16)) || monthBefore.test(text.slice(Math.max(0, match.index - 16), match.index)))
    return undefined;
  if (hour.test(text.slice(end, end + 8)) || ordinal.test(text.slice(end, end + 4)) || range.test(text.slice(end, end + 8)))
    return undefined;

  const scale = scaleBehind(text.slice(end, end + 40), currency !== undefined);
  const behind = end + scale.length;
  const gap = /^[\s-]?/.exec(text.slice(behind))?.[0].length ?? 0;
  const measured = currency === undefined ? unitBehind(text.slice(behind + gap, behind + gap + 40)) : undefined;
  const attached = /^[\p{L}\p{M}\p{N}]/u.test(text.slice(behind, behind + 1));
  if (attached && !(measured && gap === 0)) return undefined;
  const bare = currency === undefined && !measured && scale.length === 0;
  if (bare && isYear(digits) && !countsThings.test(text.slice(end))) return undefined;

  const value = scaled((minus === "-" || minus === "−" ? "-" : "") + plain(digits), scale.power);
  if (!Number.isFinite(value) || Math.abs(value) > maxMagnitude) return undefined;
  const code = currency && currencySigns.get(currency.trim());
  const unit: Unit | undefined = code ? { kind: "currency", code } : measured?.unit;
  return { start: match.index, end: measured ? behind + gap + measured.length : behind, value, ...(unit && { unit }) };
}

/** "lakh crore" is a product of two scales. */
function scaleBehind(text: string, isMoney: boolean): { length: number; power: number } {
  let length = 0;
  let power = 1;
  for (let count = 0; count < 2; count += 1) {
    const word = /^[\s-]?([\p{L}\p{M}]+)\.?/u.exec(text.slice(length));
    const name = word?.[1]?.toLowerCase() ?? "";
    const scale = scales.get(name);
    if (!word || scale === undefined || (shortScales.has(name) && (!isMoney || /^\s/.test(word[0])))) break;
    power *= scale;
    length += word[0].replace(/\.$/, "").length;
  }
  return { length, power };
}

/** Through the decimal point of a literal, as 4.35 × 100 in binary is 434.99999999999994. */
function scaled(literal: string, power: number): number {
  return Number(`${literal}e${Math.round(Math.log10(power))}`);
}

const plain = (digits: string): string =>
  digits.replaceAll(",", "").replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));

const isYear = (digits: string): boolean => /^(?:1[0-9]|20|21)\d\d$/.test(plain(digits)) && !/[,.]/.test(digits);

function rangeEnd(text: string, { index, 0: whole, 3: digits = "" }: RegExpExecArray): number {
  const end = index + whole.length;
  const second = /^\s?(?:[-–—]|to\s|से\s)\s?([₹$€£]?[\d०-९,.]+)/u.exec(text.slice(end, end + 24));
  // "11% in 2015 to 23%" is no range of years.
  const isRange = second !== null && (!isYear(digits) || isYear(second[1] ?? "") || !/^\s?(?:to|से)\s/u.test(second[0]));
  return isRange ? end + second[0].length : end;
}
