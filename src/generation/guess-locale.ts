const inMillions = /[\d.]\s?(?:million|billion|trillion)s?\b/iu;
const indianCount = /\b(?:lakhs?|lacs?|crores?|rupees?|rs|inr)\b|₹/iu;

/**
 * The language tag for a text that came without one. Hindi where Devanagari prevails. English counts in lakh and crore here,
 * unless the text itself counts in millions and never as India does: its picture shouldn't say 67 lakh under a title with 6.7 million.
 */
export function guessLocale(text: string): string {
  const devanagari = text.match(/[\u0900-\u0963\u0966-\u097f]/g)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (devanagari > latin) return "hi-IN";
  return inMillions.test(text) && !indianCount.test(text) ? "en-GB" : "en-IN";
}
