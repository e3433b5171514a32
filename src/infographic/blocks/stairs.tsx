import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { StairsDrawing } from "../drawing/sequences/stairs-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("stairs", { min: 3, max: 7 });

/** Steps that lead up. */
export const stairs = defineBlock({
  label: "Stairs",
  description: "A staircase up to a flag, for levels that build on each other and steps that lead higher.",
  family: "sequence",
  schema,
  sample: {
    type: "stairs",
    title: "How Santiniketan became a university",
    items: [
      { title: "1863: a retreat under trees", icon: "tree-deciduous" },
      { title: "1901: a school of five", icon: "school" },
      { title: "1919: an art school", icon: "palette" },
      { title: "1921: Visva-Bharati", icon: "globe" },
      { title: "1951: a central university", icon: "graduation-cap" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <StairsDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues =
  /\b(stair\w*|ladders?|step up|climb\w*|level up|levels of|maturity|rungs?|rise from|progress\w*|promotion)\b|सीढ़|स्तर|चढ़|प्रगति/u;

function suits({ items, from, words }: EntriesContent): Suit {
  if (cues.test(words) && from !== "comparison") return { score: 0.87, why: "each step leads higher" };
  const { title, detail, count } = entryLengths(items);
  const short = title <= 28 && detail <= 60 && count <= 5;
  return { score: from === "sequence" && short ? 0.62 : 0, why: "a few short steps lead to an end" };
}
