import type { Finding } from "./finding.ts";
import { entryOf } from "./plan-list.ts";
import type { Listing, Section } from "./read-document.ts";
import { clip } from "./shorten.ts";

type Swot = { finding: Finding; parts: readonly Listing[] };

const headings = {
  strengths: /^(?:strengths?|ताकत|ताक़त|शक्तियाँ|मज़बूती)/iu,
  weaknesses: /^(?:weakness(?:es)?|कमज़ोरी|कमज़ोरियाँ|कमजोरी|कमजोरियाँ|कमजोरियां)/iu,
  opportunities: /^(?:opportunit(?:y|ies)|अवसर)/iu,
  threats: /^(?:threats?|खतरे|ख़तरे|चुनौतियाँ)/iu,
} as const;
const mostPoints = 6;

/** Four lists under the headings of a SWOT, in whichever order. */
export function planSwot(sections: readonly Section[]): Swot | undefined {
  const lists = Object.values(headings).map((heading) => listUnder(sections, heading));
  const [strengths, weaknesses, opportunities, threats] = lists;
  if (!strengths || !weaknesses || !opportunities || !threats) return undefined;
  const parts = [strengths, weaknesses, opportunities, threats];
  const points = (list: Listing): string[] => list.items.slice(0, mostPoints).map(pointOf);
  const block = {
    type: "swot" as const,
    strengths: points(strengths),
    weaknesses: points(weaknesses),
    opportunities: points(opportunities),
    threats: points(threats),
  };
  const entries = parts.reduce((sum, { items }) => sum + items.length, 0);
  const leftOut = parts.reduce((sum, { items }) => sum + Math.max(0, items.length - mostPoints), 0);
  const place = Math.min(...parts.map(({ items }) => items[0]?.text.at[0] ?? 0));
  return { finding: { block, sentences: [], weight: entries * 1.5, place, leftOut }, parts };
}

const listUnder = (sections: readonly Section[], heading: RegExp): Listing | undefined =>
  sections.find((section) => heading.test(section.heading ?? ""))?.parts.find((part): part is Listing => part.kind === "list");

/** One entry of a list in a line. */
export function pointOf(item: Listing["items"][number]): string {
  const { title, detail } = entryOf(item);
  return clip(detail ? `${title}: ${detail}` : title, 160);
}
