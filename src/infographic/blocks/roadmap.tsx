import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { RoadmapDrawing } from "../drawing/sequences/roadmap-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("roadmap", { min: 3, max: 8 });

/** Milestones on a road that winds ahead. */
export const roadmap = defineBlock({
  label: "Roadmap",
  description: "A winding road with a pin at each milestone: plans, journeys, what comes next.",
  family: "sequence",
  schema,
  sample: {
    type: "roadmap",
    title: "India’s road to net zero",
    items: [
      { title: "2021: the promise", detail: "Net zero by 2070, announced in Glasgow.", icon: "megaphone" },
      { title: "2025: half the capacity", detail: "Half of installed power is not fossil, five years early.", icon: "zap" },
      { title: "2030: 500 GW", detail: "Of capacity without fossil fuel.", icon: "sun" },
      { title: "2047: energy independence", detail: "A hundred years after freedom.", icon: "flag" },
      { title: "2070: net zero", detail: "What is still emitted is taken back.", icon: "leaf" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 440, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <RoadmapDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues =
  /\b(road ?maps?|road to|road ahead|journey|milestones?|path to|way to|next (quarter|year)s?|q[1-4])\b|रोडमैप|यात्रा|सफ़र|मार्ग|पड़ाव/u;

function suits({ words, from }: EntriesContent): Suit {
  return { score: cues.test(words) && from !== "comparison" ? 0.88 : 0, why: "it is a way with milestones" };
}
