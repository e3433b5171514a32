import { z } from "zod";
import { defineBlock } from "../block.ts";
import { LineDrawing } from "../drawing/charts/line-drawing.tsx";
import { plotLines } from "../drawing/charts/line-plot.ts";
import { widestText } from "../drawing/measure-text.ts";
import { Titled } from "../drawing/titled.tsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { blockNote, blockTitle, checkSeries, Point, Series } from "./data.ts";

const schema = z
  .strictObject({
    type: z.literal("line-chart"),
    title: blockTitle,
    unit: Unit.optional(),
    area: z.boolean().default(false).describe("Fill down to zero; only for a single series"),
    x: z.array(Point).min(2).max(1000),
    series: z.array(Series).min(1).max(5),
    note: blockNote,
  })
  .superRefine((block, context) => checkSeries(block, context));

/** How something moved over time; one to five series, named at the end of their lines. */
export const lineChart = defineBlock({
  label: "Line chart",
  description: "How something moved over time; up to five lines, named at their ends.",
  family: "chart",
  schema,
  sample: {
    type: "line-chart",
    title: "UPI payments grew eightfold in five years",
    unit: { kind: "measure", symbol: "bn" },
    area: true,
    x: ["2019", "2020", "2021", "2022", "2023", "2024"].map((label) => ({ label })),
    series: [{ name: "Payments", figures: [10.8, 18.9, 38.7, 74.0, 117.6, 172.2].map((value) => ({ value })) }],
  },
  structure: {
    kind: "series",
    suits: ({ x }) => ({ score: x.length >= 5 ? 0.7 : 0.5, why: "a line shows how something moved" }),
  },
  traits: () => ({ minWidth: 480, stretches: true }),
  draw,
});

type LineChart = z.output<typeof schema>;

function draw(block: LineChart, frame: Frame): JSXNode {
  const box = plotBox(block, frame);
  const labels = block.x.map(({ label }) => label);
  const labelWidth = widestText(frame, "caption", labels);
  const plot = plotLines(block, { ...box, labelWidth });
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      <LineDrawing frame={frame} plot={plot} unit={block.unit} box={box} />
    </Titled>
  );
}

/** The plot between the figures of its axis on the left and the names of its lines on the right. */
function plotBox({ series, unit }: LineChart, frame: Frame): { left: number; width: number; height: number; right: number } {
  const figures = series.flatMap(({ figures }) => figures.filter((figure) => figure !== null));
  const format = quantityFormat({ locale: frame.locale, unit: unit?.kind === "measure" ? undefined : unit, among: figures });
  const written = figures.map((figure) => format(figure).text);
  const left = Math.min(widestText(frame, "caption", written), 170) + 22;
  const named = series.map(({ name }) => name);
  const names = Math.min(widestText(frame, "caption", named, { strong: true }), frame.width * 0.24);
  const right = series.length === 1 ? 14 : Math.max(130, names) + 24;
  const height = Math.min(frame.width * 0.44, 460) + frame.extraHeight;
  return { left, right, width: Math.round(frame.width - left - right), height: Math.round(height) };
}
