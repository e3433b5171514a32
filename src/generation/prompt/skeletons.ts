import type { BlockDraft } from "../text/finding.ts";
import { capitalised, clip } from "../text/shorten.ts";
import type { Phrases } from "./phrases.ts";
import type { Structure, Wish } from "./read-prompt.ts";

type Skeleton = {
  usual: number;
  least: number;
  most: number;
  draw: (count: number, phrases: Phrases, wish: Wish) => BlockDraft;
};

const repeat = <Entry>(count: number, entry: (n: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, index) => entry(index + 1));

const sides = (count: number, phrases: Phrases, [left, right]: readonly [string, string]): BlockDraft => ({
  type: "comparison",
  left: { title: clip(capitalised(left), 60), points: repeat(count, phrases.addDifference) },
  right: { title: clip(capitalised(right), 60), points: repeat(count, phrases.addDifference) },
});

/** A block for each structure that a prompt can ask for, without a fact or a number in it. */
export const skeletons: Record<Structure, Skeleton> = {
  points: {
    usual: 5,
    least: 2,
    most: 16,
    draw: (count, phrases, { noun }) => ({
      type: "icon-list",
      items: repeat(count, (n) => ({ title: phrases.point(n), detail: phrases.addPoint(n, singular(noun)) })),
    }),
  },
  steps: {
    usual: 5,
    least: 2,
    most: 12,
    draw: (count, phrases) => ({
      type: "steps",
      items: repeat(count, (n) => ({ title: phrases.step(n), detail: phrases.addStep })),
    }),
  },
  timeline: {
    usual: 6,
    least: 2,
    most: 16,
    draw: (count, phrases) => ({
      type: "timeline",
      items: repeat(count, (n) => ({ when: phrases.when(n), title: phrases.event(n), detail: phrases.addEvent })),
    }),
  },
  comparison: {
    usual: 4,
    least: 2,
    most: 8,
    draw: (count, phrases, { names }) =>
      sides(count, phrases, names ? [names[0], names[1]] : [phrases.side(1), phrases.side(2)]),
  },
  "pros-and-cons": {
    usual: 4,
    least: 2,
    most: 8,
    draw: (count, phrases) => opposed(count, phrases, [phrases.pros, phrases.cons]),
  },
  "before-and-after": {
    usual: 4,
    least: 2,
    most: 8,
    draw: (count, phrases) => opposed(count, phrases, [phrases.before, phrases.after]),
  },
  figures: {
    usual: 4,
    least: 2,
    most: 8,
    draw: (count, phrases) => ({
      type: "icon-list",
      items: repeat(count, (n) => ({ title: phrases.figure(n), detail: phrases.addFigure })),
    }),
  },
  chart: {
    usual: 5,
    least: 2,
    most: 12,
    draw: (count, phrases) => ({
      type: "table",
      columns: [{ label: phrases.label }, { label: phrases.value }],
      rows: repeat(count, (n) => [phrases.category(n), null]),
    }),
  },
  quote: { usual: 1, least: 1, most: 1, draw: (_, phrases) => ({ type: "quote", text: phrases.quote, by: phrases.by }) },
};

const opposed = (count: number, phrases: Phrases, [left, right]: readonly [string, string]): BlockDraft => ({
  type: "comparison",
  left: { title: left, points: repeat(count, (n) => phrases.addPoint(n, undefined)) },
  right: { title: right, points: repeat(count, (n) => phrases.addPoint(n, undefined)) },
});

const singular = (noun: string | undefined): string | undefined =>
  noun && /^[a-z]+$/.test(noun) ? noun.replace(/^statistics$/, "figure").replace(/s$/, "") : undefined;
