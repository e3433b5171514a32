import type { Traced } from "./traced.ts";

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
