import { z } from "zod";
import { defineBlock } from "../block.ts";
import { figureWidth } from "../drawing/figure-width.ts";
import { FittedText } from "../drawing/fitted-text.tsx";
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
    text: "village councils were made ready for broadband",
    detail: "By February 2025; BharatNet was approved in October 2011.",
    figure: { value: 214_323 },
  },
  traits: () => ({ minWidth: 420, stretches: false }),
  draw,
});

type Headline = z.output<typeof schema>;

function draw(block: Headline, frame: Frame): JSXNode {
  const { accent, muted } = frame.theme.colors;
  const room = { width: frame.width };
  return (
    <Column gap={12} style={{ width: frame.width }}>
      {block.kicker && <FittedText frame={frame} role="caption" strong text={block.kicker} room={room} color={accent} />}
      {block.figure ? <PosterFigure block={block} frame={frame} /> : <Statement block={block} frame={frame} />}
      {block.detail && <FittedText frame={frame} role="body" text={block.detail} room={room} color={muted} />}
    </Column>
  );
}

const bar = 8;

function Statement({ block, frame }: { block: Headline; frame: Frame }): JSXNode {
  const gap = frame.width < 480 ? 16 : 28;
  return (
    <Row gap={gap} style={{ alignItems: "stretch" }}>
      <div
        style={{
          display: "flex",
          width: bar,
          flexShrink: 0,
          borderRadius: frame.theme.radius.mark,
          backgroundColor: frame.theme.colors.accent,
        }}
      />
      <Column style={{ padding: "6px 0" }}>
        <FittedText frame={frame} role="heading" text={block.text} room={{ width: frame.width - bar - gap }} />
      </Column>
    </Row>
  );
}

const unitShare = 0.42;
/** A unit never gets smaller than this, px: it takes a line of its own instead. */
const smallestUnit = 32;

/** The figure as large as the width allows, and the words that complete it right beneath. */
function PosterFigure({ block, frame }: { block: Headline; frame: Frame }): JSXNode {
  const { accent, ink } = frame.theme.colors;
  const { before, digits, after } = quantityFormat({ locale: frame.locale })(block.figure ?? { value: 0 });
  const figure = before + digits;
  const beside = sizeFor(frame, figureWidth(frame, "hero", { before: figure, after, share: unitShare }));
  const below = after !== "" && beside * unitShare < smallestUnit;
  const size = below ? sizeFor(frame, figureWidth(frame, "hero", { before: figure, after: "", share: 0 })) : beside;
  const unit = below ? after.trim() : after;
  return (
    <Column gap={Math.round(size * 0.08)}>
      <Row style={{ alignItems: "baseline", flexWrap: below ? "wrap" : "nowrap" }}>
        <div style={{ ...typeset(frame, "hero", { color: accent, size, leading: 1 }), whiteSpace: "nowrap" }}>{figure}</div>
        {below ? (
          <FittedText frame={frame} role="figure" size={56} text={unit} room={{ width: frame.width }} color={accent} />
        ) : (
          <div
            style={{ ...typeset(frame, "hero", { color: accent, size: size * unitShare, leading: 1 }), whiteSpace: "nowrap" }}
          >
            {unit}
          </div>
        )}
      </Row>
      <FittedText frame={frame} role="lead" strong text={block.text} room={{ width: frame.width }} color={ink} />
    </Column>
  );
}

const sizeFor = ({ width, type }: Frame, widthInEm: number): number => Math.min(type.hero, Math.floor(width / widthInEm));
