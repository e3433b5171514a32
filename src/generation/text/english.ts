import type { RawSentence, Term } from "./sentence.ts";

/**
 * Sentences and words by compromise. Its lexicon takes a quarter of a second to unpack, more than a Worker should spend
 * on starting up, so it is loaded with the first English text.
 */
export async function readEnglish(text: string): Promise<RawSentence[]> {
  const { default: nlp } = await import("compromise/two");
  const found: { start: number; terms: Term[] }[] = [];
  let cursor = 0;
  for (const words of nlp(text).document) {
    const terms: Term[] = [];
    let before = 0;
    for (const word of words) {
      const start = word.text === "" ? -1 : text.indexOf(word.text, cursor);
      if (start < 0) continue;
      if (terms.length === 0) before = word.pre.length;
      else if (endsSentence(text.slice(cursor, start), word.text, terms.at(-1))) {
        found.push({ start: Math.max(0, (terms[0]?.start ?? 0) - before), terms: terms.splice(0) });
        before = word.pre.length;
      }
      cursor = start + word.text.length;
      terms.push({ text: word.text, start, end: cursor, tags: new Set(word.tags ?? []) });
    }
    const first = terms[0];
    if (first) found.push({ start: Math.max(0, first.start - before), terms });
  }
  return found.map(({ start, terms }, index) => ({
    start: index === 0 ? 0 : start,
    end: found[index + 1]?.start ?? text.length,
    terms,
  }));
}

/** The full stop behind "km" or "per cent." ends a sentence too, where a capital follows. */
const endsSentence = (gap: string, word: string, last: Term | undefined): boolean =>
  /^\.\s+/.test(gap) && /^\p{Lu}\p{Ll}/u.test(word) && (last?.tags.has("Unit") ?? false);
