const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66];
const around = /^(?:rs\.?|inr|usd|eur|gbp|\p{Sc})\s*|\s*(?:%|inr|usd|eur|gbp|\p{Sc})$/giu;
/** Ungrouped, in thousands, in lakhs and crores, or in thousands with spaces; with a decimal point. */
const point =
  /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}|\d{1,3}(?:[ \u00a0\u2009\u202f']\d{3})+)?(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
/** As on the Continent: 1.234,5. A single comma before three digits is read as grouping. */
const comma = /^\d{1,3}(?:[.\u00a0\u202f ]\d{3})*,\d+$/;

/** The number that a cell's text stands for: 1,23,456; ₹ 1,234.50; 12.5%; (300); ४२. Undefined where it is none. */
export function readNumber(text: string): number | undefined {
  const digits = westernDigits(text.trim()).replace(/[\u2212\u2013]/g, "-");
  const inBrackets = /^\((.+)\)$/.exec(digits)?.[1];
  const signed = (inBrackets ?? digits).replace(around, "").trim();
  const sign = inBrackets !== undefined || signed.startsWith("-") ? -1 : 1;
  const numeral = signed.replace(/^[+-]/, "").replace(around, "").trim();
  if (!/\d/.test(numeral)) return undefined;
  if (point.test(numeral)) return sign * Number(numeral.replace(/[, \u00a0\u2009\u202f']/g, ""));
  if (comma.test(numeral)) return sign * Number(numeral.replace(/[.\u00a0\u202f ]/g, "").replace(",", "."));
  return undefined;
}

function westernDigits(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => start <= code && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
