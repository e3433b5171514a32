import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, ChartText, chartLeading } from "./chart-text.tsx";
import type { ScatterLayout } from "./scatter-layout.ts";

/** Dots between two axes, named where there is room; the names of the others below. */
export function ScatterDrawing({ frame, layout }: { frame: Frame; layout: ScatterLayout }): JSXNode {
  const { accent, background, ink, line, muted, quiet } = frame.theme.colors;
  const { height, dots, labels, point, tickLabels, heads, trend, listed } = layout;
  const pointed = dots.some((dot) => dot.point);
  const order = [...dots].sort((a, b) => Number(a.point) - Number(b.point) || b.radius - a.radius);
  return (
    <Column gap={12}>
      <Scene width={frame.width} height={height}>
        <Shapes width={frame.width} height={height}>
          <path d={axes(layout)} fill="none" stroke={line} stroke-width="2" />
          {trend && (
            <path
              d={`M${trend[0].x} ${trend[0].y}L${trend[1].x} ${trend[1].y}`}
              stroke={muted}
              stroke-width="4"
              stroke-dasharray="4 12"
              stroke-linecap="round"
              fill="none"
            />
          )}
          {order.map((dot) => (
            <circle
              cx={dot.x.toFixed(1)}
              cy={dot.y.toFixed(1)}
              r={(dot.point ? dot.radius + 3 : dot.radius).toFixed(1)}
              fill={dot.point || !pointed ? accent : quiet}
              stroke={background}
              stroke-width="2"
            />
          ))}
        </Shapes>
        {tickLabels.map((placed) => (
          <ChartText frame={frame} placed={placed} color={muted} />
        ))}
        {[...heads, ...labels].map((placed) => (
          <ChartText frame={frame} placed={placed} color={ink} />
        ))}
        {point && <ChartText frame={frame} placed={point} color={accent} />}
      </Scene>
      {listed.length > 0 && (
        <div
          style={{ ...typeset(frame, "caption", { leading: chartLeading(frame) + 0.06 }), ...asMeasured, width: frame.width }}
        >
          {listed.join("   ·   ")}
        </div>
      )}
    </Column>
  );
}

const stub = 8;

/** The left and the lower edge of the plot with short marks outwards: no line runs behind the names. */
function axes({ box, ticks }: ScatterLayout): string {
  const { left, top, width, height } = box;
  const bottom = top + height;
  const up = ticks.y.map((y) => `M${left - stub} ${Math.round(top + y)}h${stub}`);
  const across = ticks.x.map((x) => `M${Math.round(left + x)} ${bottom}v${stub}`);
  return [`M${left} ${top}V${bottom}H${left + width}`, ...up, ...across].join("");
}
