import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { Scene, Shapes } from "../scene.tsx";
import type { AreaLayout } from "./area-layout.ts";
import { ChartText } from "./chart-text.tsx";

type Props = { frame: Frame; layout: AreaLayout; tones: readonly Color[]; point: number };

/** Areas on one another over faint lines, their sum written where it begins and ends. */
export function AreaDrawing({ frame, layout, tones, point }: Props): JSXNode {
  const { box, height, paths, ticks, axis, totals, names } = layout;
  const { accent, background, ink, line, muted } = frame.theme.colors;
  const right = box.left + box.width;
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        {ticks.map(({ y }) => (
          <path d={`M${box.left} ${Math.round(box.top + y)}H${right}`} stroke={line} stroke-width="2" />
        ))}
        {paths.map((path, index) => (
          <path
            d={path}
            fill={tones[index]}
            stroke={background}
            stroke-width="2"
            stroke-linejoin="round"
            transform={`translate(${box.left} ${box.top})`}
          />
        ))}
        <path d={`M${box.left} ${box.top + box.height}H${right}`} stroke={muted} stroke-width="2" />
        {names?.map(({ link }, index) => (
          <path d={link} fill="none" stroke={tones[index]} stroke-width="3" />
        ))}
      </Shapes>
      {[...ticks.map(({ label }) => label), ...axis].map((placed) => (
        <ChartText frame={frame} placed={placed} color={muted} />
      ))}
      {totals.map((placed) => (
        <ChartText frame={frame} placed={placed} color={ink} />
      ))}
      {names?.map(({ text }, index) => (
        <ChartText frame={frame} placed={text} color={index === point ? accent : ink} />
      ))}
    </Scene>
  );
}
