import { readEnglish } from "./english.ts";
import { readIndic } from "./indic.ts";
import { isIndic, type Sentence, type Term } from "./sentence.ts";
import { slice, type Traced, trim } from "./traced.ts";

/** The sentences of a paragraph, in order, with their words; part-of-speech tags where the language is English. */
export async function readSentences(paragraph: Traced): Promise<Sentence[]> {
  const raw = isIndic(paragraph.text) ? readIndic(paragraph.text) : await readEnglish(paragraph.text);
  return raw
    .map(({ start, end, terms }) => trimmed(slice(paragraph, start, end), terms, start))
    .filter(({ text }) => text.text !== "");
}

function trimmed(whole: Traced, terms: readonly Term[], start: number): Sentence {
  const shift = start + whole.text.length - whole.text.trimStart().length;
  return { text: trim(whole), terms: terms.map((term) => ({ ...term, start: term.start - shift, end: term.end - shift })) };
}
