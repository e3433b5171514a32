/** The language tag for a text that came without one, by its script: Hindi where Devanagari prevails. */
export function guessLocale(text: string): string {
  const devanagari = text.match(/[\u0900-\u0963\u0966-\u097f]/g)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return devanagari > latin ? "hi-IN" : "en-IN";
}
