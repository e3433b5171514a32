import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { FittedText } from "../drawing/fitted-text.tsx";
import { Icon } from "../drawing/icon.tsx";
import { SplitFigure } from "../drawing/split-figure.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { typeset } from "../drawing/typeset.ts";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import type { Color } from "../theme.ts";
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
type Palette = { ground: Color; ink: Color; point: Color };

const gap = 16;
const badge = 88;
const padding = 40;
/** In a narrower block the sides stand one over the other. */
const narrowest = 560;

function draw({ title, left, right }: Comparison, frame: Frame): JSXNode {
  const stacked = frame.width < narrowest;
  if (stacked) frame.noteFit({ action: "reflowed", what: "The sides stand one over the other" });
  const { hero, onHero, heroAccent, surface, ink, accent } = frame.theme.colors;
  const width = stacked ? frame.width : Math.floor((frame.width - gap) / 2);
  const panels = [
    { side: left, palette: { ground: hero, ink: onHero, point: heroAccent }, inner: "right" },
    { side: right, palette: { ground: surface, ink, point: accent }, inner: "left" },
  ] as const;
  return (
    <Titled frame={frame} title={title}>
      <div
        style={{
          display: "flex",
          flexDirection: stacked ? "column" : "row",
          position: "relative",
          width: frame.width,
          gap,
          alignItems: "stretch",
        }}
      >
        {panels.map((panel) => (
          <Panel frame={frame} {...panel} width={width} stacked={stacked} />
        ))}
        {!stacked && <Badge frame={frame} />}
      </div>
    </Titled>
  );
}

/** On the seam between the panels. */
function Badge({ frame }: { frame: Frame }): JSXNode {
  const { accent, background, onAccent } = frame.theme.colors;
  return (
    <div
      style={{
        display: "flex",
        boxSizing: "border-box",
        position: "absolute",
        left: Math.round((frame.width - badge) / 2),
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
      <div style={typeset(frame, "heading", { color: onAccent, size: 30, leading: 1.2 })}>vs</div>
    </div>
  );
}

type PanelProps = {
  frame: Frame;
  side: Side;
  width: number;
  palette: Palette;
  /** Where the other panel is: the badge reaches in from there. */
  inner: "left" | "right";
  stacked: boolean;
};

function Panel({ frame, side, width, palette, inner, stacked }: PanelProps): JSXNode {
  const reach = stacked ? padding : padding + 28;
  const room = width - padding - reach;
  const sides = { paddingLeft: inner === "left" ? reach : padding, paddingRight: inner === "right" ? reach : padding };
  return (
    <Column
      gap={24}
      style={{
        width,
        paddingTop: padding,
        paddingBottom: padding + 4,
        ...sides,
        borderRadius: frame.theme.radius.panel,
        backgroundColor: palette.ground,
      }}
    >
      <Column gap={14}>
        <Icon frame={frame} name={side.icon} size={60} color={palette.point} />
        <FittedText frame={frame} role="heading" text={side.title} size={42} room={{ width: room }} color={palette.ink} />
      </Column>
      {side.figure && (
        <SplitFigure
          frame={frame}
          written={quantityFormat({ locale: frame.locale })(side.figure)}
          width={room}
          most={96}
          color={palette.point}
        />
      )}
      {side.points.length > 0 && (
        <Column gap={18}>
          {side.points.map((point) => (
            <Point frame={frame} text={point} width={room} palette={palette} />
          ))}
        </Column>
      )}
    </Column>
  );
}

const dot = 12;

function Point({ frame, text, width, palette }: { frame: Frame; text: string; width: number; palette: Palette }): JSXNode {
  const leading = frame.type.leading.tight + 0.24;
  const marginTop = Math.round((frame.type.body * leading - dot) / 2);
  return (
    <Row gap={16}>
      <div
        style={{
          display: "flex",
          flexShrink: 0,
          width: dot,
          height: dot,
          marginTop,
          borderRadius: frame.theme.radius.mark,
          backgroundColor: palette.point,
        }}
      />
      <FittedText
        frame={frame}
        role="body"
        text={text}
        leading={leading}
        room={{ width: width - dot - 16 }}
        color={palette.ink}
      />
    </Row>
  );
}
