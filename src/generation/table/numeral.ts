/** What the decimal mark is: 1,234.5 and 1,23,456 are `point`; 1.234,5 is `comma`. Spaces may group in both. */
export type NumeralForm = "point" | "comma";

/** Code points of the digit zero of the scripts whose decimal digits are read: Arabic, then the Indic scripts. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66];

/** ४२ becomes 42. */
export function westernDigits(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => start <= code && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

const gap = "[ \\u00a0\\u2009\\u202f'’]";
const western = (mark: string) => `\\d{1,3}(?:${mark}\\d{3})+`;
const shapes: Record<NumeralForm, RegExp> = {
  point: new RegExp(`^(?:\\d*|${western(",")}|\\d{1,2}(?:,\\d{2})*,\\d{3}|${western(gap)})(?:\\.\\d+)?(?:e[+-]?\\d+)?$`, "i"),
  comma: new RegExp(`^(?:\\d*|${western("\\.")}|${western(gap)})(?:,\\d+)?(?:e[+-]?\\d+)?$`, "i"),
};

/** An unsigned numeral in Western digits, or undefined where it isn't written in that form. */
export function parseNumeral(numeral: string, form: NumeralForm): number | undefined {
  if (!/^[\d.,]/.test(numeral) || !/\d/.test(numeral) || !shapes[form].test(numeral)) return undefined;
  const ungrouped = numeral.replace(form === "point" ? /[\s,'’]/g : /[\s.'’]/g, "");
  return Number(form === "point" ? ungrouped : ungrouped.replace(",", "."));
}

/**
 * The form in which most numerals of one column can be read. 1.234 fits both: `hint` decides such columns.
 */
export function formOf(numerals: readonly string[], hint: NumeralForm): NumeralForm {
  const readable = (form: NumeralForm) => numerals.filter((numeral) => parseNumeral(numeral, form) !== undefined).length;
  const [point, comma] = [readable("point"), readable("comma")];
  if (point === comma) return hint;
  return point > comma ? "point" : "comma";
}
