import type { Finding } from "./finding.ts";
import { findQuantities } from "./read-quantity.ts";
import type { Sentence } from "./sentence.ts";
import { capitalised, clip, firstClause, withoutStop } from "./shorten.ts";
import { subjectBefore } from "./subject.ts";

const longest = 84;
const leaning =
  /^(?:it|they|he|she|this|that|these|those|there|however|but|and|also|so|such|then|first|second|next|finally|moreover|for example|in addition|as a result|यह|ये|वह|वे|(?:इस|इन|उस|उन)(?:का|की|के|में|से|को|ने|पर)?|लेकिन|और|फिर)(?![\p{L}\p{M}])/iu;
const strong =
  /\b(?:most|largest|biggest|highest|lowest|first|only|record|doubled|tripled|halved|never|every|best|worst|fastest|more than|key|main|essential|vital|सबसे|पहली बार|दोगुना)\b/iu;

/** How well a sentence stands alone as the point of a whole text. */
export function strengthOf({ text: { text } }: Sentence, index: number): number {
  const figures = findQuantities(text.slice(0, 400)).map(({ unit }) =>
    unit?.kind === "percent" || unit?.kind === "currency" ? 0.8 : 0.6,
  );
  const length = text.length > 30 && text.length < 160 ? 1.5 : 0;
  return (
    length +
    Math.min(
      1.6,
      figures.reduce((sum, worth) => sum + worth, 0),
    ) +
    (strong.test(text) ? 0.8 : 0) +
    (index === 0 ? 2.8 : index < 3 ? 0.6 : 0) -
    (leaning.test(text) ? 3 : 0) -
    (/\b(?:it|they|them|this|these)\b/i.test(text.slice(0, 32)) ? 1.2 : 0) -
    (/[?]$|[“"]/.test(text) ? 2 : 0)
  );
}

/** The strongest sentence, for a text that brings no title. */
export function findingOf(sentences: readonly Sentence[]): Sentence | undefined {
  const ranked = sentences.map((sentence, index) => ({ sentence, strength: strengthOf(sentence, index) }));
  return ranked.toSorted((a, b) => b.strength - a.strength)[0]?.sentence;
}

/** A sentence as a title: shortened at a clause, else at a word, without its full stop. */
export function titleFrom(sentence: string): string {
  const whole = withoutStop(sentence.replace(/\s+/gu, " ").trim());
  if (whole.length <= longest) return capitalised(whole);
  return capitalised(firstClause(whole, { min: 28, max: longest }) ?? clip(whole, longest));
}

/** What a sentence announces before its colon, where a block shows all that stands behind: "Sales by region: North 420, South 380 …". */
export function titleAnnounced(sentence: Sentence, findings: readonly Finding[]): string | undefined {
  const { text } = sentence.text;
  const announced = /^\p{L}[^:\d०-९]{3,60}(?=:\s)/u.exec(text)?.[0];
  const block = findings.find(({ sentences: [only, other] }) => only === sentence && !other)?.block;
  const shown = block && "items" in block ? block.items.length : 0;
  return announced && shown >= Math.max(2, findQuantities(text).length) ? capitalised(announced.trim()) : undefined;
}

/** A history without a title is called by whose it is and when: "ISRO, 1969–2023". */
export function titleOfHistory(
  findings: readonly Finding[],
  opening: Sentence | undefined,
  locale: string,
): string | undefined {
  const [first, ...others] = findings;
  if (first?.block.type !== "timeline" || others.length > 0) return undefined;
  const years = first.block.items.map(({ when }) => /[12१२][\d०-९]{3}/u.exec(when)?.[0]);
  const [from, to] = [years[0], years.at(-1)];
  if (!from || !to || from === to) return undefined;
  if (locale.startsWith("hi")) return `${from} से ${to} तक`;
  const verb = opening?.terms.find(({ tags, start }) => start > 0 && tags.has("Verb"));
  const subject = opening && verb && subjectBefore(opening, verb.start);
  return subject && `${capitalised(subject)}, ${from}–${to}`;
}

/** A text that is one list, with nothing said around it, is called by how much it lists. */
export function titleOfList([finding]: readonly Finding[], locale: string): string | undefined {
  const block = finding?.block;
  if (block?.type !== "steps" && block?.type !== "icon-list") return undefined;
  const noun = locale.startsWith("hi") ? { steps: "चरण", "icon-list": "बिंदु" } : { steps: "steps", "icon-list": "points" };
  return block.items.length > 1 ? `${block.items.length} ${noun[block.type]}` : undefined;
}
