import { lazySegmenter } from "../../kernel/lazy-segmenter.ts";
import type { RawSentence } from "./sentence.ts";

const sentences = lazySegmenter("hi", "sentence");
const words = lazySegmenter("hi", "word");

/** Sentences, which end at a danda, and words of a text in an Indian script; the words carry no tags. */
export function readIndic(text: string): RawSentence[] {
  return [...sentences.segment(text)].map(({ segment, index }) => ({
    start: index,
    end: index + segment.length,
    terms: [...words.segment(segment)]
      .filter(({ isWordLike }) => isWordLike)
      .map((word) => ({
        text: word.segment,
        start: index + word.index,
        end: index + word.index + word.segment.length,
        tags: new Set<string>(),
      })),
  }));
}
