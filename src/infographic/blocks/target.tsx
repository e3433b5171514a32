import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { TargetDrawing } from "../drawing/lists/target-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("target", { min: 2, max: 5 });

/** Rings around a goal; the first item is the bullseye. */
export const target = defineBlock({
  label: "Target",
  description: "An arrow in the bullseye, which is the first item, and the rings around it: goals, focus, circles of reach.",
  family: "list",
  schema,
  sample: {
    type: "target",
    title: "Aim at the core of a habit first",
    items: [
      { title: "Who I am", detail: "“I am a runner.” It decides the rest." },
      { title: "What I do", detail: "Out of the door every morning." },
      { title: "What I get", detail: "Ten kilometres without a rest." },
      { title: "What others see", detail: "A medal, a number on a wall." },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <TargetDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues = /\b(targets?|goals?|bull'?s.?eye|focus|aims?|objectives?|core|okrs?)\b|लक्ष्य|निशाना|उद्देश्य/u;

function suits({ words, from }: EntriesContent): Suit {
  return { score: cues.test(words) && from === "list" ? 0.85 : 0, why: "it is about what to aim at" };
}
