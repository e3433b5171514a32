import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { oneLineSize } from "../drawing/fit-text.ts";
import { Icon } from "../drawing/icon.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { typeset } from "../drawing/typeset.ts";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { type Side, sidesSchema } from "./data.ts";

const schema = sidesSchema("comparison");

/** Two things held against each other, point by point. */
export const comparison = defineBlock({
  label: "Comparison",
  description: "Two things side by side, point by point.",
  family: "comparison",
  schema,
  sample: {
    type: "comparison",
    left: { title: "Electric", icon: "plug-zap", points: ["Cheaper to run", "Quiet", "Longer to refuel"] },
    right: { title: "Petrol", icon: "fuel", points: ["Cheaper to buy", "Refuels in minutes", "Burns oil"] },
  },
  structure: {
    kind: "sides",
    suits: () => ({ score: 0.5, why: "two things are held against each other" }),
  },
  traits: () => ({ minWidth: 640, stretches: false }),
  draw,
});

type Comparison = z.output<typeof schema>;
type Palette = { ground: string; ink: string; point: string };

const gap = 16;
const badge = 88;

function draw({ title, left, right, note }: Comparison, frame: Frame): JSXNode {
  const { hero, onHero, heroAccent, surface, ink, accent, background, onAccent } = frame.theme.colors;
  const width = (frame.width - gap) / 2;
  return (
    <Titled frame={frame} title={title} note={note}>
      <div style={{ display: "flex", position: "relative", width: frame.width, gap, alignItems: "stretch" }}>
        <Panel
          frame={frame}
          side={left}
          width={width}
          padding="40px 68px 44px 40px"
          palette={{ ground: hero, ink: onHero, point: heroAccent }}
        />
        <Panel
          frame={frame}
          side={right}
          width={width}
          padding="40px 40px 44px 68px"
          palette={{ ground: surface, ink, point: accent }}
        />
        <div
          style={{
            display: "flex",
            boxSizing: "border-box",
            position: "absolute",
            left: (frame.width - badge) / 2,
            top: 36,
            width: badge,
            height: badge,
            borderRadius: badge / 2,
            backgroundColor: accent,
            border: `8px solid ${background}`,
            alignItems: "center",
            justifyContent: "center",
          }}
        >
          <div style={{ ...typeset(frame, "heading", { color: onAccent, size: 30 }), lineHeight: 1 }}>vs</div>
        </div>
      </div>
    </Titled>
  );
}

type PanelProps = { frame: Frame; side: Side; width: number; padding: string; palette: Palette };

function Panel({ frame, side, width, padding, palette }: PanelProps): JSXNode {
  const inner = width - 108;
  return (
    <Column gap={24} style={{ width, padding, borderRadius: frame.theme.radius.panel, backgroundColor: palette.ground }}>
      <Column gap={14}>
        <Icon frame={frame} name={side.icon} size={60} color={palette.point} />
        <div style={typeset(frame, "heading", { color: palette.ink, size: 42 })}>{side.title}</div>
      </Column>
      {side.figure && <SideFigure frame={frame} figure={side.figure} width={inner} color={palette.point} />}
      {side.points.length > 0 && (
        <Column gap={18}>
          {side.points.map((point) => (
            <Row gap={16}>
              <div
                style={{
                  display: "flex",
                  flexShrink: 0,
                  width: 12,
                  height: 12,
                  marginTop: 14,
                  borderRadius: frame.theme.radius.mark,
                  backgroundColor: palette.point,
                }}
              />
              <div
                style={{
                  ...typeset(frame, "body", { color: palette.ink }),
                  lineHeight: frame.type.leading.tight + 0.24,
                  flexGrow: 1,
                  flexShrink: 1,
                  flexBasis: 0,
                }}
              >
                {point}
              </div>
            </Row>
          ))}
        </Column>
      )}
    </Column>
  );
}

function SideFigure({
  frame,
  figure,
  width,
  color,
}: {
  frame: Frame;
  figure: NonNullable<Side["figure"]>;
  width: number;
  color: string;
}): JSXNode {
  const written = quantityFormat({ locale: frame.locale })(figure).text;
  const size = oneLineSize(frame, "figure", { text: written, width, most: 96 });
  return <div style={{ ...typeset(frame, "figure", { color, size }), whiteSpace: "nowrap" }}>{written}</div>;
}
