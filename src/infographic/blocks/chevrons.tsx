import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { ChevronsDrawing } from "../drawing/sequences/chevrons-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("chevrons", { min: 3, max: 8 });

/** One thing leads to the next. */
export const chevrons = defineBlock({
  label: "Chevrons",
  description: "A chain of arrows across the page, each leading to the next: a process in a few short steps.",
  family: "sequence",
  schema,
  sample: {
    type: "chevrons",
    title: "How a bill becomes law in India",
    items: [
      { title: "Introduced", detail: "First reading in either house.", icon: "file-plus" },
      { title: "Examined", detail: "Often by a committee of both.", icon: "search" },
      { title: "Debated", detail: "Clause by clause, then as a whole.", icon: "messages-square" },
      { title: "Passed", detail: "By both houses.", icon: "vote" },
      { title: "Signed", detail: "By the President; it is law.", icon: "signature" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 420, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <ChevronsDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues = /\b(process|workflow|procedure|stages?|phases?|chain)\b|प्रक्रिया|चरण/u;

function suits({ items, words, from }: EntriesContent): Suit {
  if (from !== "sequence") return { score: 0, why: "" };
  const { title, detail } = entryLengths(items);
  const short = title <= 32 && detail <= 80;
  return { score: short ? (cues.test(words) ? 0.74 : 0.64) : 0, why: "each short step leads to the next" };
}
