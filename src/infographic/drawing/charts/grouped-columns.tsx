import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { Scene, Shapes } from "../scene.tsx";
import { barPath } from "./bar-path.ts";
import { ChartText } from "./chart-text.tsx";
import type { GapMark } from "./gap-mark.ts";
import type { GroupedLayout } from "./grouped-layout.ts";

/** Groups of standing bars on their zero line, each with its figure. */
export function GroupedColumns({
  frame,
  layout,
  gap,
}: {
  frame: Frame;
  layout: GroupedLayout;
  gap?: GapMark | undefined;
}): JSXNode {
  const { accent, ink, muted } = frame.theme.colors;
  const { height, zero, labels } = layout;
  const bars = layout.bars.flat();
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        {bars.map((bar) => (
          <path d={barPath(bar, bar.negative ? "bottom" : "top", frame.theme.radius.mark)} fill={bar.color} />
        ))}
        {gap && <path d={dimensionLine(gap)} fill="none" stroke={muted} stroke-width="2" />}
        <rect x="0" y={zero - 1} width={frame.width} height="2" fill={muted} />
      </Shapes>
      {bars.map(({ label, point }) => (
        <ChartText frame={frame} placed={label} color={point ? accent : ink} />
      ))}
      {gap && <ChartText frame={frame} placed={gap.label} color={ink} />}
      {labels.map((placed) => (
        <ChartText frame={frame} placed={placed} />
      ))}
    </Scene>
  );
}

/** A line with a bar at each end that leaves room for its figure. */
function dimensionLine({ x, from, to, label }: GapMark): string {
  const end = (y: number): string => `M${x - 9} ${y}H${x + 9}`;
  return `${end(from)}M${x} ${from}V${label.top - 2}M${x} ${label.top + label.height + 2}V${to}${end(to)}`;
}
