import { describe, expect, it } from "vitest";
import type { EntriesContent, Structure, Suit } from "../structure.ts";
import { badges } from "./badges.tsx";
import { bridge } from "./bridge.tsx";
import { cardGrid } from "./card-grid.tsx";
import { chevrons } from "./chevrons.tsx";
import { circularSteps } from "./circular-steps.tsx";
import { funnel } from "./funnel.tsx";
import { growingTree } from "./growing-tree.tsx";
import { honeycomb } from "./honeycomb.tsx";
import { listColumn } from "./list-column.tsx";
import { listRow } from "./list-row.tsx";
import { mountain } from "./mountain.tsx";
import { puzzle } from "./puzzle.tsx";
import { pyramid } from "./pyramid.tsx";
import { ribbons } from "./ribbons.tsx";
import { roadmap } from "./roadmap.tsx";
import { snake } from "./snake.tsx";
import { stairs } from "./stairs.tsx";
import { target } from "./target.tsx";
import { zigzag } from "./zigzag.tsx";

type Named = { structure?: Structure };

const lists = { badges, cardGrid, growingTree, honeycomb, listColumn, listRow, puzzle, ribbons, target, zigzag };
const sequences = { bridge, chevrons, circularSteps, funnel, mountain, pyramid, roadmap, snake, stairs };

function suitOf({ structure }: Named, content: Partial<EntriesContent>): Suit {
  if (structure?.kind !== "entries") throw new Error("It holds no entries.");
  const items = ["One", "Two", "Three", "Four"].map((title) => ({ title }));
  return structure.suits({ kind: "entries", from: "list", title: undefined, words: "", items, ...content });
}

/** The best of `blocks`, by name. */
const bestOf = (blocks: Record<string, Named>, content: Partial<EntriesContent>): string =>
  Object.entries(blocks).reduce((best, [name, block]) => {
    const rival = blocks[best];
    return !rival || suitOf(block, content).score > suitOf(rival, content).score ? name : best;
  }, Object.keys(blocks)[0] ?? "");

describe("a list", () => {
  it.each([
    ["the ecosystem of startups", "honeycomb"],
    ["मधुकोष की तरह जुड़े घटक", "honeycomb"],
    ["what grows from one seed", "growingTree"],
    ["वृक्ष के लाभ", "growingTree"],
    ["five rules of the road", "ribbons"],
    ["संविधान के सिद्धांत", "ribbons"],
    ["goals for this year", "target"],
    ["हमारा लक्ष्य", "target"],
    ["pieces that fit together", "puzzle"],
    ["awards of the year", "badges"],
    ["features of the phone", "cardGrid"],
    ["the ten largest lakes", "listColumn"],
  ])("of “%s” is drawn as %s", (words, wanted) => {
    expect(bestOf(lists, { words })).toBe(wanted);
  });

  it("of plain points follows their number and length, and is no metaphor", () => {
    const pictured = (title: string, detail?: string) => ({ title, icon: "leaf", ...(detail && { detail }) });
    const sentence = "It takes a whole sentence to say why this is so, and what follows from it for everybody.";
    expect(bestOf(lists, { items: Array.from({ length: 6 }, () => ({ title: "Short" })) })).toBe("honeycomb");
    expect(bestOf(lists, { items: [pictured("One"), pictured("Two"), pictured("Three")] })).toBe("listRow");
    expect(bestOf(lists, { items: Array.from({ length: 5 }, () => pictured("A point", sentence)) })).toBe("zigzag");
    for (const block of [growingTree, target, puzzle]) expect(suitOf(block, { words: "plain points" }).score).toBe(0);
  });
});

describe("a sequence", () => {
  it.each([
    ["roadmap to net zero", "roadmap"],
    ["हमारी यात्रा के पड़ाव", "roadmap"],
    ["the climb to the summit", "mountain"],
    ["शिखर तक", "mountain"],
    ["maslow's hierarchy of needs", "pyramid"],
    ["आहार पिरामिड", "pyramid"],
    ["sales funnel", "funnel"],
    ["career ladder", "stairs"],
    ["बचत की सीढ़ी", "stairs"],
    ["a daily routine", "circularSteps"],
    ["bridging the skills gap", "bridge"],
    ["भविष्य का सेतु", "bridge"],
  ])("of “%s” is drawn as %s", (words, wanted) => {
    expect(bestOf(sequences, { words, from: "sequence" })).toBe(wanted);
  });

  it("of plain steps is a chain where they are few, a snake where they are many, and no metaphor", () => {
    const steps = (count: number) => Array.from({ length: count }, () => ({ title: "Do it" }));
    expect(bestOf(sequences, { items: steps(4), from: "sequence" })).toBe("chevrons");
    expect(bestOf(sequences, { items: steps(9), from: "sequence" })).toBe("snake");
    for (const block of [roadmap, mountain, pyramid, funnel, bridge, circularSteps])
      expect(suitOf(block, { words: "do this, then that", from: "sequence" }).score).toBe(0);
  });
});

describe("a funnel", () => {
  const of = (...values: (number | undefined)[]) =>
    funnel.schema
      .safeParse({
        type: "funnel",
        items: values.map((value, index) => ({ title: `Stage ${index}`, ...(value !== undefined && { figure: { value } }) })),
      })
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);

  it("takes figures for all stages or for none", () => {
    expect(of(9, 5, 1)).toBeUndefined();
    expect(of(undefined, undefined, undefined)).toBeUndefined();
    expect(of(9, undefined, 1)).toEqual(["items.1.figure is missing; give every stage a figure or none"]);
  });

  it("refuses what can't be a width", () => {
    expect(of(9, -5, 1)).toEqual(["items.1.figure is negative; a funnel holds amounts"]);
    expect(of(0, 0, 0)).toEqual(["items are all 0; a funnel needs an amount to narrow"]);
  });
});
