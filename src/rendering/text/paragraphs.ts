import type { Face } from "./face.ts";
import { type Paragraph, paragraph, type TextStyle } from "./paragraph.ts";
import type { ShapeText } from "./shape-text.ts";

/** The paragraph of a text; `block` where it fills the width of its box. */
export type Paragraphs = (content: string, style: TextStyle, block: boolean) => Paragraph;

const kept = 2048;

/** Paragraphs with the lines that were broken for them: the same text comes again in each layout that a page is tried in. */
export function paragraphs(shape: ShapeText): Paragraphs {
  const known = new WeakMap<readonly Face[], Map<string, Paragraph>>();

  return (content, style, block) => {
    const ofStack = known.get(style.stack) ?? new Map<string, Paragraph>();
    known.set(style.stack, ofStack);
    const { size, leading, spacing, align, wrap, breaks, breaksWords, tabular } = style;
    const key = `${size} ${leading} ${spacing} ${align} ${wrap} ${breaks} ${breaksWords} ${tabular} ${block} ${content}`;
    const found = ofStack.get(key);
    if (found) return found;
    const made = paragraph(content, style, { shape, block });
    if (ofStack.size >= kept) ofStack.delete(ofStack.keys().next().value ?? "");
    ofStack.set(key, made);
    return made;
  };
}
