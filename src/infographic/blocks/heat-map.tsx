import { z } from "zod";
import { defineBlock } from "../block.ts";
import { HeatDrawing } from "../drawing/charts/heat-drawing.tsx";
import { type HeatTable, layOutHeat, turned } from "../drawing/charts/heat-layout.ts";
import { HeatScale } from "../drawing/charts/heat-scale.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { blockNote, blockTitle, checkSeries, Point, Series } from "./data.ts";
import { knownFigures } from "./series-checks.ts";

const schema = z
  .strictObject({
    type: z.literal("heat-map"),
    title: blockTitle,
    unit: Unit.optional(),
    x: z.array(Point).min(2).max(60).describe("The columns"),
    series: z.array(Series).min(2).max(40).describe("The rows"),
    note: blockNote,
  })
  .superRefine((block, context) => checkSeries(block, context, 1));

/** Rows by columns, each cell as strong in colour as its figure is large; the largest is framed. */
export const heatMap = defineBlock({
  label: "Heat map",
  description: "Rows by columns of figures, each cell as strong in colour as its figure is large; for patterns in a table.",
  family: "chart",
  schema,
  sample: {
    type: "heat-map",
    title: "Delhi swings from 20 to 40 degrees; Mumbai hardly notices the year",
    unit: { kind: "measure", symbol: "°C" },
    x: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"].map((label) => ({ label })),
    series: [
      { name: "Delhi", figures: [20, 24, 30, 37, 40, 39, 36, 34, 34, 33, 28, 23].map((value) => ({ value })) },
      { name: "Kolkata", figures: [25, 30, 34, 36, 36, 34, 32, 32, 32, 32, 30, 27].map((value) => ({ value })) },
      { name: "Chennai", figures: [29, 31, 33, 35, 38, 37, 35, 35, 34, 32, 30, 29].map((value) => ({ value })) },
      { name: "Mumbai", figures: [30, 30, 32, 33, 34, 32, 30, 30, 31, 33, 34, 32].map((value) => ({ value })) },
      { name: "Bengaluru", figures: [27, 29, 32, 34, 33, 29, 28, 27, 28, 28, 28, 26].map((value) => ({ value })) },
    ],
    note: "Mean daily maximum over many years, rounded, India Meteorological Department and World Meteorological Organization",
  },
  structure: {
    kind: "series",
    suits: ({ x, series }) => {
      if (x.length < 4 || series.length < 4) return { score: 0, why: "" };
      const fewCourses = series.length <= 5 && x.every(({ at, label }) => at !== undefined || /^\D{0,8}\d{4}/.test(label));
      return {
        score: series.length * x.length >= 35 && !fewCourses ? 0.78 : 0.6,
        why: "rows by columns show their pattern in colour",
      };
    },
  },
  traits: ({ x }) => ({ minWidth: Math.min(760, 240 + x.length * 36), stretches: true }),
  draw,
});

type HeatMap = z.output<typeof schema>;

function draw({ title, note, unit, x, series }: HeatMap, frame: Frame): JSXNode {
  const figures = knownFigures(series);
  const { write, once } = markFormat(frame, { unit, figures });
  const table: HeatTable = {
    columns: x.map(({ label }) => label),
    rows: series.map(({ name }) => name),
    cells: series.map((row) => row.figures.map((figure) => figure && { value: figure.value, written: write(figure) })),
  };
  const given = layOutHeat(frame, table);
  const other = given.complete ? undefined : layOutHeat(frame, turned(table));
  const layout = other?.complete ? other : given;
  if (layout === other) frame.noteFit({ action: "reflowed", what: "columns became rows so that every cell holds its figure" });
  const values = figures.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (
    <Titled frame={frame} title={title} note={note}>
      <HeatScale frame={frame} range={[low, high]} ends={[write({ value: low }), write({ value: high })]} unit={once} />
      <HeatDrawing frame={frame} layout={layout} range={[low, high]} />
    </Titled>
  );
}
