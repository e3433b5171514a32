import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { MountainDrawing } from "../drawing/sequences/mountain-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("mountain", { min: 3, max: 6 });

/** Camps on the way to a summit; the first item is at the foot. */
export const mountain = defineBlock({
  label: "Mountain",
  description: "An ascent with camps, from the foot, which is the first item, to the summit: goals that take long.",
  family: "sequence",
  schema,
  sample: {
    type: "mountain",
    title: "The south side of Everest, camp by camp",
    items: [
      { title: "Base, 5,364 m", detail: "Weeks here, so that the blood adapts." },
      { title: "Camp I, 6,065 m", detail: "Beyond the Khumbu Icefall." },
      { title: "Camp II, 6,400 m", detail: "In the Western Cwm." },
      { title: "Camp III, 7,200 m", detail: "On the Lhotse face." },
      { title: "South Col, 7,906 m", detail: "The last night, with bottled oxygen." },
      { title: "Summit, 8,849 m", detail: "Tenzing Norgay and Edmund Hillary, 1953." },
    ],
    note: "Usual heights: the camps stand where the ice allows",
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <MountainDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues = /\b(mountains?|summits?|peaks?|ascents?|expedition|everest|camps?|uphill|conquer\w*)\b|पर्वत|पहाड़|शिखर|चोटी/u;

function suits({ words, from }: EntriesContent): Suit {
  return { score: cues.test(words) && from !== "comparison" ? 0.9 : 0, why: "it is a climb with a summit" };
}
