import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { readableOn, tinted, toned } from "../drawing/color.ts";
import { Points } from "../drawing/comparison/points.tsx";
import { FittedText } from "../drawing/fitted-text.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import type { Color } from "../theme.ts";
import { type Side, sidesSchema } from "./data.ts";

const schema = sidesSchema("pros-cons");
const cues =
  /\bpros?\b|\bcons?\b|\badvantages?\b|\bdisadvantages?\b|\bbenefits?\b.*\b(drawbacks?|risks?)\b|\bupsides?\b|\bdownsides?\b|\bdos\b.*\bdon[’']?ts\b|फायदे|फ़ायदे|नुकसान|लाभ.*हानि|गुण.*दोष/u;

/** What speaks for a thing, and what against it. */
export const prosCons = defineBlock({
  label: "Pros and cons",
  description: "What speaks for a thing and what against it, plus by plus and minus by minus.",
  family: "comparison",
  schema,
  sample: {
    type: "pros-cons",
    title: "Is rooftop solar worth it?",
    left: {
      title: "Pros",
      points: [
        "Up to 300 units a month free of charge",
        "Panels last 25 years and more",
        "Surplus power is sold to the grid",
        "A subsidy of up to ₹78,000",
      ],
    },
    right: {
      title: "Cons",
      points: ["Needs about 10 m² of roof for each kilowatt", "Makes little in the monsoon", "Takes years to pay for itself"],
    },
    note: "Units and subsidy: PM Surya Ghar, the scheme of 2024",
  },
  structure: {
    kind: "sides",
    suits: ({ words }) =>
      cues.test(words) ? { score: 0.92, why: "one side speaks for it and the other against it" } : { score: 0, why: "" },
  },
  traits: () => ({ minWidth: 560, stretches: false }),
  draw,
});

type ProsCons = z.output<typeof schema>;

const gap = 24;

function draw({ title, left, right, note }: ProsCons, frame: Frame): JSXNode {
  const { positive, negative } = frame.theme.colors;
  const beside = frame.width >= 600;
  const width = beside ? (frame.width - gap) / 2 : frame.width;
  return (
    <Titled frame={frame} title={title} note={note}>
      <div
        style={{ display: "flex", flexDirection: beside ? "row" : "column", gap, width: frame.width, alignItems: "stretch" }}
      >
        <Panel frame={frame} side={left} width={width} look={{ mark: "plus", color: positive }} />
        <Panel frame={frame} side={right} width={width} look={{ mark: "minus", color: negative }} />
      </div>
    </Titled>
  );
}

type PanelProps = { frame: Frame; side: Side; width: number; look: { mark: "plus" | "minus"; color: Color } };

const padding = 32;
const sign = 120;

/** A tinted panel under a large sign that stands on its edge. */
function Panel({ frame, side, width, look: { mark, color } }: PanelProps): JSXNode {
  const ground = tinted(frame.theme, color, 0.13);
  const tone = toned(frame.theme, color, { ground });
  const { panel } = frame.theme.radius;
  return (
    <Column style={{ width, borderRadius: panel, backgroundColor: ground }}>
      <Row
        gap={20}
        style={{
          width,
          minHeight: sign,
          padding: `20px ${padding}px`,
          alignItems: "center",
          borderRadius: `${panel}px ${panel}px 0 0`,
          backgroundColor: tone,
        }}
      >
        <Sign mark={mark} color={readableOn(frame.theme, tone)} />
        <FittedText
          frame={frame}
          role="heading"
          text={side.title}
          room={{ width: width - 2 * padding - 76 }}
          color={readableOn(frame.theme, tone)}
        />
      </Row>
      <svg width={32} height={16} viewBox="0 0 32 16" style={{ position: "absolute", left: padding + 12, top: sign - 1 }}>
        <path d="M0 0h32L16 16z" fill={tone} />
      </svg>
      <Column style={{ padding: `40px ${padding}px 40px` }}>
        <Points frame={frame} points={side.points} width={width - 2 * padding} mark={mark} color={tone} ground={ground} />
      </Column>
    </Column>
  );
}

const Sign = ({ mark, color }: { mark: "plus" | "minus"; color: string }): JSXNode => (
  <svg width={56} height={56} viewBox="0 0 56 56" style={{ flexShrink: 0 }}>
    <path d={mark === "plus" ? "M28 4v48M4 28h48" : "M4 28h48"} stroke={color} stroke-width="12" />
  </svg>
);
