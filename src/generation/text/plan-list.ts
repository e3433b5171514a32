import { chartOf, sameUnit } from "./chart-of.ts";
import { comesRound } from "./comes-round.ts";
import { eventOf, inOrder } from "./find-events.ts";
import type { Figure } from "./find-figures.ts";
import { provable } from "./find-figures.ts";
import type { BlockDraft } from "./finding.ts";
import { areOpposed } from "./oppositions.ts";
import { planBranches } from "./plan-branches.ts";
import { planChains } from "./plan-chains.ts";
import { planFunnel } from "./plan-funnel.ts";
import { findDates } from "./read-dates.ts";
import type { Listing } from "./read-document.ts";
import type { Item } from "./read-markdown.ts";
import { findQuantities } from "./read-quantity.ts";
import { capitalised, clip, splitEntry, withoutStop } from "./shorten.ts";

type Entry = { title: string; detail?: string };
export type ListPlan = { block: BlockDraft; entries: number; leftOut: number };

/** Lists of reasons, tips and the like are numbered to be counted, not to be followed. */
const counted =
  /\b(?:benefits|reasons|ways|tips|facts|habits|ideas|things|features|types|kinds|top|best|myths|lessons|signs)\b|लाभ|फायदे|फ़ायदे|कारण|तथ्य|तरीके|उपाय|आदतें/iu;
const limits = { steps: 12, "icon-list": 16, timeline: 16 } as const;

/** The block that a list is: dated entries, named amounts, steps in order, or points of equal rank. */
export function planList({ items, ordered }: Listing, heading: string | undefined, topic = heading ?? ""): ListPlan {
  const title = heading && { title: clip(heading, 140) };
  const events = items.flatMap((item) => itemEvent(item) ?? []);
  if (events.length >= 2 && events.length === items.length)
    return limited(limits.timeline, inOrder(events), (own) => ({ type: "timeline", ...title, items: own }));

  const figures = items.flatMap((item) => itemFigure(item) ?? []);
  if (figures.length >= 2 && figures.length === items.length) return planFigures(figures, heading);

  const opposed = opposedOf(items);
  if (opposed) return { block: { ...opposed, ...title }, entries: 2, leftOut: 0 };

  const tree = planBranches({ items, ordered }, topic);
  if (tree) return { block: tree, entries: items.reduce((sum, { children }) => sum + 1 + children.length, 0), leftOut: 0 };
  const chains = items.every(({ lead }) => !lead) ? planChains(items.map(({ text }) => text.text)) : undefined;
  if (chains) return { block: { ...chains, ...title }, entries: items.length, leftOut: 0 };

  const entries = items.map(entryOf);
  if (comesRound(entries)) return { block: { type: "cycle", ...title, items: entries }, entries: entries.length, leftOut: 0 };
  if ((ordered || staged(items)) && entries.length >= 2 && !counted.test(topic))
    return limited(limits.steps, entries, (own) => ({ type: "steps", ...title, items: own }));
  return limited(limits["icon-list"], entries, (own) => ({ type: "icon-list", ...title, items: own }));
}

/** "Phase 1: …", "Phase 2: …". */
const stage =
  /^(?:phase|stage|step|level|part|day|week|month|sprint|चरण|दिन|सप्ताह|हफ़्ता|महीना)\s*[\d०-९ivx]{1,4}\b|^(?:पहला|दूसरा|तीसरा|चौथा) चरण/iu;
const staged = (items: readonly Item[]): boolean =>
  items.length >= 3 && items.every(({ lead, text }) => stage.test(lead?.text ?? text.text));

/** "Before: …", "After: …": a list of two that face each other. */
function opposedOf(items: readonly Item[]): Extract<BlockDraft, { type: "comparison" }> | undefined {
  const [left, right, ...others] = items;
  if (!left?.lead || !right?.lead || others.length > 0 || !areOpposed(left.lead.text, right.lead.text)) return undefined;
  return { type: "comparison", left: sideOf(left), right: sideOf(right) };
}

function sideOf({ lead, text, children }: Item): { title: string; points: string[] } {
  const points = [text, ...children].map((point) => clip(capitalised(withoutStop(point.text)), 160));
  return { title: clip(capitalised(lead?.text ?? ""), 60), points: points.filter((point) => point !== "").slice(0, 8) };
}

function limited<Own>(limit: number, entries: readonly Own[], block: (entries: Own[]) => BlockDraft): ListPlan {
  return {
    block: block(entries.slice(0, limit)),
    entries: Math.min(entries.length, limit),
    leftOut: Math.max(0, entries.length - limit),
  };
}

/** A short title and the rest of an entry, nested entries joined behind it. */
export function entryOf({ lead, text, children }: Item): Entry {
  const nested = children.map((child) => withoutStop(child.text)).join("; ");
  if (!lead) {
    const { title, detail } = splitEntry(text.text);
    const all = [detail, nested].filter(Boolean).join(detail && /[.!?।]$/u.test(detail) ? " " : ". ");
    return { title, ...(all && { detail: clip(capitalised(all), 400) }) };
  }
  const own = splitEntry(lead.text, 90);
  const all = [own.detail, text.text, nested].filter(Boolean).join(" ");
  return { title: own.title, ...(all && { detail: clip(capitalised(withoutStopOfOne(all)), 400) }) };
}

/** A detail of one phrase ends without a full stop, one of several sentences keeps them all. */
const withoutStopOfOne = (text: string): string => (/[.!?।]\s/u.test(text) ? text : withoutStop(text));

function itemEvent({ lead, text, children }: Item): ReturnType<typeof eventOf> {
  const whole = lead ? `${lead.text}: ${text.text}` : text.text;
  const [date] = findDates(whole);
  const event = date && date.start <= 12 ? eventOf(whole, date) : undefined;
  const nested = children.map((child) => child.text).join("; ");
  return event && nested ? { ...event, detail: clip([event.detail, nested].filter(Boolean).join(". "), 400) } : event;
}

/** "Coal: 73%", "Coal – 73% (2023)": a name and hardly more than one number. */
function itemFigure({ lead, text }: Item): Pick<Figure, "label" | "figure"> | undefined {
  const quantities = findQuantities(text.text);
  const [quantity] = quantities;
  if (
    !lead ||
    !quantity ||
    quantities.length > 1 ||
    quantity.start > 12 ||
    text.text.length - (quantity.end - quantity.start) > 32
  )
    return undefined;
  const figure = provable({ text }, quantity);
  return figure && { label: capitalised(clip(lead.text, 60)), figure };
}

function planFigures(figures: readonly Pick<Figure, "label" | "figure">[], heading: string | undefined): ListPlan {
  const funnel = planFunnel(figures, heading);
  if (funnel)
    return { block: { ...funnel, ...(heading && { title: clip(heading, 140) }) }, entries: figures.length, leftOut: 0 };
  const alike = figures.every(({ figure }) => sameUnit(figure.unit, figures[0]?.figure.unit));
  const used = alike && figures.length >= 3 ? 24 : 6;
  const block: BlockDraft =
    used === 24
      ? chartOf(figures, heading && clip(heading, 140))
      : { type: "stat-row", items: figures.slice(0, used).map(({ label, figure }) => ({ label, figure })) };
  return { block, entries: Math.min(figures.length, used), leftOut: Math.max(0, figures.length - used) };
}
