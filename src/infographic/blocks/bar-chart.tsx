import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";

/** Amounts compared by length from zero, drawn in the order given. */
export const barChart = defineBlock({
  schema: z.strictObject({
    type: z.literal("bar-chart"),
    title: blockTitle,
    orientation: z.enum(["horizontal", "vertical"]).default("horizontal"),
    unit: Unit.optional(),
    items: z.array(Datum).min(1).max(24),
    highlight: text(80).optional().describe("Label of the bar that makes the point"),
    note: blockNote,
  }),
  sample: {
    type: "bar-chart",
    title: "Uttar Pradesh grows the most sugarcane",
    unit: { kind: "measure", symbol: "Mt" },
    highlight: "Uttar Pradesh",
    items: [
      { label: "Uttar Pradesh", figure: { value: 177 } },
      { label: "Maharashtra", figure: { value: 111 } },
      { label: "Karnataka", figure: { value: 62 } },
      { label: "Gujarat", figure: { value: 16 } },
      { label: "Tamil Nadu", figure: { value: 16 } },
    ],
  },
  traits: ({ orientation }) => ({ minWidth: 480, stretches: orientation === "vertical" }),
  draw: () => null,
});
