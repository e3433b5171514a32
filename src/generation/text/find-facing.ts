import type { Finding } from "./finding.ts";
import { areOpposed } from "./oppositions.ts";
import type { Sentence } from "./sentence.ts";
import { capitalised, clip, withoutStop } from "./shorten.ts";

const lead = /^([^:.!?।]{2,30}):\s+(.+)$/u;

/** "Before: three hours in a queue. After: three minutes on a phone." */
export function findFacing(sentences: readonly Sentence[]): Finding | undefined {
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1];
    const [, left = "", one = ""] = lead.exec(sentence.text.text) ?? [];
    const [, right = "", other = ""] = lead.exec(next?.text.text ?? "") ?? [];
    if (!next || !left || !right || !areOpposed(left, right)) continue;
    const block = { type: "comparison" as const, left: sideOf(left, one), right: sideOf(right, other) };
    return { block, sentences: [sentence, next], weight: 3 };
  }
  return undefined;
}

const sideOf = (title: string, said: string): { title: string; points: string[] } => ({
  title: capitalised(title),
  points: [clip(capitalised(withoutStop(said)), 160)],
});
