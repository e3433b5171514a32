import { keepWithin } from "../../kernel/keep-within.ts";
import { type Paragraph, paragraph, type TextStyle } from "./paragraph.ts";
import type { ShapeText } from "./shape-text.ts";
import { stackNumber } from "./stack-number.ts";

/** The paragraph of a text; `block` where it fills the width of its box. */
export type Paragraphs = (content: string, style: TextStyle, block: boolean) => Paragraph;

const budget = 5_000_000;
/** What a paragraph takes with the lines that were broken for it: measured, for each is laid out at some widths. */
const bytesOf = (content: string): number => 1_000 + content.length * 30;

/** Paragraphs with the lines that were broken for them: the same text comes again in each layout that a page is tried in. */
export function paragraphs(shape: ShapeText): Paragraphs {
  const known = keepWithin<{ paragraph: Paragraph; content: string }>(budget, ({ content }) => bytesOf(content));

  return (content, style, block) => {
    const { size, leading, spacing, align, wrap, breaks, breaksWords, tabular } = style;
    const key = `${stackNumber(style.stack)} ${size} ${leading} ${spacing} ${align} ${wrap} ${breaks} ${breaksWords} ${tabular} ${block} ${content}`;
    const found = known.get(key);
    if (found) return found.paragraph;
    const made = paragraph(content, style, { shape, block });
    known.set(key, { paragraph: made, content });
    return made;
  };
}
