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
    title: "One export dollar in four comes from engineering",
    unit: { kind: "measure", symbol: "US$ billion" },
    items: [
      { label: "Engineering goods", figure: { value: 109.3 } },
      { label: "Petroleum products", figure: { value: 84.1 } },
      { label: "Gems and jewellery", figure: { value: 32.7 } },
      { label: "Chemicals", figure: { value: 29.4 } },
      { label: "Electronics", figure: { value: 29.1 } },
      { label: "Medicines", figure: { value: 27.9 } },
      { label: "Garments", figure: { value: 14.5 } },
      { label: "Cotton textiles", figure: { value: 11.7 } },
      { label: "Rice", figure: { value: 10.4 } },
      { label: "Plastics", figure: { value: 8.1 } },
      { label: "Seafood", figure: { value: 7.4 } },
    ],
    note: "Leading goods of 2023-24, when all exports of goods came to 437; Ministry of Commerce and Industry",
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
