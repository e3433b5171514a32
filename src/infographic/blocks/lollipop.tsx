import { z } from "zod";
import { defineBlock } from "../block.ts";
import { ChartRow } from "../drawing/charts/chart-row.tsx";
import { Key } from "../drawing/charts/key.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { type RowColumns, rowColumns } from "../drawing/charts/row-columns.ts";
import { pointOf } from "../drawing/charts/shares.ts";
import { Scene, Shapes } from "../drawing/scene.tsx";
import { Column } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";

const schema = z.strictObject({
  type: z.literal("lollipop"),
  title: blockTitle,
  unit: Unit.optional(),
  items: z.array(Datum).min(2).max(30),
  highlight: text(80).optional().describe("Label of the item that makes the point; the largest where it is absent"),
  note: blockNote,
});

/** A ranking in dots on thin stems: lighter than bars where there are many, or where all are nearly as long. */
export const lollipop = defineBlock({
  label: "Lollipop chart",
  description: "A ranking in dots on thin stems; lighter than bars where there are many items of nearly the same length.",
  family: "chart",
  schema,
  sample: {
    type: "lollipop",
    title: "In Kerala nearly everybody could read; in Bihar six in ten could",
    unit: { kind: "percent" },
    highlight: "Kerala",
    items: [
      { label: "Kerala", figure: { value: 94 } },
      { label: "Mizoram", figure: { value: 91.3 } },
      { label: "Goa", figure: { value: 88.7 } },
      { label: "Tamil Nadu", figure: { value: 80.1 } },
      { label: "Gujarat", figure: { value: 78 } },
      { label: "West Bengal", figure: { value: 76.3 } },
      { label: "Odisha", figure: { value: 72.9 } },
      { label: "Uttar Pradesh", figure: { value: 67.7 } },
      { label: "Bihar", figure: { value: 61.8 } },
    ],
    note: "Literacy at seven years and over, Census of India 2011",
  },
  structure: {
    kind: "data",
    suits: ({ items }) => {
      const lengths = items.map(({ figure }) => Math.abs(figure.value));
      const alike = Math.min(...lengths) > Math.max(...lengths) * 0.55;
      if (items.length < 8) return { score: 0.2, why: "dots on stems rank amounts" };
      return { score: alike ? 0.62 : 0.45, why: `${items.length} amounts stay light as dots on stems` };
    },
  },
  traits: () => ({ minWidth: 360, stretches: true }),
  draw,
});

type Lollipop = z.output<typeof schema>;

function draw({ title, note, unit, items, highlight }: Lollipop, frame: Frame): JSXNode {
  const { write, once } = markFormat(frame, { unit, figures: items.map(({ figure }) => figure) });
  const values = items.map(({ figure }) => write(figure));
  const columns = rowColumns(frame, { labels: items.map(({ label }) => label), values });
  const point = pointOf(items, highlight);
  const spare = Math.min(28, frame.extraHeight / items.length);
  return (
    <Titled frame={frame} title={title} note={note}>
      <Key frame={frame} unit={once} />
      <Column gap={Math.floor((columns.above ? 16 : items.length > 12 ? 8 : 14) + spare)}>
        {items.map(({ label }, index) => (
          <ChartRow frame={frame} columns={columns} label={label} value={values[index] ?? ""} point={index === point}>
            <Stem frame={frame} columns={columns} items={items} index={index} point={index === point} />
          </ChartRow>
        ))}
      </Column>
    </Titled>
  );
}

type StemProps = { frame: Frame; columns: RowColumns; items: readonly Datum[]; index: number; point: boolean };

const [dot, large] = [13, 16];

function Stem({ frame, columns, items, index, point }: StemProps): JSXNode {
  const { accent, quiet, muted, line } = frame.theme.colors;
  const height = 36;
  const values = items.map(({ figure }) => figure.value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const at = (value: number): number => large + ((value - low) / (high - low || 1)) * (columns.plot - 2 * large - 2);
  const [zero, end] = [Math.round(at(0)), Math.round(at(values[index] ?? 0))];
  const color = point ? accent : quiet;
  return (
    <Scene width={columns.plot} height={height}>
      <Shapes width={columns.plot} height={height}>
        <rect x={zero} y={height / 2 - 1} width={Math.max(0, columns.plot - zero)} height="2" fill={line} />
        <rect x={zero - 1.5} y="4" width="3" height={height - 8} fill={muted} />
        <rect x={Math.min(zero, end)} y={height / 2 - 3} width={Math.abs(end - zero)} height="6" fill={color} />
        <circle cx={end} cy={height / 2} r={point ? large : dot} fill={color} />
      </Shapes>
    </Scene>
  );
}
