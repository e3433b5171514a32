import { readEnglish } from "./english.ts";
import { readIndic } from "./indic.ts";
import { slice, type Traced, trim } from "./traced.ts";

/** A word as it stands, without the punctuation around it; offsets are into the sentence. */
export type Term = { text: string; start: number; end: number; tags: ReadonlySet<string> };
export type Sentence = { text: Traced; terms: readonly Term[] };

/** Offsets are into the text that was read. */
export type RawSentence = { start: number; end: number; terms: readonly Term[] };

const indicLetter = /[\u0900-\u0dff]/g;
const letter = /\p{L}/gu;

/** Whether most of the letters belong to the scripts of India, for which there is no English grammar. */
export function isIndic(text: string): boolean {
  const indic = text.match(indicLetter)?.length ?? 0;
  return indic > 0 && indic * 2 >= (text.match(letter)?.length ?? 0);
}

/** The sentences of a paragraph, in order, with their words; part-of-speech tags where the language is English. */
export async function readSentences(paragraph: Traced): Promise<Sentence[]> {
  const raw = isIndic(paragraph.text) ? readIndic(paragraph.text) : await readEnglish(paragraph.text);
  return raw
    .map(({ start, end, terms }) => clip(slice(paragraph, start, end), terms, start))
    .filter(({ text }) => text.text !== "");
}

function clip(whole: Traced, terms: readonly Term[], start: number): Sentence {
  const lead = whole.text.length - whole.text.trimStart().length;
  const shift = start + lead;
  return { text: trim(whole), terms: terms.map((term) => ({ ...term, start: term.start - shift, end: term.end - shift })) };
}
