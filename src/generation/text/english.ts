import type { RawSentence, Term } from "./sentence.ts";

type Found = { start: number; terms: Term[] };
type Word = { text: string; pre: string; tags?: Set<string> };

/** Their full stop ends no sentence; the library doesn't know those of Indian English. */
const abbreviated = /(?:^|[\s(])(?:Rs|Nos?|approx|Fig|Smt|Shri|Cr|Lt|Col|Sq)\.\s+$/;

/**
 * Sentences and words by compromise. Its lexicon takes a quarter of a second to unpack, more than a Worker should spend
 * on starting up, so it is loaded with the first English text.
 */
export async function readEnglish(text: string): Promise<RawSentence[]> {
  const { default: nlp } = await import("compromise/two");
  const found: Found[] = [];
  let cursor = 0;
  for (const words of nlp(text).document)
    for (const [index, word] of locate(text, words, cursor).entries()) {
      const last = found.at(-1);
      const between = text.slice(last?.start ?? 0, word.start);
      if (!last || (index === 0 ? !abbreviated.test(between) : endsAtUnit(between, word.text, last.terms.at(-1))))
        found.push({ start: word.start - word.before, terms: [word] });
      else last.terms.push(word);
      cursor = word.end;
    }
  return found.map(({ start, terms }, index) => ({
    start: index === 0 ? 0 : start,
    end: found[index + 1]?.start ?? text.length,
    terms,
  }));
}

/** The words that stand in the text; the second half of a contraction doesn't. `before` counts the marks in front. */
function locate(text: string, words: readonly Word[], from: number): (Term & { before: number })[] {
  let cursor = from;
  return words.flatMap(({ text: word, pre, tags }) => {
    const start = word === "" ? -1 : text.indexOf(word, cursor);
    if (start < 0) return [];
    cursor = start + word.length;
    return [{ text: word, start, end: cursor, tags: tags ?? new Set<string>(), before: pre.length }];
  });
}

/** The full stop behind "km" ends a sentence too, where a capital follows. */
const endsAtUnit = (between: string, word: string, last: Term | undefined): boolean =>
  /\.\s+$/.test(between) && /^\p{Lu}\p{Ll}/u.test(word) && (last?.tags.has("Unit") ?? false);
