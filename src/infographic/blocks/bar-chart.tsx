import { z } from "zod";
import { defineBlock } from "../block.ts";
import { layOutBars } from "../drawing/charts/bars.ts";
import { HorizontalBars } from "../drawing/charts/horizontal-bars.tsx";
import { Key } from "../drawing/charts/key.tsx";
import { planStandingBars } from "../drawing/charts/plan-standing-bars.ts";
import { VerticalBars } from "../drawing/charts/vertical-bars.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";

const schema = z.strictObject({
  type: z.literal("bar-chart"),
  title: blockTitle,
  orientation: z.enum(["horizontal", "vertical"]).default("horizontal"),
  unit: Unit.optional(),
  items: z.array(Datum).min(1).max(24),
  highlight: text(80).optional().describe("Label of the bar that makes the point"),
  note: blockNote,
});

/** Amounts compared by length from zero, drawn in the order given. */
export const barChart = defineBlock({
  label: "Bar chart",
  description: "Amounts compared by length from zero; for rankings and for things in an order of their own.",
  family: "chart",
  schema,
  sample: {
    type: "bar-chart",
    title: "Uttar Pradesh makes the most sugar",
    unit: { kind: "measure", symbol: "Mt" },
    highlight: "Uttar Pradesh",
    items: [
      { label: "Uttar Pradesh", figure: { value: 10.1 } },
      { label: "Maharashtra", figure: { value: 9.1 } },
      { label: "Karnataka", figure: { value: 3.2 } },
      { label: "Gujarat", figure: { value: 1 } },
      { label: "Haryana", figure: { value: 0.7 } },
    ],
    note: "Season 2017-18, estimated in March 2018, Ministry of Consumer Affairs, Food and Public Distribution",
  },
  structure: {
    kind: "data",
    suits: () => ({ score: 0.5, why: "bars compare amounts exactly" }),
  },
  traits: ({ orientation, items }) => ({
    minWidth: orientation === "vertical" ? Math.max(380, items.length * 84) : 380,
    stretches: true,
  }),
  draw,
});

type BarChart = z.output<typeof schema>;

function draw(block: BarChart, frame: Frame): JSXNode {
  const { bars, zero, once } = layOutBars(block, frame);
  const plan = block.orientation === "vertical" ? planStandingBars(frame, bars) : undefined;
  if (block.orientation === "vertical" && !plan)
    frame.noteFit({ action: "reflowed", what: "The bars lie, because their labels are too long to stand side by side" });
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      <Key frame={frame} unit={once} />
      {plan ? (
        <VerticalBars frame={frame} bars={bars} zero={zero} height={plotHeight(frame)} plan={plan} />
      ) : (
        <HorizontalBars frame={frame} bars={bars} zero={zero} />
      )}
    </Titled>
  );
}

const plotHeight = ({ width, extraHeight }: Frame): number =>
  Math.round(Math.max(220, Math.min(width * 0.46, 460)) + extraHeight);
