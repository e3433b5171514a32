import { z } from "zod";
import { defineBlock } from "../block.ts";
import { figureWidth } from "../drawing/figure-width.ts";
import { Column, Row } from "../drawing/stack.tsx";
import { typeset } from "../drawing/typeset.ts";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Quantity } from "../quantity.ts";
import { text } from "../text.ts";

const schema = z.strictObject({
  type: z.literal("headline"),
  kicker: text(60).optional(),
  text: text(200),
  detail: text(400).optional(),
  figure: Quantity.optional(),
});

/** The one thing to remember: a sentence, or a figure at poster size with the words that explain it. */
export const headline = defineBlock({
  label: "Headline",
  description: "One finding in large letters, with its key figure where it has one.",
  family: "words",
  schema,
  sample: {
    type: "headline",
    kicker: "Rural broadband",
    text: "villages came online in a single year",
    detail: "More than in the three years before together.",
    figure: { value: 48_200 },
  },
  traits: () => ({ minWidth: 420, stretches: false }),
  draw,
});

type Headline = z.output<typeof schema>;

function draw(block: Headline, frame: Frame): JSXNode {
  const { accent, muted } = frame.theme.colors;
  return (
    <Column gap={12} style={{ width: frame.width }}>
      {block.kicker && <div style={typeset(frame, "caption", { color: accent, strong: true })}>{block.kicker}</div>}
      {block.figure ? <PosterFigure block={block} frame={frame} /> : <Statement block={block} frame={frame} />}
      {block.detail && <div style={typeset(frame, "body", { color: muted })}>{block.detail}</div>}
    </Column>
  );
}

function Statement({ block, frame }: { block: Headline; frame: Frame }): JSXNode {
  return (
    <Row gap={28} style={{ alignItems: "stretch" }}>
      <div
        style={{
          display: "flex",
          width: 8,
          flexShrink: 0,
          borderRadius: frame.theme.radius.mark,
          backgroundColor: frame.theme.colors.accent,
        }}
      />
      <div style={{ ...typeset(frame, "heading"), flexGrow: 1, flexShrink: 1, flexBasis: 0, padding: "6px 0" }}>
        {block.text}
      </div>
    </Row>
  );
}

/** The figure as large as the width allows, and the words that complete it right beneath. */
function PosterFigure({ block, frame }: { block: Headline; frame: Frame }): JSXNode {
  const { accent, ink } = frame.theme.colors;
  const { before, digits, after } = quantityFormat({ locale: frame.locale })(block.figure ?? { value: 0 });
  const size = Math.min(
    frame.type.hero,
    frame.width / figureWidth(frame, "hero", { before: before + digits, after, share: 0.42 }),
  );
  return (
    <Column gap={8}>
      <Row style={{ alignItems: "baseline" }}>
        <div style={{ ...typeset(frame, "hero", { color: accent, size }), lineHeight: 1 }}>{before + digits}</div>
        <div style={{ ...typeset(frame, "hero", { color: accent, size: size * 0.42 }), lineHeight: 1 }}>{after}</div>
      </Row>
      <div style={typeset(frame, "lead", { color: ink, strong: true })}>{block.text}</div>
    </Column>
  );
}
