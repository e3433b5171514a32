import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Key } from "../drawing/charts/key.tsx";
import { ScatterDrawing } from "../drawing/charts/scatter-drawing.tsx";
import { layOutScatter } from "../drawing/charts/scatter-layout.ts";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const axis = z.strictObject({ label: text(80), unit: Unit.optional() });
const item = z.strictObject({ label: text(60).optional(), x: Quantity, y: Quantity, size: Quantity.optional() });

const schema = z
  .strictObject({
    type: z.literal("scatter"),
    title: blockTitle,
    x: axis.describe("What is measured from left to right"),
    y: axis.describe("What is measured upwards"),
    size: axis.optional().describe("What the areas of the dots are, where items have a size"),
    items: z.array(item).min(3).max(300),
    trend: z.boolean().default(false).describe("Draws the straight line that lies closest to the dots"),
    highlight: text(60).optional().describe("Label of the dot that makes the point"),
    note: blockNote,
  })
  .superRefine(({ items }, context) => {
    const sized = items.filter(({ size }) => size !== undefined).length;
    if (sized > 0 && sized < items.length)
      context.addIssue({
        code: "custom",
        path: ["items"],
        message: `${sized} of ${items.length} have a size; all or none need one`,
      });
    for (const [index, { size }] of items.entries())
      if (size && size.value < 0)
        context.addIssue({ code: "custom", path: ["items", index, "size", "value"], message: "is negative; an area can't be" });
  });

/** Two measures of the same things against each other, each thing a dot with its name. */
export const scatter = defineBlock({
  label: "Scatter plot",
  description: "Two measures of the same things against each other, each a named dot; shows whether they go together.",
  family: "chart",
  schema,
  sample: {
    type: "scatter",
    title: "Where girls stay in school, families are smaller",
    x: { label: "Women with ten or more years of school", unit: { kind: "percent" } },
    y: { label: "Children per woman" },
    trend: true,
    highlight: "Kerala",
    items: [
      { label: "Kerala", x: { value: 77 }, y: { value: 1.8 } },
      { label: "Himachal Pradesh", x: { value: 65.9 }, y: { value: 1.7 } },
      { label: "Tamil Nadu", x: { value: 56.6 }, y: { value: 1.8 } },
      { label: "Maharashtra", x: { value: 50.4 }, y: { value: 1.7 } },
      { label: "Uttar Pradesh", x: { value: 39.3 }, y: { value: 2.4 } },
      { label: "Meghalaya", x: { value: 35.1 }, y: { value: 2.9 } },
      { label: "Gujarat", x: { value: 33.8 }, y: { value: 1.9 } },
      { label: "Jharkhand", x: { value: 33.2 }, y: { value: 2.3 } },
      { label: "West Bengal", x: { value: 32.9 }, y: { value: 1.6 } },
      { label: "Madhya Pradesh", x: { value: 29.3 }, y: { value: 2 } },
      { label: "Bihar", x: { value: 28.8 }, y: { value: 3 } },
    ],
    note: "2019-21, National Family Health Survey 5",
  },
  traits: () => ({ minWidth: 460, stretches: true }),
  draw,
});

type Scatter = z.output<typeof schema>;

function draw(block: Scatter, frame: Frame): JSXNode {
  const height = Math.round(Math.min(frame.width * 0.56, 560) + frame.extraHeight);
  const layout = layOutScatter(frame, block, height);
  if (layout.listed.length > 0)
    frame.noteFit({ action: "reflowed", what: "names without room at their dots listed under the plot" });
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      {block.size && <Key frame={frame} names={[{ name: sizeWords(block.size), color: frame.theme.colors.quiet }]} />}
      <ScatterDrawing frame={frame} layout={layout} />
    </Titled>
  );
}

const sizeWords = ({ label, unit }: NonNullable<Scatter["size"]>): string =>
  unit?.kind === "measure" ? `${label}, ${unit.symbol}` : label;
