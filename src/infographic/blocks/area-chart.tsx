import { z } from "zod";
import { defineBlock } from "../block.ts";
import { AreaDrawing } from "../drawing/charts/area-drawing.tsx";
import { layOutAreas } from "../drawing/charts/area-layout.ts";
import { Key } from "../drawing/charts/key.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { seriesTones } from "../drawing/charts/series-tones.ts";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import type { SeriesContent, Suit } from "../structure.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Point, Series } from "./data.ts";
import { areOrdered } from "./ordered-points.ts";
import { checkStackable, knownFigures } from "./series-checks.ts";

const schema = z
  .strictObject({
    type: z.literal("area-chart"),
    title: blockTitle,
    unit: Unit.optional(),
    x: z.array(Point).min(2).max(400),
    series: z.array(Series).min(1).max(6),
    highlight: text(60).optional().describe("Name of the series that makes the point"),
    note: blockNote,
  })
  .superRefine((block, context) => checkStackable(block, context, { share: false }));

/** How parts and their sum moved over time: areas on one another. Where one part is unknown, so is the sum: a gap. */
export const areaChart = defineBlock({
  label: "Stacked areas",
  description: "How parts and their sum moved over time, as areas on one another.",
  family: "chart",
  schema,
  sample: {
    type: "area-chart",
    title: "Solar overtook wind in 2021 and now leads by far",
    unit: { kind: "measure", symbol: "GW" },
    highlight: "Solar",
    x: ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024"].map((label) => ({ label })),
    series: [
      { name: "Wind", figures: [23.4, 26.8, 32.3, 34, 35.6, 37.7, 39.2, 40.4, 42.6, 45.9].map((value) => ({ value })) },
      { name: "Solar", figures: [3.7, 6.8, 12.3, 21.7, 28.2, 34.6, 40.1, 54, 66.8, 81.8].map((value) => ({ value })) },
    ],
    note: "Capacity at the end of March, Ministry of New and Renewable Energy",
  },
  structure: { kind: "series", suits },
  traits: () => ({ minWidth: 460, stretches: true }),
  draw,
});

type AreaChart = z.output<typeof schema>;

const sumCue = /total|together|altogether|combined|by (source|type|kind|sector|mode|fuel)|\bmix\b|कुल|मिलाकर|स्रोत/;

function suits({ x, series, unit, words }: SeriesContent): Suit {
  if (x.length < 5 || !areOrdered(x) || series.length < 2 || series.length > 5 || !sumCue.test(words))
    return { score: 0, why: "" };
  if (unit?.kind === "percent") return { score: 0, why: "" };
  return { score: 0.76, why: "areas show the parts and what they add up to" };
}

function draw({ title, note, unit, x, series, highlight }: AreaChart, frame: Frame): JSXNode {
  const { write, once } = markFormat(frame, { unit, figures: knownFigures(series) });
  const tones =
    series.length === 1
      ? [frame.theme.colors.accent]
      : seriesTones(
          frame,
          series.map(({ name }) => name),
          highlight,
        );
  const height = Math.round(Math.min(frame.width * 0.48, 480) + frame.extraHeight);
  const layout = layOutAreas(frame, { x, series, write }, height);
  const names = series.map(({ name }, index) => ({ name, color: tones[index] ?? frame.theme.colors.quiet }));
  return (
    <Titled frame={frame} title={title} note={note}>
      <Key frame={frame} unit={once} {...(!layout.names && { names })} />
      <AreaDrawing frame={frame} layout={layout} tones={tones} point={names.findIndex(({ name }) => name === highlight)} />
    </Titled>
  );
}
