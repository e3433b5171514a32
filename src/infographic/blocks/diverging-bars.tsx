import { z } from "zod";
import { defineBlock } from "../block.ts";
import { DivergingRow } from "../drawing/charts/diverging-row.tsx";
import { Key } from "../drawing/charts/key.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { rowLabelSize } from "../drawing/charts/row-columns.ts";
import { longestWord, textHeight, widestText } from "../drawing/measure-text.ts";
import { Column } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";

const schema = z.strictObject({
  type: z.literal("diverging-bars"),
  title: blockTitle,
  unit: Unit.optional(),
  items: z.array(Datum).min(2).max(24),
  highlight: text(80).optional().describe("Label of the bar that makes the point"),
  note: blockNote,
});

/** Gains to the right of a line, losses to its left, each named on the free side. */
export const divergingBars = defineBlock({
  label: "Diverging bars",
  description: "Gains to the right of a zero line and losses to its left; for changes and balances.",
  family: "chart",
  schema,
  sample: {
    type: "diverging-bars",
    title: "India sells the United States more than it buys; with China it is the reverse",
    unit: { kind: "measure", symbol: "US$ billion" },
    items: [
      { label: "United States", figure: { value: 21 } },
      { label: "Netherlands", figure: { value: 11.6 } },
      { label: "United Arab Emirates", figure: { value: -9.5 } },
      { label: "Iraq", figure: { value: -15.1 } },
      { label: "Russia", figure: { value: -32 } },
      { label: "China", figure: { value: -41.9 } },
    ],
    note: "Exports less imports of goods, January to June 2024, Global Trade Research Initiative",
  },
  structure: {
    kind: "data",
    suits: ({ items }) => {
      const negative = items.filter(({ figure }) => figure.value < 0).length;
      const mixed = negative > 0 && negative < items.length;
      return { score: mixed ? 0.82 : 0, why: "some amounts are gains and some are losses" };
    },
  },
  traits: () => ({ minWidth: 420, stretches: true }),
  draw,
});

type DivergingBars = z.output<typeof schema>;

const gap = 16;

function draw({ title, note, unit, items, highlight }: DivergingBars, frame: Frame): JSXNode {
  const { write, once } = markFormat(frame, { unit, figures: items.map(({ figure }) => figure) });
  const rows = items.map(({ label, figure }) => ({ label, value: figure.value, written: write(figure) }));
  const geometry = geometryOf(frame, rows);
  const spare = Math.min(36, frame.extraHeight / items.length);
  const between = geometry.above ? 20 : items.length > 10 ? 10 : 16;
  return (
    <Titled frame={frame} title={title} note={note}>
      <Key frame={frame} unit={once} />
      <Column gap={Math.round(between + spare * 0.4)}>
        {rows.map((row) => (
          <DivergingRow
            frame={frame}
            row={row}
            geometry={{ ...geometry, thickness: Math.round(thicknessFor(items.length) + spare * 0.6) }}
            tone={highlight === undefined ? "full" : row.label === highlight ? "point" : "quiet"}
          />
        ))}
      </Column>
    </Titled>
  );
}

const thicknessFor = (count: number): number => (count > 10 ? 28 : count > 6 ? 40 : 52);

type DivergingItem = { label: string; value: number; written: string };
type Geometry = { zero: number; scale: number; above: boolean; gap: number };

/** The longest bar of each side and what is written beside it share the width; labels go on the free side while they fit. */
function geometryOf(frame: Frame, rows: readonly DivergingItem[]): Geometry {
  const values = rows.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const written =
    Math.ceil(
      widestText(
        frame,
        "body",
        rows.map((row) => row.written),
        { strong: true },
      ),
    ) +
    gap +
    4;
  const room = Math.max(60, frame.width - (low < 0 ? written : 0) - (high > 0 ? written : 0));
  const scale = room / (high - low || 1);
  const zero = Math.max(2, Math.round((low < 0 ? written : 0) - low * scale));
  const fits = rows.every(({ label, value }) => {
    const width = (value < 0 ? frame.width - zero : zero) - gap;
    const set = { strong: true, size: rowLabelSize(frame) };
    if (width < 40 || longestWord(frame, "body", label, set) > width) return false;
    return textHeight(frame, "body", { ...set, text: label, width, leading: 1.2 }) < set.size * 2.6;
  });
  return { zero, scale, above: !fits, gap };
}
