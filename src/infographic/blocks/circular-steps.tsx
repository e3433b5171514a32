import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { CircularDrawing } from "../drawing/sequences/circular-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("circular-steps", { min: 3, max: 8 });

/** Steps that come round again. */
export const circularSteps = defineBlock({
  label: "Circular steps",
  description: "A ring of arrows, one for each step, for what repeats: routines, seasons, loops of learning.",
  family: "sequence",
  schema,
  sample: {
    type: "circular-steps",
    title: "A year of wheat in Punjab",
    items: [
      { title: "Prepare", detail: "October: fields are cleared of rice.", icon: "tractor" },
      { title: "Sow", detail: "Early November.", icon: "sprout" },
      { title: "Water", detail: "Four to five times until March.", icon: "droplets" },
      { title: "Harvest", detail: "From Baisakhi, in mid-April.", icon: "wheat" },
      { title: "Sell", detail: "At the mandi, at the support price.", icon: "store" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <CircularDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues =
  /\b(routine|loops?|iterat\w*|repeat\w*|every (day|week|month|year)|sprints?|round and round|seasons?|daily|weekly)\b|दिनचर्या|ऋतु|हर (दिन|साल|हफ़्ते)/u;

function suits({ words, from }: EntriesContent): Suit {
  const score = from === "sequence" && cues.test(words) ? 0.85 : 0;
  return { score, why: "the last step leads to the first" };
}
