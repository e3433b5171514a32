import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { RibbonsDrawing } from "../drawing/lists/ribbons-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import { entryLengths } from "../entry-lengths.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("ribbons", { min: 3, max: 7 });

/** Numbered points on one ribbon that winds down the page. */
export const ribbons = defineBlock({
  label: "Ribbons",
  description: "One folded ribbon that winds down the page, a number and a point on each turn: principles, rules, promises.",
  family: "list",
  schema,
  sample: {
    type: "ribbons",
    title: "Five promises of the Right to Information Act",
    items: [
      { title: "Any citizen may ask", detail: "No reason has to be given." },
      { title: "An answer within 30 days", detail: "Within 48 hours where life or liberty is at stake." },
      { title: "A fee of ₹10", detail: "None for people below the poverty line." },
      { title: "A first appeal", detail: "To a senior officer, within 30 days." },
      { title: "A commission to decide", detail: "It can fine an officer up to ₹25,000." },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 440, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <RibbonsDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues =
  /\b(principles?|rules?|promises?|pledges?|commandments?|rights|values|commitments?|pillars?)\b|सिद्धांत|नियम|वादे|अधिकार|मूल्य/u;

function suits({ items, words, from }: EntriesContent): Suit {
  if (cues.test(words) && from === "list") return { score: 0.85, why: "each point is one to remember by its number" };
  const { title, detail } = entryLengths(items);
  return { score: from === "list" && title <= 48 && detail <= 90 ? 0.6 : 0, why: "a few points of equal rank" };
}
