import { lazySegmenter } from "../../kernel/lazy-segmenter.ts";
import type { Frame } from "../frame.ts";
import { advancesOf } from "./advances-of.ts";
import { type Font, fontOf, type Role, type Setting } from "./typeset.ts";

/** Where a line may end: after a space that isn't a no-break space, a dash, or a hyphen but not that of 2015-16. */
const pieces = /(?:[^\s\-–—]|[\u00a0\u202f]|-(?=\d))*(?:[^\S\u00a0\u202f]+|[-–—]+|$)/gu;
const digits = Array.from("0123456789", (digit) => digit.codePointAt(0) ?? 0);

/** The width of `text` on one line, px. Never less than what is drawn: kerning and conjuncts only make it narrower. */
export const textWidth = (frame: Frame, role: Role, text: string, setting?: Setting): number =>
  widthIn(fontOf(frame, role, setting), text);

/** The width of the widest of `texts`, px; 0 where there are none. */
export const widestText = (frame: Frame, role: Role, texts: readonly string[], setting?: Setting): number =>
  Math.max(0, ...texts.map((text) => textWidth(frame, role, text, setting)));

/** How many lines `text` takes at `width` px. A word that is wider than the line is broken where the line ends. */
export function lineCount(frame: Frame, role: Role, { text, width, ...setting }: Setting & Wrapped): number {
  const font = fontOf(frame, role, setting);
  let lines = 1;
  let used = 0;
  for (const [piece] of text.matchAll(pieces)) {
    if (piece === "") continue;
    const shown = widthIn(font, piece.trimEnd());
    if (used > 0 && used + shown > width) {
      lines++;
      used = 0;
    }
    if (shown > width) {
      const broken = breakWord(font, piece.trimEnd(), width);
      lines += broken.lines - 1;
      used = broken.used;
    } else used += widthIn(font, piece);
  }
  return lines;
}

const graphemes = lazySegmenter("und", "grapheme");

/** How a word that is wider than its line fills lines, letter by letter, and how far it goes on the last. */
function breakWord(font: Font, word: string, width: number): { lines: number; used: number } {
  let lines = 1;
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = widthIn(font, segment);
    if (used > 0 && used + wide > width) {
      lines++;
      used = 0;
    }
    used += wide;
  }
  return { lines, used };
}

export type Wrapped = { text: string; width: number };

/** The height of `text` wrapped at `width`, px. */
export const textHeight = (frame: Frame, role: Role, wrapped: Setting & Wrapped): number => {
  const { size, leading } = fontOf(frame, role, wrapped);
  return lineCount(frame, role, wrapped) * size * leading;
};

/** The width of the longest unbreakable piece of `text`, px: no box should be narrower. */
export const longestWord = (frame: Frame, role: Role, text: string, setting?: Setting): number =>
  widestText(
    frame,
    role,
    [...text.matchAll(pieces)].map(([piece]) => piece.trimEnd()),
    setting,
  );

/** Inter's tabular digits are a shade wider than its widest proportional one. */
const tabularRoom = 1.005;

/** Digits are all as wide as the widest of them: figures are often set in columns. */
function widthIn(font: Font, text: string): number {
  const advance = advancesOf(font);
  let digit: number | undefined;
  let width = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (digits.includes(point)) {
      digit ??= Math.max(...digits.map(advance)) * tabularRoom;
      width += digit;
    } else width += advance(point);
  }
  return width;
}
