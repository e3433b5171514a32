import { eventOf, inOrder } from "./find-events.ts";
import type { Finding } from "./finding.ts";
import { findDates } from "./read-dates.ts";
import type { Document, Section } from "./read-document.ts";
import { capitalised, clip, withoutStop } from "./shorten.ts";

type HeadedPoints = { finding: Finding; sections: readonly Section[] };

const numbered = /^(?:(?:step|चरण)\s*[\d०-९]+\s*[:.)–—-]?|[\d०-९]{1,2}[.)])\s*/iu;
/** More than this under a heading is an article, to be read for what it tells. */
const shortEnough = { length: 220, sentences: 2 };

/** Three or more headings in a row with a short paragraph each are the entries of one list. */
export function planHeadedPoints({ sections }: Document): HeadedPoints | undefined {
  const short = sections.filter(isPoint);
  const run = short.filter((section, index) => sections.indexOf(section) === sections.indexOf(short[0] ?? section) + index);
  if (run.length < 3 || run.length > 12) return undefined;
  const sentences = run.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "prose" ? part.sentences : [])));
  return { finding: { block: blockOf(run), sentences, weight: run.length * 1.4 }, sections: run };
}

function isPoint({ heading, parts }: Section): boolean {
  const [only, ...others] = parts;
  return (
    heading !== undefined &&
    heading.length <= 90 &&
    only?.kind === "prose" &&
    others.length === 0 &&
    only.sentences.length <= shortEnough.sentences &&
    proseOf(only.sentences).length <= shortEnough.length
  );
}

function blockOf(run: readonly Section[]): Finding["block"] {
  const entries = run.map(({ heading = "", parts }) => ({
    heading,
    detail: clip(proseOf(parts.flatMap((part) => (part.kind === "prose" ? part.sentences : []))), 400),
  }));
  const events = entries.flatMap(({ heading, detail }) => {
    const [date] = findDates(heading);
    const event = date && (eventOf(heading, date) ?? { when: date.when, order: date.order, title: "" });
    return event ? [{ ...event, ...(event.title ? { detail } : { title: detail }) }] : [];
  });
  if (events.length === entries.length)
    return { type: "timeline", items: inOrder(events).map((event) => ({ ...event, title: clip(event.title, 120) })) };
  const items = entries.map(({ heading, detail }) => ({
    title: clip(capitalised(withoutStop(heading.replace(numbered, "")) || heading), 120),
    detail,
  }));
  return entries.every(({ heading }) => numbered.test(heading)) ? { type: "steps", items } : { type: "icon-list", items };
}

const proseOf = (sentences: readonly { text: { text: string } }[]): string => sentences.map(({ text }) => text.text).join(" ");
