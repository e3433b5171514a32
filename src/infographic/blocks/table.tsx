import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const schema = z
  .strictObject({
    type: z.literal("table"),
    title: blockTitle,
    columns: z
      .array(z.strictObject({ label: text(60), unit: Unit.optional() }))
      .min(1)
      .max(8),
    rows: z
      .array(z.array(z.union([text(120), Quantity, z.null()])))
      .min(1)
      .max(40),
    note: blockNote,
  })
  .superRefine(({ columns, rows }, context) => {
    for (const [index, row] of rows.entries())
      if (row.length !== columns.length)
        context.addIssue({
          code: "custom",
          path: ["rows", index],
          message: `has ${row.length} cells for ${columns.length} columns`,
        });
  });

/** Figures to look up. The first column names the row; a column of numbers is set in tabular figures, to the right. */
export const table = defineBlock({
  schema,
  sample: {
    type: "table",
    columns: [
      { label: "City" },
      { label: "Population", unit: { kind: "measure", symbol: "M" } },
      { label: "Metro", unit: { kind: "measure", symbol: "km" } },
    ],
    rows: [
      ["Delhi", { value: 33.8 }, { value: 393 }],
      ["Mumbai", { value: 21.7 }, { value: 59 }],
      ["Kolkata", { value: 15.6 }, { value: 59 }],
    ],
  },
  traits: ({ columns }) => ({ minWidth: 200 + columns.length * 140, stretches: false }),
  draw: () => null,
});
