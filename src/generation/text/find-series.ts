import type { Quantity, Unit } from "../../infographic/index.ts";
import { provable } from "./find-figures.ts";
import type { BlockDraft, Finding } from "./finding.ts";
import { findDates } from "./read-dates.ts";
import { type FoundQuantity, findQuantities } from "./read-quantity.ts";
import type { Sentence } from "./read-sentences.ts";
import { capitalised, clip } from "./shorten.ts";

export type Part = { label: string; figure: Quantity };

const separator = /[,;]\s+(?:and\s+|और\s+|तथा\s+)?|\s+and\s+|\s+(?:और|तथा)\s+|[/|]/gu;
const fillers =
  /^(?:[\s:(–—-]|(?:of|is|are|was|were|at|with|for|from|by|to|in|about|nearly|around|the|and|accounts? for|makes? up|goes to|comes? from|another|है|हैं|और|की|का|के|से)(?=\s|$))+|(?:[\s:)(.–—-]|(?:\s|^)(?:of|is|are|was|were|at|with|for|by|about|nearly|around|and|accounts? for|makes? up|the|a|है|हैं|से))+$/giu;

/** Sentences such as "Coal makes 73%, hydro 8% and solar 7%": several amounts of one kind, each with its own name. */
export function findSeries(sentences: readonly Sentence[]): Finding[] {
  return sentences.flatMap((sentence) => {
    const parts = partsOf(sentence);
    return parts
      ? [
          {
            block: { ...chartOf(parts, titleOf(sentence)), ...noteOf(sentence) },
            sentences: [sentence],
            weight: parts.length * 1.7,
          },
        ]
      : [];
  });
}

/** "Coal generated 73% of India's electricity, hydro 8%" is about India's electricity. */
function titleOf({ text: { text } }: Sentence): string | undefined {
  const [first, second] = findQuantities(text);
  const behind = first && /^\s+of\s+(?:the\s+|all\s+)?([^,;:.]{4,80})/u.exec(text.slice(first.end, second?.start))?.[1];
  return behind && capitalised(clip(behind.trim(), 140));
}

/** When the amounts held, which the chart itself has no place for. */
function noteOf({ text: { text } }: Sentence): { note?: string } {
  const [date, other] = findDates(text);
  return date && !other ? { note: date.when } : {};
}

/** A donut where the parts make a whole, bars from the longest to the shortest elsewhere. */
export function chartOf(parts: readonly Part[], title?: string): BlockDraft {
  const items = parts.toSorted((a, b) => b.figure.value - a.figure.value);
  const unit = items[0]?.figure.unit;
  const named = { ...(title && { title }), ...(unit && { unit }) };
  return isWhole(items) ? { type: "donut", ...named, items } : { type: "bar-chart", ...named, items: items.slice(0, 24) };
}

function isWhole(parts: readonly Part[]): boolean {
  const total = parts.reduce((sum, { figure }) => sum + figure.value, 0);
  const shares = parts.every(({ figure }) => figure.unit?.kind === "percent" && figure.value > 0);
  return shares && parts.length <= 8 && total >= 97 && total <= 101.5;
}

function partsOf(sentence: Sentence): Part[] | undefined {
  const text = sentence.text.text;
  const quantities = findQuantities(text);
  const [first] = quantities;
  if (!first || quantities.length < 3 || !quantities.every(({ unit }) => sameUnit(unit, first.unit))) return undefined;
  const parts = quantities.map((quantity, index) => {
    const figure = provable(sentence, quantity);
    const label = figure && labelIn(sentence, quantity, { before: quantities[index - 1], behind: quantities[index + 1] });
    return figure && label ? { label, figure } : undefined;
  });
  const named = parts.filter((part) => part !== undefined);
  const distinct = new Set(named.map(({ label }) => label.toLowerCase()));
  return named.length === quantities.length && distinct.size === named.length ? named : undefined;
}

export const sameUnit = (a: Unit | undefined, b: Unit | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The words that share the number's stretch between two separators, without the words that only join. */
function labelIn(
  sentence: Sentence,
  { start, end }: FoundQuantity,
  near: { before: FoundQuantity | undefined; behind: FoundQuantity | undefined },
): string | undefined {
  const text = sentence.text.text;
  const head = text.slice(near.before?.end ?? 0, start);
  const tail = text.slice(end, near.behind?.start);
  const cutBefore = near.before ? cutsIn(head).at(-1) : undefined;
  const cutBehind = near.behind ? cutsIn(tail)[0] : undefined;
  if ((near.before && !cutBefore) || (near.behind && !cutBehind)) return undefined;
  const own = near.before ? head.slice((cutBefore?.index ?? 0) + (cutBefore?.[0].length ?? 0)) : openingName(sentence, head);
  const label = `${own.replace(fillers, "")} ${tail.slice(0, cutBehind?.index).replace(fillers, "")}`
    .replace(/[.।]$/u, "")
    .trim();
  const chosen = own.replace(fillers, "") || label;
  const words = chosen.split(/\s+/u).length;
  return /\p{L}/u.test(chosen) && words <= 6 ? capitalised(clip(chosen.replace(/^(?:the|an?)\s/i, ""), 40)) : undefined;
}

/** Commas where there are some: "gems and jewellery 9%, medicines 7%" has one cut, "wind 5% and hydro 8%" too. */
function cutsIn(between: string): RegExpExecArray[] {
  const all = [...between.matchAll(separator)];
  const marks = all.filter(([cut]) => /[,;/|]/.test(cut));
  return marks.length > 0 ? marks : all;
}

/** The first name may be told in a whole clause: "In 2023, coal generated 73% …" names coal. */
function openingName({ terms }: Sentence, head: string): string {
  const colon = Math.max(head.lastIndexOf(": "), head.lastIndexOf("– "), head.lastIndexOf("— "));
  const opened = colon >= 0 ? colon + 2 : head.lastIndexOf(", ") + 1;
  const verb = terms.find(({ start, end, tags }) => start > opened && end <= head.length && tags.has("Verb"));
  return head.slice(opened, verb?.start);
}
