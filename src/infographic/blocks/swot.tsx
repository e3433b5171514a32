import { z } from "zod";
import { defineBlock } from "../block.ts";
import { categoryColor } from "../drawing/color.ts";
import { SwotField } from "../drawing/comparison/swot-field.tsx";
import { SwotHub } from "../drawing/comparison/swot-hub.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const points = z.array(text(160)).min(1).max(6);
const schema = z.strictObject({
  type: z.literal("swot"),
  title: blockTitle,
  strengths: points,
  weaknesses: points,
  opportunities: points,
  threats: points,
  note: blockNote,
});

/** What helps and what harms, from inside and from outside. */
export const swot = defineBlock({
  label: "SWOT",
  description: "Strengths, weaknesses, opportunities and threats around one centre.",
  family: "comparison",
  schema,
  sample: {
    type: "swot",
    title: "Indian tea on the world market",
    strengths: ["Second largest producer in the world", "Darjeeling and Assam are protected names"],
    weaknesses: ["Many gardens have old bushes", "Most of it is sold in bulk, without a brand"],
    opportunities: ["Ready-to-drink and green teas grow", "Tourism in the gardens"],
    threats: ["Heat and erratic rain", "Cheaper tea from Kenya and Vietnam"],
  },
  traits: () => ({ minWidth: 640, stretches: false }),
  draw,
});

type Swot = z.output<typeof schema>;

const gap = 16;
const names = {
  en: ["Strengths", "Weaknesses", "Opportunities", "Threats"],
  hi: ["ताकत", "कमज़ोरियाँ", "अवसर", "खतरे"],
} as const;

function draw({ title, note, ...said }: Swot, frame: Frame): JSXNode {
  const labels = frame.locale.startsWith("hi") ? names.hi : names.en;
  const fields = [said.strengths, said.weaknesses, said.opportunities, said.threats].map((points, index) => ({
    points,
    label: labels[index] ?? "",
    letter: "SWOT"[index] ?? "",
    color: categoryColor(frame.theme, index),
  }));
  const around = frame.width >= 640;
  const width = around ? (frame.width - gap) / 2 : frame.width;
  const drawn = fields.map((field, index) => (
    <SwotField
      frame={frame}
      field={field}
      width={width}
      corner={around ? (["br", "bl", "tr", "tl"] as const)[index] : undefined}
    />
  ));
  return (
    <Titled frame={frame} title={title} note={note}>
      {around ? (
        <Column gap={gap} style={{ width: frame.width }}>
          <Row gap={gap}>{drawn.slice(0, 2)}</Row>
          <Row gap={gap}>
            {drawn.slice(2)}
            <SwotHub frame={frame} fields={fields} center={{ left: frame.width / 2, top: -gap / 2 }} />
          </Row>
        </Column>
      ) : (
        <Column gap={gap}>{drawn}</Column>
      )}
    </Titled>
  );
}
