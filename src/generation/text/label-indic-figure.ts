import { oblique } from "../oblique.ts";
import { pricedMeasure } from "./indic-price.ts";
import type { FoundQuantity } from "./read-quantity.ts";

/** Where the number before this one ends, and where the one behind it starts. */
export type Neighbours = { from: number; to: number | undefined };

const postposition = /^(?:का|की|के|से|को|ने|तक|में|पर)\s+/u;
const verbal =
  /(?:^|\s)(?:है|हैं|था|थी|थे|होता|होती|होते|हो|गया|गई|गए|रहा|रही|रहे|हुआ|हुई|हुए|बढ़कर|घटकर|बढ़ा|बढ़ी|बढ़े|घटा|घटी|घटे|पहुँच|पहुंच|चुका|चुकी|चुके|जाता|जाती|जाते|कर|दिया|किया|ले|लगे|लगा|होगा|होगी|होंगे|रहेगा|रहेगी|करते|करती|करता|और|लगभग|करीब)$/u;
/** "इसकी 12 लाइनें" are "लाइनें": whose they are is told in the sentence before. Nor does a conjunction name anything. */
const leadIn =
  /^(?:यह|ये|वह|वे|जो|यहाँ|वहाँ|(?:इस|इन|उस|उन|जिस|जिन)(?:का|की|के|में|से|को|ने|पर)(?:\s+(?:पास|से))?|जबकि|लेकिन|मगर|किंतु|परंतु)(?=\s|$)/u;
const rises = /^(?:की\s)?(?:बढ़|वृद्धि|बढ़ोतरी)/u;
const falls = /^(?:की\s)?(?:घट|गिर|कमी|कम हु)/u;

/** Between two numbers, where what belongs to the first ends and what belongs to the second begins. */
const border = /[,;]\s|\s(?:और|तथा|एवं|जबकि|जो)\s/gu;

/** Hindi names a number by the words behind it, up to the verb, or else by the clause before it. */
export function labelIndicFigure(
  text: string,
  { start, end, unit }: FoundQuantity,
  { from, to }: Neighbours,
): string | undefined {
  const behind = (text.slice(end, to).split(/[,;।.!?()]|\s(?:और|तथा|एवं|जबकि)\s/u)[0] ?? "").trim();
  const named = withoutVerb(behind.replace(postposition, ""));
  const clause = clauseBefore(text, from, start);
  // Whose number stands before it in the same clause, that one has the clause's subject.
  if (clause === undefined) return named || undefined;
  if (unit?.kind === "currency" && clause.length <= 56 && pricedMeasure.test(clause)) return clause;
  const subject = withoutVerb(clause.replace(leadIn, "").trim());
  if (subject && rises.test(behind)) return `${oblique(withoutPlace(subject))} में वृद्धि`;
  if (subject && falls.test(behind)) return `${oblique(withoutPlace(subject))} में कमी`;
  const whole = `${subject} ${named}`;
  if (named && subject && named.split(/\s+/u).length <= 2 && whole.length <= 56) return whole;
  return named || withoutPlace(subject.length <= 56 ? subject : subject.split(/\s+/u).slice(-6).join(" ")) || undefined;
}

/** "12% बढ़कर 4.5 लाख करोड़": two numbers of one subject. */
const goesOn = /^\s*(?:बढ़|घट|गिर|उठ|चढ़)कर\s+(?:लगभग\s+|करीब\s+)?$/u;

/** "₹25 से बढ़कर ₹160": the second is the news, of what stands before the first. */
const formerly = /\s[₹$]?[\d०-९][\d०-९.,]*[^,;\d०-९]*\sसे\s+(?:(?:बढ़|घट|गिर|उठ|चढ़)कर\s+)?(?:लगभग\s+|करीब\s+)?$/u;

/** The words before a number that speak of no other; undefined where another number has them. */
function clauseBefore(text: string, from: number, start: number): string | undefined {
  const own = goesOn.test(text.slice(from, start)) ? (/^[^\d०-९₹$]+/u.exec(text)?.[0] ?? "") : text.slice(from, start);
  const last = [...own.matchAll(border)].at(-1);
  if (from > 0 && !last && !/[।():]\s/u.test(own) && !text.startsWith(own)) return undefined;
  const whole =
    own
      .slice(last ? last.index + last[0].length : 0)
      .split(/[।()]|:\s/u)
      .at(-1) ?? "";
  return whole.replace(formerly, "").trim();
}

const withoutPlace = (words: string): string => words.replace(/\s(?:में|ने|का|की|के|को|पर)$/u, "");

/** "यात्री चलते हैं" are "यात्री"; nouns such as accounts and ways end alike. */
const participle = /(?<=\S)\s(?!(?:खाते|रास्ते|रिश्ते|समझौते|भत्ते|जूते|पत्ते|कुत्ते|बस्ते|हफ़्ते|हफ्ते)\s)[\p{L}\p{M}]+ते\s+(?:हैं|थे)$/u;

function withoutVerb(words: string): string {
  let rest = words.replace(participle, "");
  while (verbal.test(rest)) rest = rest.replace(verbal, "").trim();
  return rest;
}
