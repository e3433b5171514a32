import { z } from "zod";
import { defineBlock } from "../block.ts";
import { changeOf } from "../drawing/charts/change.ts";
import { Key } from "../drawing/charts/key.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { SlopeDrawing } from "../drawing/charts/slope-drawing.tsx";
import { layOutSlopes } from "../drawing/charts/slope-layout.ts";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, checkSeries, Point, Series } from "./data.ts";
import { knownFigures } from "./series-checks.ts";

const schema = z
  .strictObject({
    type: z.literal("slope"),
    title: blockTitle,
    unit: Unit.optional(),
    x: z.array(Point).length(2, "has another number of points than two: then and now"),
    series: z.array(Series).min(2).max(14),
    highlight: text(60)
      .optional()
      .describe("Name of the line that makes the point; the one that changed most where it is absent"),
    note: blockNote,
  })
  .superRefine((block, context) => checkSeries(block, context));

/** Then and now: one line for each name, steep where much changed. */
export const slope = defineBlock({
  label: "Slope chart",
  description: "Two points in time for three to fourteen names: steep lines changed most, crossing ones changed places.",
  family: "chart",
  schema,
  sample: {
    type: "slope",
    title: "In four years half as many women again got a bank account of their own",
    unit: { kind: "percent" },
    x: [{ label: "2015-16" }, { label: "2019-21" }],
    series: [
      { name: "Own bank account", figures: [{ value: 53 }, { value: 78.6 }] },
      { name: "Improved toilet", figures: [{ value: 48.5 }, { value: 70.2 }] },
      { name: "Clean cooking fuel", figures: [{ value: 43.8 }, { value: 58.6 }] },
      { name: "Own mobile phone", figures: [{ value: 45.9 }, { value: 54 }] },
      { name: "Electricity", figures: [{ value: 88 }, { value: 96.8 }] },
    ],
    note: "Women with account and phone, people with the rest; National Family Health Surveys 4 and 5",
  },
  structure: {
    kind: "series",
    suits: ({ x, series }) => {
      if (x.length !== 2 || series.length < 3 || series.length > 12) return { score: 0, why: "" };
      return { score: 0.8, why: "each line runs from then to now" };
    },
  },
  traits: () => ({ minWidth: 400, stretches: true }),
  draw,
});

type Slope = z.output<typeof schema>;

function draw({ title, note, unit, x, series, highlight }: Slope, frame: Frame): JSXNode {
  const { write, once } = markFormat(frame, { unit, figures: knownFigures(series) });
  const lines = series.map(({ name, figures }) => {
    const [first, last] = [figures[0] ?? { value: 0 }, figures[1] ?? { value: 0 }];
    return {
      name,
      from: first.value,
      to: last.value,
      written: { from: write(first), to: write(last) },
      change: changeOf(frame, { first, last, unit }).written,
    };
  });
  const point = pointOf(lines, highlight);
  const layout = layOutSlopes(frame, { lines, point, ends: [x[0]?.label ?? "", x[1]?.label ?? ""] });
  return (
    <Titled frame={frame} title={title} note={note}>
      <Key frame={frame} unit={once} />
      <SlopeDrawing frame={frame} layout={layout} point={point} />
    </Titled>
  );
}

function pointOf(lines: readonly { name: string; from: number; to: number }[], highlight: string | undefined): number {
  const named = lines.findIndex(({ name }) => name === highlight);
  if (named >= 0) return named;
  const changes = lines.map(({ from, to }) => Math.abs(to - from));
  return changes.indexOf(Math.max(...changes));
}
