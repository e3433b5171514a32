import { type Part, readMarkdown } from "./read-markdown.ts";
import { readSentences } from "./read-sentences.ts";
import type { Sentence } from "./sentence.ts";
import { slice, trim } from "./traced.ts";

export type Prose = { kind: "prose"; sentences: Sentence[] };
export type Listing = Extract<Part, { kind: "list" }>;
export type Section = { heading?: string; parts: (Prose | Exclude<Part, { kind: "heading" | "paragraph" }>)[] };
export type Document = { title?: string; sections: Section[]; source?: string };

const sourceLine = /(?:^|\n)[\s*_>(]*(?:sources?|data source|स्रोत)\s*[:：]\s*[*_]*\s*([^\n]{2,300}?)[\s*_)]*$/iu;

/** A text in sections of prose, lists, tables and quotations, its title and source line told apart. */
export async function readDocument(text: string): Promise<Document> {
  const cited = sourceLine.exec(text.trimEnd());
  const source = cited?.[1] && plainSource(cited[1]);
  const parts = readMarkdown(cited && source ? text.slice(0, cited.index) : text);
  const { title, rest } = takeTitle(withIntroductions(parts));
  const sections: Section[] = [{ parts: [] }];
  for (const part of rest) {
    if (part.kind === "heading") sections.push({ heading: part.text.text, parts: [] });
    else
      sections
        .at(-1)
        ?.parts.push(
          part.kind === "paragraph" ? { kind: "prose", sentences: await readSentences(part.text) } : await plainPart(part),
        );
  }
  return {
    ...(title && { title }),
    sections: sections.filter(({ heading, parts: own }) => heading !== undefined || own.length > 0),
    ...(source && { source }),
  };
}

/** "Our values:" before a list is its heading. */
function withIntroductions(parts: readonly Part[]): Part[] {
  return parts.map((part, index) => {
    const introduces = part.kind === "paragraph" && part.text.text.length <= 110 && /^[^.!?।]*[:：]$/u.test(part.text.text);
    if (!introduces || parts[index + 1]?.kind !== "list") return part;
    return { kind: "heading", level: 6, text: trim(slice(part.text, 0, -1)) };
  });
}

/** The heading at the top, or a first line that stands alone and ends in no full stop. */
function takeTitle(parts: readonly Part[]): { title?: string; rest: readonly Part[] } {
  const [first, ...rest] = parts;
  if (first?.kind === "heading" && rest.length > 0) return { title: first.text.text, rest };
  const [head, ...items] = first?.kind === "list" && !first.marked ? first.items : [];
  if (first?.kind === "list" && head && !head.lead && items.length >= 3)
    return { title: head.text.text.replace(/\s*[:：]$/u, ""), rest: [{ ...first, items }, ...rest] };
  const line = first?.kind === "paragraph" && first.text.text.length <= 110 && !/[.!?।:,;]["”]?$/u.test(first.text.text);
  return line && rest.length > 0 ? { title: first.text.text, rest } : { rest: parts };
}

/** A list of one is a sentence. */
async function plainPart(part: Exclude<Part, { kind: "heading" | "paragraph" }>): Promise<Section["parts"][number]> {
  const [only, ...others] = part.kind === "list" ? part.items : [];
  if (!only || others.length > 0 || only.children.length > 0) return part;
  return { kind: "prose", sentences: await readSentences(only.text) };
}

function plainSource(written: string): string {
  return written
    .replace(/\[([^\]]{1,200})\]\([^)]{0,500}\)/g, "$1")
    .replace(/^[<(\s]+|[>)\s.]+$/g, "")
    .trim();
}
