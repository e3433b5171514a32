import { z } from "zod";
import { defineBlock } from "../block.ts";
import { LineDrawing } from "../drawing/charts/line-drawing.tsx";
import { plotLines } from "../drawing/charts/line-plot.ts";
import { widestText } from "../drawing/text-width.ts";
import { Titled } from "../drawing/titled.tsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const schema = z
  .strictObject({
    type: z.literal("line-chart"),
    title: blockTitle,
    unit: Unit.optional(),
    area: z.boolean().default(false).describe("Fill down to zero; only for a single series"),
    x: z
      .array(z.strictObject({ label: text(40), at: z.iso.date().optional().describe("Places the point on a true time axis") }))
      .min(2)
      .max(1000),
    series: z
      .array(
        z.strictObject({ name: text(60), figures: z.array(Quantity.nullable().describe("null is a gap, drawn as a gap")) }),
      )
      .min(1)
      .max(5),
    note: blockNote,
  })
  .superRefine(({ x, series }, context) => {
    for (const [index, { figures }] of series.entries()) {
      const path = ["series", index, "figures"];
      if (figures.length !== x.length)
        context.addIssue({ code: "custom", path, message: `has ${figures.length} values for ${x.length} points on x` });
      if (figures.filter((figure) => figure !== null).length < 2)
        context.addIssue({ code: "custom", path, message: "has fewer than two values; a line needs two" });
    }
  });

/** How something moved over time; one to five series, named at the end of their lines. */
export const lineChart = defineBlock({
  schema,
  sample: {
    type: "line-chart",
    title: "UPI payments grew eightfold in five years",
    unit: { kind: "measure", symbol: "bn" },
    area: true,
    x: ["2019", "2020", "2021", "2022", "2023", "2024"].map((label) => ({ label })),
    series: [{ name: "Payments", figures: [10.8, 18.9, 38.7, 74.0, 117.6, 172.2].map((value) => ({ value })) }],
  },
  traits: () => ({ minWidth: 480, stretches: true }),
  draw,
});

type LineChart = z.output<typeof schema>;

function draw(block: LineChart, frame: Frame): JSXNode {
  const box = plotBox(block, frame);
  const labelWidth = widestText(
    block.x.map(({ label }) => label),
    frame.type.caption,
  );
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
  const left =
    Math.min(
      widestText(
        figures.map((figure) => format(figure).text),
        frame.type.caption,
      ),
      170,
    ) + 22;
  const names = Math.min(
    widestText(
      series.map(({ name }) => name),
      frame.type.caption,
    ),
    frame.width * 0.24,
  );
  const right = series.length === 1 ? 14 : Math.max(130, names) + 24;
  const height = Math.min(frame.width * 0.44, 460) + frame.extraHeight;
  return { left, right, width: Math.round(frame.width - left - right), height: Math.round(height) };
}
