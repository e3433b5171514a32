import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { Scene, Shapes } from "../scene.tsx";
import { ChartText } from "./chart-text.tsx";
import { type Pie, type PieLabel, pulled } from "./pie-layout.ts";

type Props = { frame: Frame; pie: Pie; colors: readonly Color[]; labels?: readonly PieLabel[] };

/** The pie with its first slice pulled out to the left; its labels, where it has any, on the slice and to the right. */
export function PieDrawing({ frame, pie, colors, labels }: Props): JSXNode {
  const { background, muted, onAccent, ink } = frame.theme.colors;
  const width = labels ? frame.width : pie.width;
  return (
    <Scene width={width} height={pie.height}>
      <Shapes width={width} height={pie.height}>
        {pie.paths.map((path, index) => (
          <path
            d={path}
            fill={colors[index]}
            stroke={background}
            stroke-width="3"
            stroke-linejoin="round"
            transform={`translate(${pie.center.x - (index === 0 ? pulled : 0)} ${pie.center.y})`}
          />
        ))}
        {labels?.map(({ leader }) => leader && <path d={leader} fill="none" stroke={muted} stroke-width="2" />)}
      </Shapes>
      {labels?.flatMap(({ value, name }, index) =>
        [value, name].map((placed) => <ChartText frame={frame} placed={placed} color={index === 0 ? onAccent : ink} />),
      )}
    </Scene>
  );
}
