import { once } from "../../kernel/once.ts";
import type { BlockDraft, Finding } from "./finding.ts";
import type { Sentence } from "./sentence.ts";
import { capitalised, clip, withoutStop } from "./shorten.ts";

export type Names = readonly [left: string, right: string];
type Point = { side: 0 | 1; text: string };

const word = String.raw`[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.+#’'-]*`;
const phrase = `${word}(?:\\s${word}){0,3}?`;
const after = String.raw`(?=\s*$|\s*[.,:;?!)]|\s+(?:for|in|on|at|when|that|which|is|are)\s|\s+[–—-]\s)`;
const namings = once((): readonly RegExp[] => [
  new RegExp(
    `(?:^|[:–—-]\\s|\\b(?:of|on|about|compare|comparing)\\s)(${phrase})\\s+(?:vs\\.?|versus|v/s|बनाम)\\s+(${phrase})${after}`,
    "iu",
  ),
  new RegExp(`\\bdifferences?\\s+between\\s+(${phrase})\\s+and\\s+(${phrase})${after}`, "iu"),
  new RegExp(`^(${phrase})\\s+और\\s+(${phrase})\\s+(?:में\\s+(?:अंतर|फर्क|फ़र्क)|की\\s+तुलना)`, "iu"),
  new RegExp(`\\bcompar(?:e|ed|ing|ison of)\\s+(${phrase})\\s+(?:and|with|to)\\s+(${phrase})${after}`, "iu"),
]);
const unlike = once(
  () => new RegExp(`^unlike\\s+(?:an?\\s|the\\s)?(${phrase}),\\s+(?:an?\\s|the\\s)?(${phrase})\\s+(?=\\p{Ll}+\\s)`, "iu"),
);
const turn = /[,;]?\s+(?:while|whereas|but|जबकि)\s+|;\s+|,\s+(?=(?:the|an?)\s)/iu;

/** The two things that a title or a sentence sets against each other. */
export function namesIn(text: string): Names | undefined {
  for (const pattern of namings()) {
    const match = pattern.exec(text);
    if (match?.[1] && match[2]) return [match[1], match[2]];
  }
  return undefined;
}

/** What a text says of each of two things, where it says something of both. */
export function findComparison(sentences: readonly Sentence[], title = ""): Finding | undefined {
  const given =
    namesIn(title) ??
    sentences.map((sentence) => namesIn(sentence.text.text) ?? contrasted(sentence)).find((found) => found !== undefined);
  if (!given) return undefined;
  const names = withSharedNoun(given, sentences);
  const told = sentences
    .map((sentence) => ({ sentence, points: pointsIn(sentence.text.text, names) }))
    .filter(({ points }) => points.length > 0);
  const points = told.flatMap((entry) => entry.points);
  const [left, right] = [sideOf(points, 0), sideOf(points, 1)];
  if (left.length === 0 || right.length === 0 || left.length + right.length < 3) return undefined;
  const block: BlockDraft = {
    type: "comparison",
    left: { title: capitalised(clip(names[0], 60)), points: left },
    right: { title: capitalised(clip(names[1], 60)), points: right },
  };
  return {
    block,
    sentences: told.map(({ sentence }) => sentence),
    weight: points.length * 1.6,
    leftOut: points.length - left.length - right.length,
  };
}

/** "Electric versus petrol scooters" sets electric scooters against petrol scooters, where the text calls them so. */
function withSharedNoun([left, right]: Names, sentences: readonly Sentence[]): Names {
  const whole = `${left} ${right.split(/\s+/u).at(-1)}`;
  const spoken = sentences.some(({ text }) => text.text.toLowerCase().includes(whole.toLowerCase()));
  return right.includes(" ") && spoken ? [whole, right] : [left, right];
}

const sideOf = (points: readonly Point[], wanted: 0 | 1): string[] =>
  points
    .filter(({ side }) => side === wanted)
    .map(({ text }) => text)
    .slice(0, 8);

/** "Unlike X, Y …", and "X … while Y …" with a subject of one to three words on both sides. */
function contrasted({ text: { text }, terms }: Sentence): Names | undefined {
  const match = unlike().exec(text);
  if (match?.[1] && match[2]) return [match[1], match[2]];
  const halves = text.split(/,?\s+(?:whereas|while|जबकि)\s+/iu);
  const [head, tail] = halves;
  if (halves.length !== 2 || !head || !tail) return undefined;
  const verbs = terms.filter(({ tags }) => tags.has("Verb") && !tags.has("Gerund")).map(({ start }) => start);
  const left = openingWords(text, 0, verbs);
  const right = openingWords(text, text.length - tail.length, verbs);
  return left && right && left.toLowerCase() !== right.toLowerCase() ? [left, right] : undefined;
}

function openingWords(text: string, from: number, verbs: readonly number[]): string | undefined {
  const verb = verbs.find((start) => start > from);
  const words = text
    .slice(from, verb)
    .trim()
    .replace(/^(?:the|an?)\s+/i, "")
    .replace(/\s(?:also|usually|often|can|will)$/i, "");
  const count = words.split(/\s+/u).length;
  return verb !== undefined &&
    count <= 3 &&
    /^\p{L}/u.test(words) &&
    !/^(?:it|they|this|that|we|you|some|others|he|she)$/i.test(words)
    ? words
    : undefined;
}

function pointsIn(text: string, names: Names): Point[] {
  const unlikeLead = /^unlike\s[^,]+,\s+/iu.exec(text)?.[0] ?? "";
  return text
    .slice(unlikeLead.length)
    .split(turn)
    .flatMap((clause) => {
      const side = subjectOf(clause, names);
      return side === undefined ? [] : [{ side, text: pointOf(clause, names[side]) }];
    })
    .filter(({ text: point }) => /\p{L}{2}/u.test(point));
}

/** Which of the two a clause starts with; a clause about neither or both says nothing of one. */
function subjectOf(clause: string, names: Names): 0 | 1 | undefined {
  const opening = clause.replace(/^(?:the|an?|with|for|in|on|yet|still|by contrast,)\s+/i, "").toLowerCase();
  const rest = opening.replace(/^\S+/u, "");
  if (/^\s(?:and|or|और)\s/u.test(rest) && names.every((name) => clause.toLowerCase().includes(name.toLowerCase())))
    return undefined;
  const [left, right] = names.map((name) => stems(name).some((stem) => opening.startsWith(stem)));
  if (left === right) return undefined;
  return left ? 0 : 1;
}

/** "Electric cars" is also meant by "an electric car", and by "electric". */
function stems(name: string): string[] {
  const whole = name.toLowerCase().replace(/^(?:the|an?)\s+/, "");
  const first = whole.split(/\s+/u)[0] ?? whole;
  return [whole.replace(/s$/, ""), ...(first.length > 3 && first !== whole ? [first] : [])];
}

/** What is said, without of whom: "Petrol cars are cheaper to buy" → "Cheaper to buy". */
function pointOf(clause: string, name: string): string {
  const noun = name.toLowerCase().split(/\s+/u).at(-1)?.replace(/s$/, "") ?? "";
  const words = withoutStop(clause.trim()).replace(/^(?:the|an?)\s+/i, "");
  const own = stems(name).map((stem) => (words.toLowerCase().startsWith(stem) ? stem.length : 0));
  const rest = words
    .slice(Math.max(...own))
    .replace(/^(?:e?s)(?=\s)/u, "")
    .trimStart();
  const plain = new RegExp(`^${escaped(noun)}(?:e?s)?\\s+`, "i")[Symbol.replace](rest, "");
  return clip(capitalised(plain.replace(/^(?:(?:is|are|was|were)\s+|,\s*)/i, "")), 160);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
