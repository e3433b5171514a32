import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { Arcade } from "../drawing/lists/arcade.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("list-row", { min: 2, max: 5 });

/** A few points side by side on one line. */
export const listRow = defineBlock({
  label: "Row of arches",
  description: "Two to five points side by side, each under an arch with a large icon, on one ground line.",
  family: "list",
  schema,
  sample: {
    type: "list-row",
    title: "Three ways to visit Hampi",
    items: [
      { title: "On foot", detail: "The sacred centre along the river, in a day.", icon: "footprints" },
      { title: "By bicycle", detail: "The royal enclosure and the queen’s bath.", icon: "bike" },
      { title: "By coracle", detail: "Over the Tungabhadra, to Anegundi.", icon: "sailboat" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: ({ items }) => ({ minWidth: Math.min(900, items.length * 190), stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <Arcade frame={frame} items={items} />
    </Titled>
  ),
});

function suits({ items, from }: EntriesContent): Suit {
  const { count, title, detail, icons } = entryLengths(items);
  const few = count <= 4 && icons && title <= 32 && detail <= 90;
  return { score: from === "list" && few ? 0.67 : 0, why: "a few short points stand well side by side" };
}
