import type { Finding } from "./finding.ts";
import { type FoundDate, findDates } from "./read-dates.ts";
import { findQuantities } from "./read-quantity.ts";
import type { Sentence } from "./sentence.ts";
import { clip, splitEntry } from "./shorten.ts";

export type Event = { when: string; title: string; detail?: string; order: number };

type Clause = { from: number; to: number; date: FoundDate };

const most = 16;
const leading =
  /(?:(?:in|on|by|since|from|during|around|about|early|late|mid|as early as|सन्?|वर्ष|साल)[\s-]+)*(?:the\s+|summer\s+of\s+|year\s+)?\(?$/iu;
const trailing = /^(?:\)|\s*(?:में|को|से)(?![\p{L}\p{M}]))?\s*[,:–—-]?\s*/u;
const removable = /^(?:in|on|during|सन्?|वर्ष|साल)?\s*(?:the\s+|year\s+)?\(?$/iu;
const separator = /[,;]\s+(?:and\s+|then\s+)?|\s+and\s+(?:then\s+)?|\s+(?:और|तथा)\s+/gu;

/** Dated events, earliest first, as a timeline; undefined where there are fewer than three dates to put in order. */
export function findEvents(sentences: readonly Sentence[]): Finding | undefined {
  const read = sentences.map((sentence) => ({ sentence, events: eventsIn(sentence) }));
  const all = read.flatMap(({ events }) => events);
  const dated = read
    .map(({ sentence, events }) => ({ sentence, events: events.filter((event) => !isToldBetter(event, all)) }))
    .filter(({ events }) => events.length > 0);
  const events = dated.flatMap((entry) => entry.events);
  if (new Set(events.map(({ order }) => order)).size < 3) return undefined;
  const items = inOrder(events).slice(0, most);
  return {
    block: { type: "timeline", items },
    sentences: dated.map(({ sentence }) => sentence),
    weight: items.length * 1.3,
    leftOut: events.length - items.length,
  };
}

/** The same event with an exacter date, or told once already. */
function isToldBetter(event: Event, all: readonly Event[]): boolean {
  const year = (order: number): number => Math.floor(order / 10_000);
  const twins = all.filter(({ title, order }) => title === event.title && year(order) === year(event.order));
  return twins.some(
    (twin) => twin.order > event.order || (twin.order === event.order && all.indexOf(twin) < all.indexOf(event)),
  );
}

export const inOrder = (events: readonly Event[]): Omit<Event, "order">[] =>
  events.toSorted((a, b) => a.order - b.order).map(({ order: _, ...event }) => event);

function eventsIn({ text: { text } }: Sentence): Event[] {
  const dates = findDates(text);
  const [first] = dates;
  // A date that only tells when a figure was true is no event.
  if (!first || (first.start > 24 && findQuantities(text).length > 0)) return [];
  return clauses(text, dates).flatMap(({ from, to, date }) => {
    const own = { ...date, start: date.start - from, end: date.end - from };
    return eventOf(text.slice(from, to), own) ?? [];
  });
}

/** One clause for each date: "founded in 1969 and landed on the Moon in 2008" tells of two events. */
function clauses(text: string, dates: readonly FoundDate[]): Clause[] {
  const found: Clause[] = [];
  for (const date of dates) {
    const last = found.at(-1);
    const cut = last && cutBetween(text, last, date);
    if (last && !cut) continue;
    if (last && cut) last.to = cut.from;
    found.push({ from: cut?.to ?? 0, to: text.length, date });
  }
  return found;
}

/** A clause that opens with its date runs up to the last cut before the next date, any other to the first behind its own. */
function cutBetween(text: string, { from, date }: Clause, next: FoundDate): { from: number; to: number } | undefined {
  const opens = date.start - from < 14;
  const cuts = [...text.slice(date.end, next.start).matchAll(separator)].filter(({ index }) => index > 0 || !opens);
  const cut = opens ? cuts.at(-1) : cuts[0];
  return cut && { from: date.end + cut.index, to: date.end + cut.index + cut[0].length };
}

/** The event without its date, where the sentence still reads without it. */
export function eventOf(text: string, { start, end, when, order }: FoundDate): Event | undefined {
  const before = text.slice(0, start);
  const lead = leading.exec(before)?.[0] ?? "";
  const head = before.slice(0, before.length - lead.length).trimEnd();
  const behind = text.slice(end);
  const tail = behind.slice(trailing.exec(behind)?.[0].length ?? 0);
  const atEdge = head === "" || /^[\s.!?।)]*$/.test(tail);
  const words = atEdge || removable.test(lead) ? `${head.replace(/[\s,(–—-]+$/, "")} ${joinable(head, behind, tail)}` : text;
  if (!/[\p{L}\p{M}]{2}/u.test(words)) return undefined;
  return { when: clip(when, 40), order, ...splitEntry(words.trim()) };
}

/** A comma behind the date goes with it where the date opened the sentence, and stays where it closed a clause. */
const joinable = (head: string, behind: string, tail: string): string =>
  head !== "" && /^[.,;!?]/.test(behind) ? behind : tail;
