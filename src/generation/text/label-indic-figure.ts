import { pricedMeasure } from "./indic-price.ts";
import type { FoundQuantity } from "./read-quantity.ts";

/** Where the number before this one ends, and where the one behind it starts. */
export type Neighbours = { from: number; to: number | undefined };

const postposition = /^(?:का|की|के|से|को|ने|तक|में|पर)\s+/u;
const verbal =
  /(?:^|\s)(?:है|हैं|था|थी|थे|होता|होती|होते|हो|गया|गई|गए|रहा|रही|रहे|हुआ|हुई|हुए|बढ़कर|घटकर|बढ़ा|बढ़ी|बढ़े|घटा|घटी|घटे|पहुँच|पहुंच|चुका|चुकी|चुके|जाता|जाती|जाते|कर|दिया|किया|और|लगभग|करीब)$/u;
/** "इसकी 12 लाइनें" are "लाइनें": whose they are is told in the sentence before. */
const pronoun = /^(?:यह|ये|वह|वे|यहाँ|वहाँ|[इउ][सन](?:का|की|के|में|से|को|ने|पर)?)$/u;
const rises = /^(?:की\s)?(?:बढ़|वृद्धि|बढ़ोतरी)/u;
const falls = /^(?:की\s)?(?:घट|गिर|कमी|कम हु)/u;

/** "और सेवाओं का 54% है": words of the number's own, tied to it by a genitive, where another stands before them. */
const tied = /(?:[,;]|\s(?:और|तथा|एवं))\s+([^\d०-९,;।()]+?)\s+(?:का|की|के)\s*$/u;

/** Hindi names a number by the words behind it, up to the verb, or else by the clause before it. */
export function labelIndicFigure(
  text: string,
  { start, end, unit }: FoundQuantity,
  { from, to }: Neighbours,
): string | undefined {
  const behind = (text.slice(end, to).split(/[,;।.!?()]|\s(?:और|तथा|एवं)\s/u)[0] ?? "").trim();
  const clause = (
    text
      .slice(0, start)
      .split(/[,;।()]|:\s/u)
      .at(-1) ?? ""
  ).trim();
  const own = tied.exec(text.slice(from, start))?.[1];
  if (from > 0 && own && withoutVerb(behind) === "") return own;
  if (unit?.kind === "currency" && clause.length <= 56 && pricedMeasure.test(clause)) return clause;
  const opening = withoutVerb((/^[^\d०-९₹$]+/u.exec(clause)?.[0] ?? "").trim());
  const subject = pronoun.test(opening) ? "" : opening;
  if (subject && rises.test(behind)) return `${withoutPlace(subject)} में वृद्धि`;
  if (subject && falls.test(behind)) return `${withoutPlace(subject)} में कमी`;
  const named = withoutVerb(behind.replace(postposition, ""));
  const whole = `${subject} ${named}`;
  if (named && subject && named.split(/\s+/u).length <= 2 && whole.length <= 56) return whole;
  return named || withoutPlace(subject.split(/\s+/u).slice(-6).join(" ")) || undefined;
}

const withoutPlace = (words: string): string => words.replace(/\s(?:में|ने|का|की|के)$/u, "");

/** "यात्री चलते हैं" are "यात्री"; nouns such as accounts and ways end alike. */
const participle = /(?<=\S)\s(?!(?:खाते|रास्ते|रिश्ते|समझौते|भत्ते|जूते|पत्ते|कुत्ते|बस्ते|हफ़्ते|हफ्ते)\s)[\p{L}\p{M}]+ते\s+(?:हैं|थे)$/u;

function withoutVerb(words: string): string {
  let rest = words.replace(participle, "");
  while (verbal.test(rest)) rest = rest.replace(verbal, "").trim();
  return rest;
}
