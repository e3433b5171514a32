import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { BadgesDrawing } from "../drawing/lists/badges-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("badges", { min: 3, max: 8 });

/** Points that have earned a seal. */
export const badges = defineBlock({
  label: "Badges",
  description: "Round seals with ribbons, a point under each: awards, benefits, guarantees, tips.",
  family: "list",
  schema,
  sample: {
    type: "badges",
    title: "India’s firsts in space",
    items: [
      { title: "At Mars on the very first try", detail: "Mangalyaan, 2014", icon: "orbit" },
      { title: "First near the Moon’s south pole", detail: "Chandrayaan-3, 2023", icon: "moon" },
      { title: "104 satellites on one rocket", detail: "PSLV-C37, 2017", icon: "rocket" },
      { title: "Watching the Sun from L1", detail: "Aditya-L1, since 2024", icon: "sun" },
      { title: "Docking in orbit", detail: "SpaDeX, the fourth nation, 2025", icon: "satellite" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 420, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <BadgesDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues =
  /\b(awards?|badges?|medals?|prizes?|benefits?|guarantees?|achievements?|firsts|best|certif\w+|winners?|tips)\b|पुरस्कार|पदक|लाभ|फ़ायदे|उपलब्धि/u;

function suits({ words, from }: EntriesContent): Suit {
  return { score: cues.test(words) && from === "list" ? 0.78 : 0, why: "each point has earned its seal" };
}
