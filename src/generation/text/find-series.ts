import { chartOf, type Part, sameUnit } from "./chart-of.ts";
import { provable } from "./find-figures.ts";
import type { Finding } from "./finding.ts";
import { indicNames } from "./indic-series.ts";
import { findDates } from "./read-dates.ts";
import { type FoundQuantity, findQuantities } from "./read-quantity.ts";
import { isIndic, type Sentence } from "./sentence.ts";
import { capitalised, clip } from "./shorten.ts";

/** A number and the words on either side of it, up to what belongs to its neighbours. */
type Stretch = { quantity: FoundQuantity; head: string; tail: string };

const separator = /[,;]\s+(?:and\s+|और\s+|तथा\s+)?|\s+and\s+|\s+(?:और|तथा)\s+|[/|]/gu;
const fillers =
  /^(?:[\s:(–—-]|(?:of|is|are|was|were|at|with|for|from|by|to|in|about|nearly|around|the|and|accounts? for|makes? up|goes to|comes? from|has|have|had|another|है|हैं|और|की|का|के|से)(?=\s|$))+|(?:[\s:)(.–—-]|(?:\s|^)(?:of|is|are|was|were|at|with|for|by|about|nearly|around|and|accounts? for|makes? up|has|have|had|only|just|the|a|है|हैं|से))+$/giu;

/** Sentences such as "Coal makes 73%, hydro 8% and solar 7%": several amounts of one kind, each with its own name. */
export function findSeries(sentences: readonly Sentence[]): Finding[] {
  return sentences.flatMap((sentence) => {
    const quantities = longestRun(findQuantities(sentence.text.text));
    const series = quantities && seriesOf(sentence, quantities);
    if (!series) return [];
    const block = { ...chartOf(series.parts, series.title), ...noteOf(sentence, quantities) };
    return [{ block, sentences: [sentence], weight: series.parts.length * 1.7 }];
  });
}

/** Three or more amounts of one unit that follow each other. */
function longestRun(quantities: readonly FoundQuantity[]): FoundQuantity[] | undefined {
  const runs: FoundQuantity[][] = [];
  for (const quantity of quantities) {
    const run = runs.at(-1);
    if (run?.[0] && sameUnit(run[0].unit, quantity.unit)) run.push(quantity);
    else runs.push([quantity]);
  }
  const longest = runs.toSorted((a, b) => b.length - a.length)[0];
  return longest && longest.length >= 3 ? longest : undefined;
}

type Series = { parts: Part[]; title?: string | undefined };

function seriesOf(sentence: Sentence, quantities: readonly FoundQuantity[]): Series | undefined {
  const stretches = stretchesOf(sentence, quantities);
  // "6% of the output, 25% of the trade" are shares of different wholes.
  if (!stretches || stretches.filter(({ tail }) => /^\s*(?:of|का|की|के)\s/u.test(tail)).length > 1) return undefined;
  const namedBehind = stretches.slice(1).every(({ head }) => bare(head) === "");
  const indic = isIndic(sentence.text.text) && !namedBehind ? indicNames(stretches.map(({ head }) => head)) : undefined;
  const parts = stretches.flatMap(({ quantity, head, tail }, index): Part[] => {
    const figure = provable(sentence, quantity);
    const label = labelFrom(indic?.names[index] ?? (namedBehind ? tail : head));
    return figure && label ? [{ label, figure }] : [];
  });
  const distinct = new Set(parts.map(({ label }) => label.toLowerCase()));
  if (parts.length < quantities.length || distinct.size < parts.length) return undefined;
  return { parts, title: indic?.whole ? clip(indic.whole, 140) : titleOf(sentence, quantities) };
}

function stretchesOf(sentence: Sentence, quantities: readonly FoundQuantity[]): Stretch[] | undefined {
  const text = sentence.text.text;
  const stretches = quantities.map((quantity, index): Stretch | undefined => {
    const before = quantities[index - 1];
    const head = before ? nameBefore(sentence, before.end, quantity.start) : openingName(sentence, quantity.start);
    const tail = text.slice(quantity.end, quantities[index + 1]?.start);
    const cut = cutsIn(tail)[0];
    if (head === undefined || (index < quantities.length - 1 && !cut)) return undefined;
    return { quantity, head, tail: tail.slice(0, cut?.index) };
  });
  const found = stretches.filter((stretch) => stretch !== undefined);
  return found.length === stretches.length ? found : undefined;
}

/** What stands between two numbers and belongs to the second: "Delhi" of "a year, Delhi gets". */
function nameBefore({ text: { text }, terms }: Sentence, from: number, to: number): string | undefined {
  const cut = cutsIn(text.slice(from, to)).at(-1);
  if (!cut) return undefined;
  const start = from + cut.index + cut[0].length;
  const verb = terms.find((term) => term.start > start && term.end <= to && term.tags.has("Verb"));
  return text.slice(start, verb?.start ?? to);
}

/** Commas where there are some: "gems and jewellery 9%, medicines 7%" has one cut, "wind 5% and hydro 8%" too. */
function cutsIn(between: string): RegExpExecArray[] {
  const all = [...between.matchAll(separator)];
  const marks = all.filter(([cut]) => /[,;/|]/.test(cut));
  return marks.length > 0 ? marks : all;
}

/** The first name may be told in a whole clause: "In 2023, coal generated 73% …" names coal. */
function openingName({ text, terms }: Sentence, before: number): string {
  const head = text.text.slice(0, before);
  const colon = Math.max(head.lastIndexOf(": "), head.lastIndexOf("– "), head.lastIndexOf("— "));
  const opened = colon >= 0 ? colon + 2 : head.lastIndexOf(", ") + 1;
  const verb = terms.find(({ start, end, tags }) => start > opened && end <= before && tags.has("Verb"));
  return head.slice(opened, verb?.start);
}

const bare = (words: string): string => words.replace(fillers, "").trim();

function labelFrom(words: string): string | undefined {
  const label = bare(words)
    .replace(/^(?:the|an?)\s/i, "")
    .replace(/[.।]$/u, "");
  return /\p{L}/u.test(label) && label.split(/\s+/u).length <= 6 ? capitalised(clip(label, 40)) : undefined;
}

/** "Coal generated 73% of India's electricity, hydro 8%" is about India's electricity. */
function titleOf({ text: { text } }: Sentence, [first, second]: readonly FoundQuantity[]): string | undefined {
  const behind = first && /^\s+of\s+(?:the\s+|all\s+)?([^,;:.]{4,80})/u.exec(text.slice(first.end, second?.start))?.[1];
  return behind && !/^(?:it|them|these|those|us|which|whom)\b/i.test(behind)
    ? capitalised(clip(behind.trim(), 140))
    : undefined;
}

/** When the amounts held and who was asked, which the chart itself has no place for. */
function noteOf({ text: { text }, terms }: Sentence, [first]: readonly FoundQuantity[]): { note?: string } {
  const [date, other] = findDates(text);
  const opening = text.slice(0, first?.start);
  const verb = terms.find(({ start, end, tags }) => start > 0 && end <= opening.length && tags.has("Verb"));
  if (findQuantities(opening).length > 0) return { note: clip(opening.slice(0, verb?.start), 240) };
  return date && !other ? { note: date.when } : {};
}
