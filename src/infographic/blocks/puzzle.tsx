import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { PuzzleDrawing } from "../drawing/lists/puzzle-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("puzzle", { min: 2, max: 6 });

/** Parts that need each other. */
export const puzzle = defineBlock({
  label: "Puzzle",
  description: "Interlocking pieces for parts that only work together: a team, a strategy, the pieces of a problem.",
  family: "list",
  schema,
  sample: {
    type: "puzzle",
    title: "What a good primary health centre needs",
    items: [
      { title: "A doctor", detail: "Who lives nearby.", icon: "stethoscope" },
      { title: "Nurses", detail: "Round the clock.", icon: "users" },
      { title: "Medicines", detail: "Free, and in stock.", icon: "pill" },
      { title: "Power and water", detail: "All day, all year.", icon: "zap" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 420, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <PuzzleDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues =
  /\b(puzzles?|pieces?|jigsaw|fit together|work together|together|components?|ingredients? of|collaborat\w*)\b|पहेली|टुकड़े|मिलकर|साथ/u;

function suits({ words, from }: EntriesContent): Suit {
  return { score: cues.test(words) && from === "list" ? 0.84 : 0, why: "the parts only work together" };
}
