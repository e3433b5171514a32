import { z } from "zod";
import { defineBlock } from "../block.ts";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { seriesTones } from "../drawing/charts/series-tones.ts";
import { stackBars } from "../drawing/charts/stack-bars.ts";
import { StackedColumns } from "../drawing/charts/stacked-columns.tsx";
import { layOutStacks } from "../drawing/charts/stacked-layout.ts";
import { StackedRows } from "../drawing/charts/stacked-rows.tsx";
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
    type: z.literal("stacked-bars"),
    title: blockTitle,
    unit: Unit.optional(),
    share: z.boolean().default(false).describe("Every bar is 100% and its parts are shares"),
    x: z.array(Point).min(1).max(16),
    series: z.array(Series).min(2).max(6),
    highlight: text(60).optional().describe("Name of the series that makes the point"),
    note: blockNote,
  })
  .superRefine((block, context) => checkStackable(block, context, { share: block.share }));

/** Parts that add up, one bar for each of a few points; or, as shares, parts of a hundred. */
export const stackedBars = defineBlock({
  label: "Stacked bars",
  description: "Parts that add up to a whole at each of a few points, as amounts or as shares of a hundred.",
  family: "chart",
  schema,
  sample: {
    type: "stacked-bars",
    title: "The grid grew by two thirds, and half of that is solar",
    unit: { kind: "measure", symbol: "GW" },
    highlight: "Solar",
    x: ["2015", "2018", "2021", "2024"].map((label) => ({ label })),
    series: [
      { name: "Coal", figures: [164.6, 197.2, 209.3, 217.6].map((value) => ({ value })) },
      { name: "Large hydro", figures: [41.3, 45.3, 46.2, 46.9].map((value) => ({ value })) },
      { name: "Wind", figures: [23.4, 34, 39.2, 45.9].map((value) => ({ value })) },
      { name: "Solar", figures: [3.7, 21.7, 40.1, 81.8].map((value) => ({ value })) },
    ],
    note: "Capacity of these four at the end of March, Central Electricity Authority",
  },
  structure: { kind: "series", suits },
  traits: () => ({ minWidth: 420, stretches: true }),
  draw,
});

type StackedBars = z.output<typeof schema>;

const wholeCue =
  /\bshares?\b|\bsplit\b|breakdown|composition|\bmix\b|by (type|source|kind|sector)|of (all|the total)|total|हिस्स|कुल|संरचना|स्रोत/;

function suits({ x, series, unit, words }: SeriesContent): Suit {
  if (series.length < 2 || series.length > 6 || x.length > 8) return { score: 0, why: "" };
  const totals = x.map((_, index) => series.reduce((sum, { figures }) => sum + (figures[index]?.value ?? 0), 0));
  const hundred = unit?.kind === "percent" && totals.every((total) => total > 97 && total < 103);
  if (hundred) return { score: 0.82, why: "the series add up to a hundred at every point" };
  if (unit?.kind === "percent" || !wholeCue.test(words)) return { score: 0, why: "" };
  return { score: 0.74, why: "the series are parts that add up" };
}

function draw(block: StackedBars, frame: Frame): JSXNode {
  const { title, note, unit, share, x, series, highlight } = block;
  const { write, once } = markFormat(frame, { unit, figures: knownFigures(series) });
  const tones = seriesTones(
    frame,
    series.map(({ name }) => name),
    highlight,
  );
  const stacks = stackBars({ x, series, share }, { write, tones, locale: frame.locale });
  const names = series.map(({ name }, index) => ({ name, color: tones[index] ?? frame.theme.colors.quiet }));
  const height = Math.round(Math.min(frame.width * 0.5, 500) + frame.extraHeight);
  const layout = areOrdered(x) || x.length <= 4 ? layOutStacks(frame, { stacks, names, share }, height) : undefined;
  const point = names.findIndex(({ name }) => name === highlight);
  const said = share && unit?.kind === "measure" ? undefined : once;
  return (
    <Titled frame={frame} title={title} note={note}>
      {layout ? (
        <StackedColumns frame={frame} layout={layout} point={point} unit={said} />
      ) : (
        <StackedRows frame={frame} stacks={stacks} names={names} unit={said} share={share} />
      )}
    </Titled>
  );
}
