import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { allIconsOrNone } from "../drawing/icon.tsx";
import { CycleDrawing } from "../drawing/relation/cycle-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("cycle", { min: 2, max: 8 });
const cues = /\bcycles?\b|\bcyclic|\bcircular\b|\brecycl|\bfeedback\b|चक्र|पुनर्चक्र/u;
const hints = /\bloops?\b|\brepeats?\b|\brenewal\b|दोहर/u;

/** What leads from one to the next, and back to the first. */
export const cycle = defineBlock({
  label: "Cycle",
  description: "What leads from one to the next and back to the first: a ring of arrows, the words around it.",
  family: "relation",
  schema,
  sample: {
    type: "cycle",
    title: "The water cycle never ends",
    items: [
      { title: "Evaporation", detail: "The sun lifts water from sea and land.", icon: "sun" },
      { title: "Condensation", detail: "Vapour cools into clouds.", icon: "cloud" },
      { title: "Rain", detail: "Drops fall, snow on the mountains.", icon: "cloud-rain" },
      { title: "Rivers", detail: "They carry the water back to the sea.", icon: "waves-horizontal" },
    ],
  },
  structure: {
    kind: "entries",
    suits({ from, items, words }) {
      const fits = items.length >= 3 && items.length <= 8;
      if (fits && cues.test(words)) return { score: 0.9, why: "it repeats: the last leads back to the first" };
      if (fits && hints.test(words)) return { score: 0.8, why: "one leads to the next, again and again" };
      return fits && from === "relation" ? { score: 0.5, why: "one leads to the next" } : { score: 0, why: "" };
    },
  },
  traits: () => ({ minWidth: 440, stretches: false }),
  draw,
});

type Cycle = z.output<typeof schema>;

function draw({ title, items, note }: Cycle, frame: Frame): JSXNode {
  return (
    <Titled frame={frame} title={title} note={note}>
      <CycleDrawing frame={frame} items={allIconsOrNone(items, frame)} />
    </Titled>
  );
}
