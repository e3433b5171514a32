import LineBreaker from "linebreak";
import { keepWithin } from "../../kernel/keep-within.ts";
import { lazySegmenter } from "../../kernel/lazy-segmenter.ts";

/** A piece that is never broken but in need, and whether a line must end before it. */
export type LineWord = { text: string; breakBefore: boolean };

const words = lazySegmenter(undefined, "word");
const graphemes = lazySegmenter(undefined, "grapheme");
const noBreakSpace = "\u00a0";
/** Letters and spaces, of which each is a grapheme, and spaces between words are all there is to cut at. */
const plain = /^[\x20-\x7e]*$/;
const plainWord = /^[A-Za-z]+$/;

const budget = 1_500_000;
const linesKept = remember(cutLine);
const segmentsKept = remember(cutWords);

/** Text cut where a line may end (https://www.unicode.org/reports/tr14/), with its spaces at the ends of the pieces. */
export const lineWords = (text: string): readonly LineWord[] => linesKept(text);

export const graphemesOf = (text: string): string[] =>
  plain.test(text) ? text.split("") : Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Words and what is between them; a no-break space holds its neighbours together. */
export const wordSegments = (text: string): readonly string[] => (plainWord.test(text) ? [text] : segmentsKept(text));

function cutLine(text: string): LineWord[] {
  const breaker = new LineBreaker(text);
  const pieces: LineWord[] = [];
  let last = 0;
  let breakBefore = false;
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) {
    pieces.push({ text: text.slice(last, at.position), breakBefore });
    last = at.position;
    breakBefore = at.required ?? false;
  }
  return pieces;
}

function cutWords(text: string): string[] {
  const joined: string[] = [];
  let glue = false;
  for (const { segment } of words.segment(text)) {
    if (segment === noBreakSpace || glue) joined.push((joined.pop() ?? "") + segment);
    else joined.push(segment);
    glue = segment === noBreakSpace;
  }
  return joined;
}

/** Texts come back: in every layout that is tried for a page, and from picture to picture. */
function remember<Pieces extends readonly unknown[]>(make: (text: string) => Pieces): (text: string) => Pieces {
  const known = keepWithin<Pieces>(budget, (pieces, text) => pieces.length * 100 + text.length);
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
