import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { RankedColumn } from "../drawing/lists/ranked-column.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("list-column", { min: 2, max: 12 });

/** A ranking, or points to count. */
export const listColumn = defineBlock({
  label: "Ranked list",
  description: "A column with large numerals that get quieter down the page: rankings, top tens, what matters most first.",
  family: "list",
  schema,
  sample: {
    type: "list-column",
    title: "The longest rivers within India",
    items: [
      { title: "Ganga", detail: "2,525 km, from the Gangotri glacier to the Bay of Bengal" },
      { title: "Godavari", detail: "1,465 km, the longest of the peninsula" },
      { title: "Krishna", detail: "1,400 km, from Mahabaleshwar" },
      { title: "Yamuna", detail: "1,376 km, past Delhi and Agra" },
      { title: "Narmada", detail: "1,312 km, westwards to the Arabian Sea" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 380, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <RankedColumn frame={frame} items={items} />
    </Titled>
  ),
});

const cues = /\b(top|best|most|longest|largest|biggest|highest|rank\w*|greatest|\d+ (reasons|ways|things))\b|सबसे|शीर्ष|प्रमुख/u;

function suits({ items, words, from }: EntriesContent): Suit {
  if (from !== "list") return { score: 0, why: "" };
  if (cues.test(words)) return { score: 0.76, why: "the points are ranked" };
  const { detail, icons } = entryLengths(items);
  return { score: detail > 120 || (!icons && items.length > 6) ? 0.62 : 0.4, why: "numerals count what there is to read" };
}
