import type { Finding } from "./finding.ts";
import type { Sentence } from "./sentence.ts";
import { clip, withoutStop } from "./shorten.ts";

const quotation = /[“"]([^“”"]{24,380})[”"]/u;
const said =
  /\b(?:said|says|added|adds|noted|notes|wrote|writes|told|explained|explains|argued|argues|declared|announced|remarked|stated)\b|ने\s+(?:कहा|बताया|लिखा)/u;
const name = /\p{Lu}[\p{L}.’'-]*(?:\s+(?:de|van|bin|von|al)?\s?\p{Lu}[\p{L}.’'-]*){0,4}/u;
/** Words of somebody named earlier are quoted without a name, rather than with a guess. */
const pronoun = /\b(?:he|she|they) (?:said|says|added|told|wrote|explained)\b/i;
const attribution = /(?:^|\n|\s)[—–-]{1,2}\s*([^—–\n]{2,90})\s*$/u;

/** Words in quotation marks that the sentence gives to somebody. */
export function findQuotes(sentences: readonly Sentence[]): Finding[] {
  return sentences.flatMap((sentence) => {
    const text = sentence.text.text;
    const match = quotation.exec(text);
    const words = match?.[1];
    if (!match || !words || words.split(/\s+/u).length < 5) return [];
    const around = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
    const speaker = speakerIn(around);
    if (!said.test(around) || (!speaker && !pronoun.test(around))) return [];
    return [{ block: { type: "quote", text: clip(closed(words), 400), ...speaker }, sentences: [sentence], weight: 1 }];
  });
}

/** A block quotation: its last dash, if there is one, names who said it. */
export function quoteOf(text: string): Finding["block"] {
  const found = attribution.exec(text);
  const words = (found ? text.slice(0, found.index) : text).trim().replace(/^[“"']|[”"']$/gu, "");
  const [by = "", ...role] = (found?.[1] ?? "").split(/,\s+/u);
  const speaker = by && { by: clip(by, 80), ...(role.length > 0 && { role: clip(role.join(", "), 120) }) };
  return { type: "quote", text: clip(closed(words) || text, 400), ...speaker };
}

function speakerIn(around: string): { by: string; role?: string } | undefined {
  const hindi = /([\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,3})\s+ने\s+(?:कहा|बताया|लिखा)/u.exec(around)?.[1];
  if (hindi) return { by: clip(hindi, 80) };
  const verb = said.exec(around);
  if (!verb) return undefined;
  const behind = around.slice(verb.index + verb[0].length);
  const following = new RegExp(`^\\s+(?:the\\s+)?(${name.source})(?:,\\s+([^,.;]{3,100}))?`, "u").exec(behind);
  if (following?.[1])
    return { by: clip(following[1].replace(/[.,]+$/, ""), 80), ...(following[2] && { role: clip(following[2], 120) }) };
  const preceding = new RegExp(`(${name.source})(?:,\\s+([^,.;]{3,100}),)?\\s*$`, "u").exec(around.slice(0, verb.index));
  return preceding?.[1] ? { by: clip(preceding[1], 80), ...(preceding[2] && { role: clip(preceding[2], 120) }) } : undefined;
}

/** The comma before “said” belongs to the sentence around the quotation. */
const closed = (words: string): string => withoutStop(words.trim().replace(/,$/, ""));
