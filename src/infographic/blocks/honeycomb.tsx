import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { HoneycombDrawing } from "../drawing/lists/honeycomb-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("honeycomb", { min: 3, max: 10 });

/** Parts that hold each other, as cells of a comb. */
export const honeycomb = defineBlock({
  label: "Honeycomb",
  description: "Interlocking cells for parts that make a whole; short names stand in them, longer words beside.",
  family: "list",
  schema,
  sample: {
    type: "honeycomb",
    title: "What India’s digital public infrastructure is made of",
    items: [
      { title: "Aadhaar identity", icon: "fingerprint-pattern" },
      { title: "UPI payments", icon: "smartphone" },
      { title: "DigiLocker papers", icon: "folder-lock" },
      { title: "Account Aggregator", icon: "landmark" },
      { title: "ONDC trade", icon: "store" },
      { title: "CoWIN vaccines", icon: "syringe" },
      { title: "FASTag tolls", icon: "car" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <HoneycombDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues = /\b(honeycombs?|hives?|ecosystems?|building blocks|modules|capabilities|network of)\b|मधुकोष|छत्ता|घटक/u;

function suits({ items, from, words }: EntriesContent): Suit {
  const { title, detail } = entryLengths(items);
  if (cues.test(words)) return { score: 0.86, why: "the parts hold each other like cells" };
  const short = title <= 28 && detail === 0 && items.length >= 5;
  return { score: from === "list" && short ? 0.66 : 0, why: "many short points stand well in cells" };
}
