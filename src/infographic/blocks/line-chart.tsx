import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const schema = z
  .strictObject({
    type: z.literal("line-chart"),
    title: blockTitle,
    unit: Unit.optional(),
    area: z.boolean().default(false).describe("Fill down to zero; only for a single series"),
    x: z
      .array(z.strictObject({ label: text(40), at: z.iso.date().optional().describe("Places the point on a true time axis") }))
      .min(2)
      .max(1000),
    series: z
      .array(
        z.strictObject({ name: text(60), figures: z.array(Quantity.nullable().describe("null is a gap, drawn as a gap")) }),
      )
      .min(1)
      .max(5),
    note: blockNote,
  })
  .superRefine(({ x, series }, context) => {
    for (const [index, { figures }] of series.entries()) {
      const path = ["series", index, "figures"];
      if (figures.length !== x.length)
        context.addIssue({ code: "custom", path, message: `has ${figures.length} values for ${x.length} points on x` });
      if (figures.filter((figure) => figure !== null).length < 2)
        context.addIssue({ code: "custom", path, message: "has fewer than two values; a line needs two" });
    }
  });

/** How something moved over time; one to five series, named at the end of their lines. */
export const lineChart = defineBlock({
  schema,
  sample: {
    type: "line-chart",
    title: "UPI payments grew eightfold in five years",
    unit: { kind: "measure", symbol: "bn" },
    area: true,
    x: ["2019", "2020", "2021", "2022", "2023", "2024"].map((label) => ({ label })),
    series: [{ name: "Payments", figures: [10.8, 18.9, 38.7, 74.0, 117.6, 172.2].map((value) => ({ value })) }],
  },
  traits: () => ({ minWidth: 560, stretches: true }),
  draw: () => null,
});
