import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { BentoCards } from "../drawing/lists/bento-cards.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("card-grid", { min: 3, max: 9 });

/** One main point and those around it. */
export const cardGrid = defineBlock({
  label: "Cards",
  description:
    "A lead card in full colour, the first item, and tinted cards of unequal width around it: features, facts, offers.",
  family: "list",
  schema,
  sample: {
    type: "card-grid",
    title: "What the Konkan Railway had to overcome",
    items: [
      {
        title: "About 740 km along the coast",
        detail: "Finished in 1998, after eight years of work.",
        icon: "train-front",
      },
      { title: "92 tunnels", detail: "The longest, at Karbude, has 6.5 km.", icon: "mountain" },
      { title: "About 2,000 bridges", detail: "One stands 64 m above the Panval river.", icon: "waves-horizontal" },
      { title: "42,000 landowners", detail: "They had to part with 4,850 hectares.", icon: "users" },
      { title: "Three states", detail: "The line crosses Maharashtra, Goa and Karnataka.", icon: "map" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <BentoCards frame={frame} items={items} />
    </Titled>
  ),
});

const cues = /\b(features?|facts?|services?|offers?|products?|highlights|at a glance)\b|विशेषता|तथ्य|सेवाएँ/u;

function suits({ items, words, from }: EntriesContent): Suit {
  const { detail, count } = entryLengths(items);
  if (from !== "list" || detail > 160) return { score: 0, why: "" };
  if (cues.test(words)) return { score: 0.77, why: "one point leads, the others stand around it" };
  return { score: detail > 0 && count <= 6 ? 0.62 : 0, why: "one point leads, the others stand around it" };
}
