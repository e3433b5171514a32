import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { Scene, Shapes } from "../scene.tsx";
import { ChartText } from "./chart-text.tsx";
import type { SlopeLayout } from "./slope-layout.ts";

type Props = { frame: Frame; layout: SlopeLayout; point: number };

/** Lines from then to now, the one that makes the point over the others. */
export function SlopeDrawing({ frame, layout, point }: Props): JSXNode {
  const { accent, background, ink, line, muted, quiet } = frame.theme.colors;
  const { height, lines, heads, change } = layout;
  const order = lines
    .map((placed, index) => ({ placed, main: index === point }))
    .sort((a, b) => Number(a.main) - Number(b.main));
  const rails = [lines[0]?.x1 ?? 0, lines[0]?.x2 ?? 0];
  const top = Math.max(...heads.map((head) => head.height)) + 12;
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        {rails.map((x) => (
          <rect x={x - 1} y={top} width="2" height={height - top} fill={line} />
        ))}
        {order.map(({ placed, main }) => [
          ...placed.links.map((link) => <path d={link} fill="none" stroke={muted} stroke-width="2" />),
          <path
            d={`M${placed.x1} ${placed.y1.toFixed(1)}L${placed.x2} ${placed.y2.toFixed(1)}`}
            stroke={main ? accent : quiet}
            stroke-width={main ? 8 : 4}
            stroke-linecap="round"
          />,
          ...[
            [placed.x1, placed.y1],
            [placed.x2, placed.y2],
          ].map(([x, y]) => (
            <circle cx={x} cy={y} r={main ? 11 : 8} fill={main ? accent : quiet} stroke={background} stroke-width="3" />
          )),
        ])}
      </Shapes>
      {heads.map((head) => (
        <ChartText frame={frame} placed={head} color={muted} />
      ))}
      {lines.flatMap(({ from, to, name }, index) =>
        [from, to, { ...name, strong: index === point }].map((placed) => (
          <ChartText frame={frame} placed={placed} color={index === point ? accent : ink} />
        )),
      )}
      {change && <ChartText frame={frame} placed={change} color={accent} />}
    </Scene>
  );
}
