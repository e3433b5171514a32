import type { Sentence, Term } from "./sentence.ts";

const openers =
  /^(?:(?:and|but|so|yet|also|however|meanwhile|moreover|still|then|today|now|overall|here|there|that|which|where|when|while|whereas|because|for|instead)\s+)+/i;
const pronoun =
  /^(?:it|they|he|she|we|you|i|this|that|these|those|there|which|who|its|their|one|some|many|most|both|all|each|another|others)$/i;
const auxiliary = /^(?:has|have|had|is|are|was|were|will|would|can|could|may|might)$/i;
const idle =
  /(?:^|\s)(?:has|have|had|is|are|was|were|will|would|can|could|may|might|also|now|then|already|only|alone)(?=\s|$)/gi;
const names = ["Place", "Person", "Acronym", "Organization", "Demonym", "Month", "Country", "City", "Region"];

/** The noun phrase that stands before the verb at `verb`, without its article; undefined for a mere pronoun. */
export function subjectBefore({ text, terms }: Sentence, verb: number): string | undefined {
  const clause = clauseStart(text.text, verb);
  const other = terms.findLast((term, index) => index > 0 && term.end < verb && term.start >= clause && isMainVerb(term));
  const phrase = text.text.slice(other?.end ?? clause, verb).trim();
  // "Mawsynram, the wettest place on Earth, receives": what stands between commas names the subject again.
  if (!other && phrase === "" && clause > 0) return subjectBefore({ text, terms }, text.text.indexOf(","));
  // "It reaches Kerala and covers the country": two verbs joined by "and" have one subject.
  if (other && /(?:^|\s)(?:and|or|but)$/i.test(phrase)) return subjectBefore({ text, terms }, other.start);

  const subject = bare(phrase);
  const named = terms.some((term, index) => term.start >= (other?.end ?? clause) && term.end <= verb && isNoun(term, index));
  if (!named || pronoun.test(subject) || subject.length > 60 || !/\p{L}/u.test(subject)) return undefined;
  return startsWithName(subject, terms) ? subject : subject.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

function clauseStart(text: string, verb: number): number {
  const marks = [...text.slice(0, verb).matchAll(/(?:,|;|\s[–—-])\s/g)];
  const last = marks.at(-1);
  return last ? last.index + last[0].length : 0;
}

const bare = (phrase: string): string =>
  phrase
    .replace(idle, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(openers, "")
    .replace(/^(?:the|a|an|its|their|our|his|her|this|that|these|those)\s+(?=\S)/i, "")
    .replace(/[\s,;:]+$/, "");

const isMainVerb = ({ text, tags }: Term): boolean =>
  tags.has("Verb") && !tags.has("Gerund") && !tags.has("Participle") && !tags.has("Infinitive") && !auxiliary.test(text);

/** The tagger takes some plurals at the start of a sentence for verbs: "Imports fell". */
const isNoun = ({ tags }: Term, index: number): boolean =>
  (tags.has("Noun") && !tags.has("Pronoun")) || tags.has("Gerund") || (index === 0 && tags.has("Verb"));

/** A capital at the start of a sentence is kept for names only, so that a label can go on from it. */
function startsWithName(phrase: string, terms: readonly Term[]): boolean {
  const first = terms.find(({ text }) => phrase.startsWith(text));
  if (first === undefined || /^\p{Lu}{2}/u.test(first.text)) return true;
  return (
    names.some((tag) => first.tags.has(tag)) || (first.tags.has("ProperNoun") && first.start > 0) || /['’]s?$/.test(first.text)
  );
}
