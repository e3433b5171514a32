import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { readableOn } from "../color.ts";
import { Scene, Shapes } from "../scene.tsx";
import { ChartText } from "./chart-text.tsx";
import { Key } from "./key.tsx";
import type { StackedLayout } from "./stacked-layout.ts";

type Props = { frame: Frame; layout: StackedLayout; point: number; unit: string | undefined };

/** Stacks with their totals on top and the names of their parts on the right. */
export function StackedColumns({ frame, layout, point, unit }: Props): JSXNode {
  const { width, height, segments, totals, labels, names } = layout;
  const { accent, ink } = frame.theme.colors;
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: 12 }}>
      <Key frame={frame} unit={unit} />
      <Scene width={width} height={height}>
        <Shapes width={width} height={height}>
          {segments.map((segment) => (
            <rect x={segment.x} y={segment.y} width={segment.width} height={segment.height} fill={segment.color} />
          ))}
          {names.map(({ link, color }) => (
            <path d={link} fill="none" stroke={color} stroke-width="3" />
          ))}
        </Shapes>
        {segments.map(({ label, color }) =>
          label ? <ChartText frame={frame} placed={label} color={readableOn(frame.theme, color)} /> : null,
        )}
        {[...totals, ...labels].map((placed) => (
          <ChartText frame={frame} placed={placed} />
        ))}
        {names.map(({ text }, index) => (
          <ChartText frame={frame} placed={text} color={index === point ? accent : ink} />
        ))}
      </Scene>
    </div>
  );
}
