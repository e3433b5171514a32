import { z } from "zod";
import { defineBlock } from "../block.ts";
import { GaugeDrawing } from "../drawing/charts/gauge-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const band = z.strictObject({
  label: text(60),
  up_to: z.number().describe("Upper end of the band; the next one begins here"),
});

const schema = z
  .strictObject({
    type: z.literal("gauge"),
    title: blockTitle,
    label: text(120).optional().describe("What is measured"),
    unit: Unit.optional(),
    figure: Quantity,
    least: z.number().default(0),
    most: z
      .number()
      .optional()
      .describe("Upper end of the scale; that of the last band, or 100 for percent, where it is absent"),
    bands: z.array(band).max(7).default([]),
    note: blockNote,
  })
  .superRefine(({ figure, unit, least, most, bands }, context) => {
    const end = scaleEnd({ figure, unit, most, bands });
    const issue = (path: (string | number)[], message: string): void => context.addIssue({ code: "custom", path, message });
    if (end === undefined) return issue(["most"], "is missing; a gauge without bands needs the end of its scale");
    if (end <= least) return issue(["most"], `is ${end}, not more than the least, ${least}`);
    if (figure.value < least || figure.value > end) issue(["figure", "value"], `is outside the scale from ${least} to ${end}`);
    for (const [index, { up_to }] of bands.entries()) {
      const before = bands[index - 1]?.up_to ?? least;
      if (up_to <= before) issue(["bands", index, "up_to"], `is ${up_to}, not more than where the band begins, ${before}`);
      if (up_to > end) issue(["bands", index, "up_to"], `is beyond the end of the scale, ${end}`);
    }
  });

type Scale = Pick<z.output<typeof schema>, "figure" | "unit" | "most" | "bands">;

function scaleEnd({ figure, unit, most, bands }: Scale): number | undefined {
  return most ?? bands.at(-1)?.up_to ?? ((figure.unit ?? unit)?.kind === "percent" ? 100 : undefined);
}

/** One figure on a scale with bands that say what it means. */
export const gauge = defineBlock({
  label: "Gauge",
  description: "One figure on a half circle whose bands say what it means: good, moderate, severe.",
  family: "chart",
  schema,
  sample: {
    type: "gauge",
    title: "Delhi’s air was poor on the average day of 2024",
    label: "Air quality index",
    figure: { value: 209 },
    bands: [
      { label: "Good", up_to: 50 },
      { label: "Satisfactory", up_to: 100 },
      { label: "Moderate", up_to: 200 },
      { label: "Poor", up_to: 300 },
      { label: "Very poor", up_to: 400 },
      { label: "Severe", up_to: 500 },
    ],
    note: "Yearly mean, Commission for Air Quality Management",
  },
  traits: () => ({ minWidth: 360, stretches: true }),
  draw,
});

type Gauge = z.output<typeof schema>;

function draw(block: Gauge, frame: Frame): JSXNode {
  const { title, note, label, unit, figure, least, bands } = block;
  const scale = { least, most: scaleEnd(block) ?? 100 };
  return (
    <Titled frame={frame} title={title} note={note}>
      <GaugeDrawing frame={frame} scale={scale} bands={bands} figure={figure} unit={unit} label={label} />
    </Titled>
  );
}
