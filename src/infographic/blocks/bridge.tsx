import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { BridgeDrawing } from "../drawing/sequences/bridge-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { EntriesContent, Suit } from "../structure.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("bridge", { min: 3, max: 6 });

/** From one bank to the other; what is between carries the way. */
export const bridge = defineBlock({
  label: "Bridge",
  description: "From where we are, the first item, over what carries us to where we want to be, the last: gaps to close.",
  family: "sequence",
  schema,
  sample: {
    type: "bridge",
    title: "From cash to a payment by phone",
    items: [
      { title: "Cash", detail: "Notes and coins, from hand to hand", icon: "banknote" },
      { title: "Bank accounts", detail: "Jan Dhan: 50 crore by August 2023", icon: "landmark" },
      { title: "Identity", detail: "Aadhaar proves who pays", icon: "fingerprint-pattern" },
      { title: "Phones", detail: "A gigabyte fell from ₹269 to ₹9", icon: "smartphone" },
      { title: "UPI", detail: "1,673 crore payments in December 2024", icon: "zap" },
    ],
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: ({ title, items, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <BridgeDrawing frame={frame} items={items} />
    </Titled>
  ),
});

const cues = /\b(bridg(e|es|ing)|gaps?|from \S+( \S+)? to|transitions?|crossing|overcom\w+|migrat\w+)\b|पुल|सेतु|अंतर|से .* तक/u;

function suits({ words, from, items }: EntriesContent): Suit {
  const strong = /\b(bridg(e|es|ing)|(close|closing) the gap)\b|पुल|सेतु/u.test(words);
  if (from !== "sequence" && !strong) return { score: 0, why: "" };
  return { score: strong ? 0.88 : cues.test(words) && items.length <= 5 ? 0.6 : 0, why: "it leads from one side to the other" };
}
