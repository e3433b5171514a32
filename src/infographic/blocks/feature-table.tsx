import { z } from "zod";
import { defineBlock } from "../block.ts";
import { FeatureCards } from "../drawing/comparison/feature-cards.tsx";
import { FeatureGrid, gridFits } from "../drawing/comparison/feature-grid.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Quantity } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const cell = z
  .union([z.boolean(), z.literal("partial"), Quantity, text(80)])
  .describe("true has it, false has it not, “partial” has some of it; a figure or a few words say how much");

const schema = z
  .strictObject({
    type: z.literal("feature-table"),
    title: blockTitle,
    options: z
      .array(z.strictObject({ title: text(60), detail: text(80).optional() }))
      .min(2)
      .max(4),
    rows: z
      .array(z.strictObject({ title: text(80), values: z.array(cell) }))
      .min(1)
      .max(20),
    recommended: z.int().min(0).optional().describe("Index of the option that is recommended"),
    note: blockNote,
  })
  .superRefine(({ options, rows, recommended }, context) => {
    for (const [index, { values }] of rows.entries())
      if (values.length !== options.length)
        context.addIssue({
          code: "custom",
          path: ["rows", index, "values"],
          message: `has ${values.length} values for ${options.length} options`,
        });
    if (recommended !== undefined && recommended >= options.length)
      context.addIssue({
        code: "custom",
        path: ["recommended"],
        message: `is ${recommended}; the last option is ${options.length - 1}`,
      });
  });

/** What each option has and has not. */
export const featureTable = defineBlock({
  label: "Feature table",
  description: "Two to four options and what each has: checks, crosses, figures or a few words; one may be recommended.",
  family: "comparison",
  schema,
  sample: {
    type: "feature-table",
    title: "Three ways to pay without cash",
    options: [{ title: "UPI" }, { title: "Debit card" }, { title: "Wallet" }],
    rows: [
      { title: "Straight from the bank account", values: [true, true, false] },
      { title: "From phone to phone", values: [true, false, true] },
      { title: "Works without a smartphone", values: ["partial", true, false] },
      { title: "Day and night, at once", values: [true, true, true] },
      { title: "Free for the payer", values: [true, true, "partial"] },
    ],
    recommended: 0,
    note: "Half a disc: in part. UPI on a feature phone works by calling 123PAY.",
  },
  traits: ({ options }) => ({ minWidth: 320 + options.length * 110, stretches: false }),
  draw,
});

type FeatureTable = z.output<typeof schema>;

function draw(block: FeatureTable, frame: Frame): JSXNode {
  const asGrid = gridFits(block, frame);
  if (!asGrid) frame.noteFit({ action: "reflowed", what: "each option has a list of its own" });
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      {asGrid ? <FeatureGrid frame={frame} table={block} /> : <FeatureCards frame={frame} table={block} />}
    </Titled>
  );
}
