import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { PyramidDrawing } from "../drawing/sequences/pyramid-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("pyramid", { min: 3, max: 6 });

/** Levels that rest on each other; the first item is the base. */
export const pyramid = defineBlock({
  label: "Pyramid",
  description: "Levels that rest on each other, from the base, which is the first item, to the top: needs, ranks, layers.",
  family: "sequence",
  schema,
  sample: {
    type: "pyramid",
    title: "Maslow’s five needs",
    items: [
      { title: "Body", detail: "Air, water, food, sleep and shelter." },
      { title: "Safety", detail: "Health, work, a home that stays." },
      { title: "Belonging", detail: "Friends, family, a place among others." },
      { title: "Esteem", detail: "Respect of others and of oneself." },
      { title: "Self-actualization", detail: "To become all that one can be." },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <PyramidDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues =
  /\b(pyramid|hierarchy of|foundations? (up|to)|layers?|base to (top|peak)|maslow|bottom of the)\b|पिरामिड|आधार|परत/u;

function suits({ words, from }: EntriesContent): Suit {
  return { score: cues.test(words) && from !== "comparison" ? 0.88 : 0, why: "the levels rest on each other" };
}
