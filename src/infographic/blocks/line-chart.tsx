import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Key } from "../drawing/charts/key.tsx";
import { type LineBox, LineDrawing, lineColors, tickFormat } from "../drawing/charts/line-drawing.tsx";
import { axisValues, plotLines } from "../drawing/charts/line-plot.ts";
import { widestText } from "../drawing/measure-text.ts";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { blockNote, blockTitle, checkSeries, Point, Series } from "./data.ts";
import { areOrdered } from "./ordered-points.ts";

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
    title: "UPI payments grew sixteenfold in five years",
    unit: { kind: "measure", symbol: "bn" },
    area: true,
    x: ["2019", "2020", "2021", "2022", "2023", "2024"].map((label) => ({ label })),
    series: [{ name: "Payments", figures: [10.8, 18.9, 38.7, 74.0, 117.7, 172.2].map((value) => ({ value })) }],
    note: "Calendar years, National Payments Corporation of India",
  },
  structure: {
    kind: "series",
    suits: ({ x, series }) => {
      if (series.length > 5 || !areOrdered(x)) return { score: 0.2, why: "a line joins the points" };
      return { score: x.length >= 5 ? 0.7 : 0.5, why: "a line shows how something moved" };
    },
  },
  traits: () => ({ minWidth: 480, stretches: true }),
  draw,
});

type LineChart = z.output<typeof schema>;

function draw(block: LineChart, frame: Frame): JSXNode {
  const box = plotBox(block, frame);
  const plot = plotLines(block, box);
  const colors = lineColors(frame, block.series.length);
  const names = block.series.map(({ name }, index) => ({ name, color: colors[index] ?? frame.theme.colors.accent }));
  const unit = lengthy(block.unit) ? undefined : block.unit;
  const keyed = block.series.length > 1 && !box.named;
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      <Key frame={frame} names={keyed ? names : []} unit={lengthy(block.unit) ? block.unit.symbol : undefined} />
      <LineDrawing frame={frame} plot={plot} unit={unit} box={box} />
    </Titled>
  );
}

/** A unit that is said once over the chart: on each figure it would be longer than the figure. */
const lengthy = (unit: Unit | undefined): unit is Extract<Unit, { kind: "measure" }> =>
  unit?.kind === "measure" && unit.symbol.length > 6;

/** Names stand at the ends of their lines; in a key over the plot where they would leave it too little. */
function plotBox({ x, series, area, unit }: LineChart, frame: Frame): LineBox {
  const ticks = axisValues({ x, series, area }).map((value) => ({ value }));
  const write = tickFormat(frame, unit, ticks);
  const left =
    Math.ceil(Math.min(widestText(frame, "body", ticks.map(write), { size: frame.type.caption }), frame.width * 0.3)) + 22;
  const named = series.map(({ name }) => name);
  const names = Math.ceil(
    Math.min(widestText(frame, "body", named, { size: frame.type.caption, strong: true }), frame.width * 0.2),
  );
  const right = Math.max(130, names) + 48;
  const atEnds = series.length > 1 && frame.width - left - right > 320;
  const width = Math.floor(frame.width - left - (atEnds ? right : 14));
  const height = Math.round(Math.max(200, Math.min(frame.width * 0.44, 460)) + frame.extraHeight);
  return { left, right, width, height, named: atEnds };
}
