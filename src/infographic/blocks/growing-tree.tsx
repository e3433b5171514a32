import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { TreeDrawing } from "../drawing/lists/tree-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("growing-tree", { min: 3, max: 8 });

/** What grows out of one trunk. */
export const growingTree = defineBlock({
  label: "Growing tree",
  description: "A tree whose leaves are the points, from its crown to its lowest branch: growth, benefits, what came of it.",
  family: "list",
  schema,
  sample: {
    type: "growing-tree",
    title: "What grown trees give a street",
    items: [
      { title: "Cool air", detail: "Up to 5 °C less at summer’s peak.", icon: "wind" },
      { title: "Shade", detail: "Surfaces under it are 11–25 °C cooler.", icon: "sun" },
      { title: "Clean air", detail: "Their leaves hold dust and soot.", icon: "sparkles" },
      { title: "Water", detail: "Roots let the rain into the ground.", icon: "droplets" },
      { title: "Homes", detail: "For birds, bats, bees and squirrels.", icon: "bird" },
    ],
    note: "Cooling: United States Environmental Protection Agency",
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 440, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <TreeDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues = /\b(trees?|grow(s|th|ing|n)?|branches|roots?|seeds?|nurtur\w+|flourish\w*)\b|पेड़|वृक्ष|विकास|जड़|शाखा/u;

function suits({ words, from }: EntriesContent): Suit {
  return { score: cues.test(words) && from !== "sequence" ? 0.85 : 0, why: "it is about what grows" };
}
