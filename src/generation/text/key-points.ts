import { strengthOf } from "./choose-title.ts";
import type { Finding } from "./finding.ts";
import type { Sentence } from "./sentence.ts";
import { splitEntry } from "./shorten.ts";

const most = 5;

/** The strongest of the sentences that tell no number, date or sequence, in their own order; a single one is a headline. */
export function keyPoints(sentences: readonly Sentence[]): Finding | undefined {
  const worthy = sentences.filter(({ text, terms }) => text.text.length >= 20 && terms.length >= 3);
  const strengths = new Map(worthy.map((sentence, index) => [sentence, strengthOf(sentence, index)]));
  const strongest = new Set(worthy.toSorted((a, b) => (strengths.get(b) ?? 0) - (strengths.get(a) ?? 0)).slice(0, most));
  const chosen = worthy.filter((sentence) => strongest.has(sentence));
  const [only, second] = chosen;
  if (!only) return undefined;
  if (second) {
    const items = chosen.map(({ text }) => splitEntry(text.text));
    return { block: { type: "icon-list", items }, sentences: chosen, weight: chosen.length * 0.8 };
  }
  const { title, detail } = splitEntry(only.text.text, 120);
  return { block: { type: "headline", text: title, ...(detail && { detail }) }, sentences: chosen, weight: 1 };
}
