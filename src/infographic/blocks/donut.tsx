import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";

const schema = z
  .strictObject({
    type: z.literal("donut"),
    title: blockTitle,
    unit: Unit.optional(),
    items: z.array(Datum).min(2).max(8),
    center: z
      .strictObject({ label: text(40), figure: Quantity })
      .optional()
      .describe("What stands in the hole"),
    note: blockNote,
  })
  .superRefine(({ items }, context) => {
    for (const [index, { figure }] of items.entries())
      if (figure.value < 0)
        context.addIssue({
          code: "custom",
          path: ["items", index, "figure", "value"],
          message: "is negative; a part of a whole can't be",
        });
    if (items.every(({ figure }) => figure.value <= 0))
      context.addIssue({ code: "custom", path: ["items"], message: "add up to zero; a whole needs at least one part" });
  });

/** Parts of a whole, up to eight, each named beside the ring. */
export const donut = defineBlock({
  schema,
  sample: {
    type: "donut",
    title: "Coal still makes most of the electricity",
    unit: { kind: "percent" },
    items: [
      { label: "Coal", figure: { value: 73 } },
      { label: "Hydro", figure: { value: 8 } },
      { label: "Solar", figure: { value: 7 } },
      { label: "Wind", figure: { value: 5 } },
      { label: "Other", figure: { value: 7 } },
    ],
  },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: () => null,
});
