import { z } from "zod";
import { defineBlock } from "../block.ts";
import { QuadrantAxis } from "../drawing/comparison/quadrant-axis.tsx";
import { layOutQuadrant } from "../drawing/comparison/quadrant-layout.ts";
import { FieldNames, QuadrantPlane } from "../drawing/comparison/quadrant-plane.tsx";
import { NumberedWords } from "../drawing/numbered-words.tsx";
import { Column } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const axis = z.strictObject({ low: text(60), high: text(60) });
const share = z.number().min(0).max(1);

const schema = z.strictObject({
  type: z.literal("quadrant"),
  title: blockTitle,
  x: axis.describe("What left and right mean"),
  y: axis.describe("What below and above mean"),
  fields: z
    .tuple([text(40), text(40), text(40), text(40)])
    .optional()
    .describe("Names of the four fields: above left, above right, below left, below right"),
  items: z
    .array(
      z.strictObject({
        title: text(80),
        x: share.describe("0 is the left end of the axis, 1 the right"),
        y: share.describe("0 is the lower end of the axis, 1 the upper"),
      }),
    )
    .min(1)
    .max(16),
  note: blockNote,
});

/** Things placed by two of their traits. */
export const quadrant = defineBlock({
  label: "Quadrant",
  description: "Two axes with a name at each end, and things placed between them; the upper right is where one wants to be.",
  family: "comparison",
  schema,
  sample: {
    type: "quadrant",
    title: "Where an hour in the kitchen garden pays",
    x: { low: "Much work", high: "Little work" },
    y: { low: "Small harvest", high: "Large harvest" },
    fields: ["Worth the effort", "Start here", "Leave it", "Nice to have"],
    items: [
      { title: "Spinach", x: 0.86, y: 0.72 },
      { title: "Tomatoes", x: 0.3, y: 0.9 },
      { title: "Okra", x: 0.66, y: 0.8 },
      { title: "Cauliflower", x: 0.12, y: 0.3 },
      { title: "Coriander", x: 0.9, y: 0.36 },
      { title: "Bitter gourd", x: 0.36, y: 0.62 },
      { title: "Mint", x: 0.74, y: 0.2 },
    ],
  },
  traits: () => ({ minWidth: 560, stretches: true }),
  draw,
});

type Quadrant = z.output<typeof schema>;

function draw(block: Quadrant, frame: Frame): JSXNode {
  const laid = layOutQuadrant(block, frame);
  if (!laid.labels) frame.noteFit({ action: "reflowed", what: "names of the items stand below, by number" });
  const { accent, muted } = frame.theme.colors;
  const together = frame.width >= 560;
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      <Column gap={16} style={{ width: frame.width }}>
        <QuadrantAxis frame={frame} ends={[block.y.high]} arrows={["up"]} />
        {block.fields && !laid.namesInside && <FieldNames frame={frame} names={block.fields.slice(0, 2)} />}
        <QuadrantPlane frame={frame} laid={laid} />
        {block.fields && !laid.namesInside && <FieldNames frame={frame} names={block.fields.slice(2)} />}
        {together ? (
          <QuadrantAxis frame={frame} ends={[block.x.low, block.y.low, block.x.high]} arrows={["left", "down", "right"]} />
        ) : (
          <Column gap={16}>
            <QuadrantAxis frame={frame} ends={[block.y.low]} arrows={["down"]} />
            <QuadrantAxis frame={frame} ends={[block.x.low, block.x.high]} arrows={["left", "right"]} />
          </Column>
        )}
        {!laid.labels && (
          <Column style={{ paddingTop: 16 }}>
            <NumberedWords
              frame={frame}
              items={block.items.map(({ title }) => ({ title }))}
              fills={block.items.map(({ x, y }) => (x > 0.5 && y > 0.5 ? accent : muted))}
            />
          </Column>
        )}
      </Column>
    </Titled>
  );
}
