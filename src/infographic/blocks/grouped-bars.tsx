import { z } from "zod";
import { defineBlock } from "../block.ts";
import { markGap, widestGap } from "../drawing/charts/gap-mark.ts";
import { GroupedColumns } from "../drawing/charts/grouped-columns.tsx";
import { layOutGroups } from "../drawing/charts/grouped-layout.ts";
import { GroupedRows } from "../drawing/charts/grouped-rows.tsx";
import { Key } from "../drawing/charts/key.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { seriesTones } from "../drawing/charts/series-tones.ts";
import { Titled } from "../drawing/titled.tsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, checkSeries, Point, Series } from "./data.ts";
import { areOrdered } from "./ordered-points.ts";
import { knownFigures } from "./series-checks.ts";

const schema = z
  .strictObject({
    type: z.literal("grouped-bars"),
    title: blockTitle,
    unit: Unit.optional(),
    x: z.array(Point).min(1).max(12),
    series: z.array(Series).min(2).max(5),
    highlight: text(60).optional().describe("Name of the series that makes the point"),
    note: blockNote,
  })
  .superRefine((block, context) => checkSeries(block, context, 1));

/** Two to five series side by side at each of a few points. */
export const groupedBars = defineBlock({
  label: "Grouped bars",
  description: "Two to five series side by side at each of up to twelve points; for comparing them at every point.",
  family: "chart",
  schema,
  sample: {
    type: "grouped-bars",
    title: "The gap between men and women who read is widest in Rajasthan",
    unit: { kind: "percent" },
    x: ["Kerala", "Tamil Nadu", "Uttar Pradesh", "Rajasthan", "Bihar"].map((label) => ({ label })),
    series: [
      { name: "Men", figures: [96.1, 86.8, 77.3, 79.2, 71.2].map((value) => ({ value })) },
      { name: "Women", figures: [92.1, 73.4, 57.2, 52.1, 51.5].map((value) => ({ value })) },
    ],
    highlight: "Women",
    note: "Literacy at seven years and over, Census of India 2011",
  },
  structure: {
    kind: "series",
    suits: ({ x, series }) => {
      if (series.length < 2 || series.length > 4 || x.length > 8) return { score: 0, why: "" };
      const apart = !areOrdered(x) || x.length <= 4;
      return { score: apart ? 0.72 : 0.45, why: `${series.length} series are compared at each of a few points` };
    },
  },
  traits: () => ({ minWidth: 400, stretches: true }),
  draw,
});

type GroupedBars = z.output<typeof schema>;

function draw({ title, note, unit, x, series, highlight }: GroupedBars, frame: Frame): JSXNode {
  const { write, once } = markFormat(frame, { unit, figures: knownFigures(series) });
  const names = series.map(({ name }) => name);
  const tones = seriesTones(frame, names, highlight);
  const groups = x.map(({ label }, index) => ({
    label,
    bars: series.map(({ figures }, row) => {
      const figure = figures[index] ?? null;
      return (
        figure && {
          value: figure.value,
          written: write(figure),
          color: tones[row] ?? frame.theme.colors.quiet,
          point: names[row] === highlight,
        }
      );
    }),
  }));
  const height = Math.round(Math.min(frame.width * 0.46, 460) + frame.extraHeight);
  const layout = layOutGroups(frame, groups, height);
  if (!layout && x.length <= 6) frame.noteFit({ action: "reflowed", what: "bars lie down to give their labels room" });
  const widest = widestGap(groups);
  const gap = widest && layout && markGap(frame, layout.bars[widest.group] ?? [], distance(frame, widest.difference, unit));
  return (
    <Titled frame={frame} title={title} note={note}>
      <Key
        frame={frame}
        names={names.map((name, index) => ({ name, color: tones[index] ?? frame.theme.colors.quiet }))}
        unit={once}
      />
      {layout ? <GroupedColumns frame={frame} layout={layout} gap={gap} /> : <GroupedRows frame={frame} groups={groups} />}
    </Titled>
  );
}

/** Percentages lie points apart, not percent. */
const distance = ({ locale }: Frame, difference: number, unit: Unit | undefined): string =>
  quantityFormat({ locale, unit: unit?.kind === "currency" ? unit : undefined })({ value: Number(difference.toPrecision(3)) })
    .text;
