import { z } from "zod";
import { defineBlock } from "../block.ts";
import { changeOf } from "../drawing/charts/change.ts";
import { ChartRow } from "../drawing/charts/chart-row.tsx";
import { Key } from "../drawing/charts/key.tsx";
import { markFormat } from "../drawing/charts/mark-format.ts";
import { rowColumns } from "../drawing/charts/row-columns.ts";
import { Spark } from "../drawing/charts/spark.tsx";
import { mix } from "../drawing/color.ts";
import { Rule } from "../drawing/rule.tsx";
import { Column } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, checkSeries, Point, Series } from "./data.ts";
import { areOrdered } from "./ordered-points.ts";

const schema = z
  .strictObject({
    type: z.literal("sparklines"),
    title: blockTitle,
    unit: Unit.optional(),
    x: z.array(Point).min(2).max(400),
    series: z.array(Series).min(2).max(16),
    highlight: text(60)
      .optional()
      .describe("Name of the row that makes the point; the one that grew fastest where it is absent"),
    note: blockNote,
  })
  .superRefine((block, context) => checkSeries(block, context));

/** Many courses over the same time, one small line each, with where they stand now and how far they have come. */
export const sparklines = defineBlock({
  label: "Sparklines",
  description: "Four to sixteen things over time, one small line each, with the last figure and the change.",
  family: "chart",
  schema,
  sample: {
    type: "sparklines",
    title: "Solar grew twentyfold while coal slowed down",
    unit: { kind: "measure", symbol: "GW" },
    x: ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024"].map((label) => ({ label })),
    series: [
      {
        name: "Coal",
        figures: [164.6, 185.2, 192.2, 197.2, 200.7, 205.1, 209.3, 210.7, 211.9, 217.6].map((value) => ({ value })),
      },
      { name: "Solar", figures: [3.7, 6.8, 12.3, 21.7, 28.2, 34.6, 40.1, 54, 66.8, 81.8].map((value) => ({ value })) },
      {
        name: "Large hydro",
        figures: [41.3, 42.8, 44.5, 45.3, 45.4, 45.7, 46.2, 46.7, 46.9, 46.9].map((value) => ({ value })),
      },
      { name: "Wind", figures: [23.4, 26.8, 32.3, 34, 35.6, 37.7, 39.2, 40.4, 42.6, 45.9].map((value) => ({ value })) },
      { name: "Nuclear", figures: [5.8, 5.8, 6.8, 6.8, 6.8, 6.8, 6.8, 6.8, 6.8, 8.2].map((value) => ({ value })) },
    ],
    note: "Installed capacity at the end of March, Central Electricity Authority",
  },
  structure: {
    kind: "series",
    suits: ({ x, series }) => {
      if (x.length < 4 || series.length < 4 || !areOrdered(x)) return { score: 0, why: "" };
      return { score: series.length > 5 ? 0.8 : 0.55, why: `${series.length} courses are each seen on a line of their own` };
    },
  },
  traits: () => ({ minWidth: 380, stretches: true }),
  draw,
});

type Sparklines = z.output<typeof schema>;

function draw({ title, note, unit, x, series, highlight }: Sparklines, frame: Frame): JSXNode {
  const rows = series.map(({ name, figures }) => {
    const known = figures.filter((figure) => figure !== null);
    const [first = { value: 0 }, last = { value: 0 }] = [known[0], known.at(-1)];
    return { name, figures, last, change: changeOf(frame, { first, last, unit }) };
  });
  const { write, once } = markFormat(frame, { unit, figures: rows.map(({ last }) => last) });
  const values = rows.flatMap(({ last, change }) => [write(last), change.written]);
  const columns = rowColumns(frame, { labels: rows.map(({ name }) => name), values });
  const point = pointOf(rows, highlight);
  const { accent, quiet, ink, line } = frame.theme.colors;
  const height = Math.round((rows.length > 8 ? 56 : 72) + Math.min(60, frame.extraHeight / rows.length));
  const span = [x[0]?.label, x.at(-1)?.label].join("–");
  return (
    <Titled frame={frame} title={title} note={note}>
      <Key frame={frame} unit={once === undefined ? span : `${once}, ${span}`} />
      <Column gap={12}>
        {rows.map((row, index) => (
          <Column gap={12}>
            {index > 0 && <Rule color={line} />}
            <ChartRow
              frame={frame}
              columns={columns}
              label={row.name}
              value={write(row.last)}
              detail={row.change.written}
              point={index === point}
            >
              <Spark
                values={row.figures.map((figure) => figure?.value ?? null)}
                color={index === point ? accent : mix(quiet, ink, 0.2)}
                width={columns.plot}
                height={height}
                filled={index === point}
              />
            </ChartRow>
          </Column>
        ))}
      </Column>
    </Titled>
  );
}

function pointOf(rows: readonly { name: string; change: { rate: number } }[], highlight: string | undefined): number {
  const named = rows.findIndex(({ name }) => name === highlight);
  if (named >= 0) return named;
  return rows.reduce((best, { change }, index) => (change.rate > (rows[best]?.change.rate ?? 0) ? index : best), 0);
}
