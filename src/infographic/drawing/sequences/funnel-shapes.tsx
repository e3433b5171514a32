import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { around, type Spot } from "../path.ts";
import { Shapes } from "../scene.tsx";
import { shaded } from "../shade.ts";
import type { Stage } from "./funnel-stages.ts";

export type Funnel = { width: number; stages: readonly Stage[]; height: number; fills: readonly Color[] };

/** Between the bars of a funnel to scale, and over and under one that is not, px. */
export const passage = 52;
export const rim = 36;

type FunnelProps = { frame: Frame; funnel: Funnel };

const edges = (width: number, { width: wide }: Stage): [left: number, right: number] => [
  (width - wide) / 2,
  (width + wide) / 2,
];

/** From each stage to its words. */
export const Leaders = ({ frame, funnel: { width, stages, height }, end }: FunnelProps & { end: number }): JSXNode => (
  <Shapes width={frame.width} height={height}>
    {stages.map((stage) => {
      const middle = stage.top + stage.height / 2;
      const start = edges(width, stage)[1] + 12;
      return start < end - 12 && <path d={`M${start} ${middle}H${end}`} stroke={frame.theme.colors.line} stroke-width={2} />;
    })}
  </Shapes>
);

/** Bars as wide as their figures, and between them how many go on. */
export function ScaledFunnel({ frame, funnel: { width, stages, height, fills } }: FunnelProps): JSXNode {
  return (
    <Shapes width={width} height={height}>
      {stages.slice(1).map((next, index) => {
        const stage = stages[index] ?? next;
        const [left, right] = edges(width, stage);
        const [nextLeft, nextRight] = edges(width, next);
        const above = stage.top + stage.height;
        return (
          <path
            d={around([
              [left, above],
              [right, above],
              [nextRight, next.top],
              [nextLeft, next.top],
            ])}
            fill={frame.theme.colors.track}
          />
        );
      })}
      {stages.map((stage, index) => (
        <rect
          x={edges(width, stage)[0]}
          y={stage.top}
          width={stage.width}
          height={stage.height}
          rx={Math.min(frame.theme.radius.mark, stage.width / 2)}
          fill={fills[index]}
        />
      ))}
    </Shapes>
  );
}

/** A funnel seen a little from above: an open rim, walls that close in, a spout. */
export function PouredFunnel({ frame, funnel: { width, stages, height, fills } }: FunnelProps): JSXNode {
  const [first, last] = [stages[0], stages.at(-1)];
  if (!first || !last) return null;
  const slope = (y: number): number =>
    first.width + ((last.width * 0.8 - first.width) * (y - first.top)) / (height - rim - first.top);
  const side = (y: number, sign: 1 | -1): Spot => [width / 2 + (sign * slope(y)) / 2, y];
  const mouth = fills[0] ?? frame.theme.colors.accent;
  const spout = slope(last.top + last.height) / 2;
  return (
    <Shapes width={width} height={height}>
      {stages.map(({ top, height: tall }, index) => {
        const fill = fills[index] ?? mouth;
        const below = top + tall;
        const [[left], [right], [lowLeft], [lowRight]] = [side(top, -1), side(top, 1), side(below, -1), side(below, 1)];
        const bulge = (y: number): number => slope(y) * 0.06;
        const curve = `M${left} ${top}Q${width / 2} ${top + bulge(top) * 2} ${right} ${top}L${lowRight} ${below}Q${width / 2} ${below + bulge(below) * 2} ${lowLeft} ${below}Z`;
        return <path d={curve} fill={fill} />;
      })}
      <ellipse cx={width / 2} cy={first.top} rx={first.width / 2} ry={rim * 0.8} fill={mouth} />
      <ellipse
        cx={width / 2}
        cy={first.top}
        rx={first.width / 2 - 14}
        ry={rim * 0.8 - 9}
        fill={shaded(frame.theme, mouth, 0.45)}
      />
      <path
        d={around([
          [width / 2 - spout * 0.55, height - rim + 12],
          [width / 2 + spout * 0.55, height - rim + 12],
          [width / 2, height],
        ])}
        fill={fills.at(-1)}
      />
    </Shapes>
  );
}
