import { arc } from "d3-shape";
import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { oneLineSize } from "../fit-text.ts";
import { FittedText } from "../fitted-text.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, ChartText, chartLeading } from "./chart-text.tsx";
import { cornerFigure, type RingLayout, ringPitch, ringThickness } from "./ring-layout.ts";

type Ring = { label: string; value: string; share: number; color: Color };
type Props = { frame: Frame; rings: readonly Ring[] };

/** Rings one in another, the first outside; `turn` is how much of a circle a full one takes. */
export function Rings({ frame, rings, diameter, turn }: Props & { diameter: number; turn: number }): JSXNode {
  return (
    <svg
      width={diameter}
      height={diameter}
      viewBox={`${-diameter / 2} ${-diameter / 2} ${diameter} ${diameter}`}
      style={{ flexShrink: 0 }}
    >
      {rings.map(({ share, color }, index) => {
        const radii = { outer: diameter / 2 - index * diameter * ringPitch, thickness: diameter * ringThickness };
        return [
          <path d={arcPath({ ...radii, share: turn })} fill={frame.theme.colors.track} />,
          <path d={arcPath({ ...radii, share: turn * share })} fill={color} />,
        ];
      })}
    </svg>
  );
}

function arcPath({ outer, thickness, share }: { outer: number; thickness: number; share: number }): string {
  const shape = arc<null>()
    .innerRadius(outer - thickness)
    .outerRadius(outer)
    .startAngle(0)
    .endAngle(share * 2 * Math.PI)
    .cornerRadius(share < 0.02 ? 0 : thickness / 2)
    .digits(1);
  return shape(null) ?? "";
}

/** Each ring named right before it begins, and the one that makes the point in a large figure in the corner. */
export function ConcentricRings({ frame, rings, layout, point }: Props & { layout: RingLayout; point: number }): JSXNode {
  const { accent, ink } = frame.theme.colors;
  const { diameter, left, labels, corner } = layout;
  const main = rings[point];
  return (
    <Scene width={frame.width} height={diameter}>
      <Place box={{ left, top: 0, width: diameter, height: diameter }}>
        <Rings frame={frame} rings={rings} diameter={diameter} turn={0.75} />
      </Place>
      {labels.flatMap(({ name, value }, index) => [
        <ChartText frame={frame} placed={{ ...name, strong: false }} color={ink} />,
        <ChartText frame={frame} placed={value} color={index === point ? accent : ink} />,
      ])}
      {main && corner && (
        <Place box={corner} align="end">
          <FittedText
            frame={frame}
            role="figure"
            {...cornerFigure}
            text={main.value}
            color={accent}
            room={{ width: corner.width, lines: 1, floor: 40 }}
          />
          <div style={{ ...typeset(frame, "body", { leading: chartLeading(frame) }), ...asMeasured, width: corner.width }}>
            {main.label}
          </div>
        </Place>
      )}
    </Scene>
  );
}

/** One ring with its figure in it, and what it is beside or below. */
export function SingleRing({ frame, part }: { frame: Frame; part: Ring }): JSXNode {
  const beside = frame.width >= 620;
  const diameter = Math.round(Math.min(beside ? frame.width * 0.44 : frame.width, 380 + frame.extraHeight));
  const room = diameter * 0.56;
  const size = oneLineSize(frame, "figure", { text: part.value, width: room, most: Math.round(diameter * 0.27) });
  const thickness = Math.round(diameter * 0.12);
  const words = beside ? frame.width - diameter - 56 : frame.width;
  return (
    <div style={{ display: "flex", flexDirection: beside ? "row" : "column", alignItems: "center", gap: beside ? 56 : 24 }}>
      <Scene width={diameter} height={diameter}>
        <Shapes width={diameter} height={diameter}>
          <path
            d={arcPath({ outer: diameter / 2, thickness, share: 1 })}
            fill={frame.theme.colors.track}
            transform={`translate(${diameter / 2} ${diameter / 2})`}
          />
          <path
            d={arcPath({ outer: diameter / 2, thickness, share: part.share })}
            fill={part.color}
            transform={`translate(${diameter / 2} ${diameter / 2})`}
          />
        </Shapes>
        <Place box={{ left: (diameter - room) / 2, top: 0, width: room, height: diameter }} align="center" across="center">
          <div style={{ ...typeset(frame, "figure", { size, align: "center" }), lineHeight: 1.1 }}>{part.value}</div>
        </Place>
      </Scene>
      <Column style={{ width: words }}>
        <div style={typeset(frame, "lead", { strong: true, leading: chartLeading(frame), align: beside ? "left" : "center" })}>
          {part.label}
        </div>
      </Column>
    </div>
  );
}
