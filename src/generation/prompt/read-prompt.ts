import type { InfographicDraft } from "../../infographic/index.ts";
import { type Names, namesIn } from "../text/find-comparison.ts";

export type Structure =
  | "points"
  | "steps"
  | "timeline"
  | "comparison"
  | "pros-and-cons"
  | "before-and-after"
  | "figures"
  | "chart"
  | "quote";

/** What a prompt asks for: about what, in which structures (in the order named), how many entries, how large. */
export type Wish = {
  topic: string;
  structures: Structure[];
  count?: number;
  noun?: string;
  names?: Names;
  size?: NonNullable<InfographicDraft["size"]>;
  locale?: string;
};

const structureWords: readonly [Structure, RegExp][] = [
  ["timeline", /\btimeline\b|\bhistory of\b|\bmilestones\b|\bevolution of\b|\bchronology\b|इतिहास|समयरेखा|घटनाक्रम/iu],
  ["pros-and-cons", /\bpros\s*(?:and|&|\/)\s*cons\b|\badvantages and disadvantages\b|फायदे और नुकसान|लाभ और हानि/iu],
  ["before-and-after", /\bbefore\s*(?:and|&|\/)\s*after\b|पहले और बाद/iu],
  ["comparison", /\bcompar(?:e|ed|ing|ison)\b|\bvs\.?(?=\s)|\bversus\b|\bdifferences?\s+between\b|तुलना|बनाम|में अंतर/iu],
  [
    "steps",
    /\bhow to\b|\bsteps?\b|\bprocess\b|\brecipe\b|\bguide\b|\btutorial\b|\bstages\b|\blife ?cycle\b|कैसे|चरण|विधि|प्रक्रिया/iu,
  ],
  ["chart", /\b(?:pie|bar|line|donut)?\s?(?:chart|graph)\b|\bbreakdown of\b|\bmarket share\b|चार्ट|ग्राफ/iu],
  ["figures", /\bstat(?:s|istics)?\b|\bnumbers\b|\bfigures\b|\bkey data\b|आँकड़े|आंकड़े/iu],
  ["quote", /\bquot(?:e|es|ation)\b|उद्धरण/iu],
];

const nouns =
  /\b(points?|benefits?|reasons?|tips?|ways?|facts?|ideas?|steps?|stages?|events?|milestones?|stats?|statistics|figures?|differences?|habits?|rules?|features?|types?|myths?|lessons?|causes?|effects?|uses?|things?|examples?|advantages?|symptoms?|skills?|items?|quotes?|phases?)\b|(फायदे|फ़ायदे|लाभ|बिंदु|कारण|उपाय|तरीके|तथ्य|चरण|आदतें|बातें|नियम|घटनाएँ|घटनाएं|आँकड़े|आंकड़े)/iu;
const counts: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  दो: 2,
  तीन: 3,
  चार: 4,
  पाँच: 5,
  पांच: 5,
  छह: 6,
  सात: 7,
  आठ: 8,
  दस: 10,
};
const number = `(?<![\\p{L}\\p{N}.,])([\\d०-९]{1,2}|${Object.keys(counts).join("|")})(?![\\p{N}%.]|[\\p{L}\\p{M}])`;
const counted = new RegExp(`${number}[\\s-](?:[\\p{L}\\p{M}'’]+\\s){0,3}?(?:${nouns.source})`, "iu");
const top = new RegExp(`\\b(?:top|best)\\s+${number}`, "iu");

const sizeWords: readonly [NonNullable<Wish["size"]>, RegExp][] = [
  [
    "story",
    /\b(?:instagram|insta|whatsapp|facebook)\s+(?:story|stories|reel|status)\b|\b(?:story|reel)\s+(?:size|format)\b|\b9\s?[:x×]\s?16\b|\b1080\s?[x×]\s?1920\b/iu,
  ],
  [
    "square",
    /\b(?:instagram|linkedin|facebook)\s+square\b|\bsquare(?:\s+(?:size|format|post|image))?\b|\b1\s?:\s?1\b|\b1080\s?[x×]\s?1080\b/iu,
  ],
  [
    "portrait",
    /\b(?:instagram|insta|linkedin|facebook)\s+(?:post|portrait)\b|\bportrait\s+(?:size|format|mode|orientation)\b|\b4\s?:\s?5\b|\b1080\s?[x×]\s?1350\b/iu,
  ],
  ["a4", /\ba4(?:\s+(?:size|page|poster|sheet|format|paper))?\b/iu],
  [
    "landscape",
    /\b(?:presentation\s+|powerpoint\s+|ppt\s+)?slides?\b|\blandscape\s+(?:size|format|mode|orientation)\b|\b(?:powerpoint|ppt)\b|\b16\s?:\s?9\b|\b1920\s?[x×]\s?1080\b/iu,
  ],
];

const hindiWish = /\b(?:in|into)\s+hindi\b|हिंदी में|हिन्दी में/iu;
const englishWish = /\bin\s+english\b|अंग्रेज़ी में|अंग्रेजी में/iu;

export function readPrompt(prompt: string): Wish {
  const sized = sizeWords.find(([, pattern]) => pattern.test(prompt));
  const topic = [sized?.[1], hindiWish, englishWish].reduce<string>(
    (text, pattern) => (pattern ? without(text, pattern) : text),
    prompt.replace(/\s+/gu, " ").trim(),
  );
  const found = counted.exec(topic) ?? top.exec(topic);
  const count = found?.[1] === undefined ? undefined : countOf(found[1]);
  const noun = telling(topic) ?? (found?.[2] ?? found?.[3])?.toLowerCase();
  const names = namesIn(topic);
  return {
    topic: topic || prompt.trim(),
    structures: structuresIn(topic, names),
    ...(count && { count }),
    ...(noun && { noun }),
    ...(names && { names }),
    ...(sized && { size: sized[0] }),
    ...(hindiWish.test(prompt) ? { locale: "hi-IN" } : englishWish.test(prompt) ? { locale: "en-IN" } : {}),
  };
}

function structuresIn(topic: string, names: Names | undefined): Structure[] {
  const found = structureWords
    .map(([structure, pattern]) => ({ structure, at: topic.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ structure }) => structure);
  const wanted = names && !found.includes("comparison") ? [...found, "comparison" as const] : found;
  return wanted.length > 0 ? wanted.slice(0, 4) : ["points"];
}

/** "benefits of water, 5 points" counts points, but benefits are what is wanted. */
const telling = (topic: string): string | undefined =>
  [...topic.matchAll(new RegExp(nouns.source, "giu"))]
    .map(([noun]) => noun.toLowerCase())
    .find((noun) => !/^(?:points?|things?|items?|steps?|stages?|phases?|बिंदु|बातें)$/u.test(noun));

function countOf(written: string): number {
  const digits = written.replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));
  return counts[written.toLowerCase()] ?? Number(digits);
}

/** Takes a wish out of the words around it, together with the "for a", "in" or "size" that tied it to them. */
function without(text: string, pattern: RegExp): string {
  const tied = new RegExp(
    `(?:[,;(]\\s*)?(?:\\b(?:for|as|in|on|to fit)\\s+)?(?:\\b(?:an?|the|my)\\s+)?(?:${pattern.source})(?:\\s+(?:size|format))?\\)?`,
    "iu",
  );
  return tied[Symbol.replace](text, " ")
    .replace(/\s+/gu, " ")
    .replace(/\s+([,.;:!?])/g, "$1")
    .replace(/^[\s,;:]+|[\s,;:]+$/g, "");
}
