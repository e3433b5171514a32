import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Key } from "../drawing/charts/key.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { pointOf } from "../drawing/charts/shares.ts";
import { TreemapDrawing } from "../drawing/charts/treemap-drawing.tsx";
import { tallestTreemap } from "../drawing/charts/treemap-layout.ts";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import type { DataContent, Suit } from "../structure.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";
import { checkParts, wholeness } from "./parts-of-whole.ts";

const schema = z
  .strictObject({
    type: z.literal("treemap"),
    title: blockTitle,
    unit: Unit.optional(),
    items: z.array(Datum).min(2).max(60),
    highlight: text(80).optional().describe("Label of the part that makes the point; the largest where it is absent"),
    note: blockNote,
  })
  .superRefine(checkParts);

/** Many parts of a whole as areas, the largest first. */
export const treemap = defineBlock({
  label: "Treemap",
  description: "Many parts of a whole as areas, the largest first; for eight to forty parts of very different size.",
  family: "chart",
  schema,
  sample: {
    type: "treemap",
    title: "One Indian in six lives in Uttar Pradesh",
    unit: { kind: "measure", symbol: "million people" },
    items: [
      { label: "Uttar Pradesh", figure: { value: 199.8 } },
      { label: "Maharashtra", figure: { value: 112.4 } },
      { label: "Bihar", figure: { value: 104.1 } },
      { label: "West Bengal", figure: { value: 91.3 } },
      { label: "Andhra Pradesh", figure: { value: 84.6 } },
      { label: "Madhya Pradesh", figure: { value: 72.6 } },
      { label: "Tamil Nadu", figure: { value: 72.1 } },
      { label: "Rajasthan", figure: { value: 68.5 } },
      { label: "Karnataka", figure: { value: 61.1 } },
      { label: "Gujarat", figure: { value: 60.4 } },
      { label: "Odisha", figure: { value: 42 } },
    ],
    note: "The largest states in the Census of 2011, when India had 1,211 million people; Andhra Pradesh with Telangana",
  },
  structure: { kind: "data", suits },
  traits: () => ({ minWidth: 380, stretches: true }),
  draw,
});

type Treemap = z.output<typeof schema>;

function suits(content: DataContent): Suit {
  const values = content.items.map(({ figure }) => figure.value).filter((value) => value > 0);
  const uneven = Math.max(...values) > 6 * Math.min(...values);
  if (content.items.length < 7 || !uneven || !wholeness(content)) return { score: 0, why: "" };
  return { score: content.items.length >= 8 ? 0.8 : 0.55, why: "many parts of very different size make a whole" };
}

function draw({ title, note, unit, items, highlight }: Treemap, frame: Frame): JSXNode {
  const { write, once } = markFormat(frame, { unit, figures: items.map(({ figure }) => figure) });
  const sorted = items.filter(({ figure }) => figure.value > 0).sort((a, b) => b.figure.value - a.figure.value);
  const parts = sorted.map(({ label, figure }) => ({ label, value: figure.value, written: write(figure) }));
  const nothing = items
    .filter(({ figure }) => figure.value === 0)
    .map(({ label, figure }) => ({ label, written: write(figure) }));
  const own = Math.round(Math.min(frame.width * 0.66, 640) + (frame.width < 480 ? 160 : 0));
  const layout = tallestTreemap(frame, parts, own);
  return (
    <Titled frame={frame} title={title} note={note}>
      <Key frame={frame} unit={once} />
      <TreemapDrawing frame={frame} layout={layout} point={pointOf(sorted, highlight)} others={nothing} />
    </Titled>
  );
}
