import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { readableOn } from "../color.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, ChartText, chartLeading } from "./chart-text.tsx";
import type { HeatLayout } from "./heat-layout.ts";
import { heatTone } from "./heat-tone.ts";

type Props = { frame: Frame; layout: HeatLayout; range: readonly [number, number] };

/** The cells in their tones; an unknown one is an empty outline, the largest has a frame. */
export function HeatDrawing({ frame, layout, range }: Props): JSXNode {
  const { ink, line, muted } = frame.theme.colors;
  const { cells, height, rows, columns, listed } = layout;
  const radius = Math.min(frame.theme.radius.mark, 8);
  const largest = cells.find(({ value }) => value === range[1]);
  const rect = ({ x, y, width, height: tall }: (typeof cells)[number]) => ({ x, y, width, height: tall, rx: radius });
  return (
    <Column gap={12}>
      <Scene width={frame.width} height={height}>
        <Shapes width={frame.width} height={height}>
          {cells.map((cell) =>
            cell.value === null ? (
              <rect {...inner(rect(cell), 1)} fill="none" stroke={line} stroke-width="2" />
            ) : (
              <rect {...rect(cell)} fill={heatTone(frame.theme, cell.value, range)} />
            ),
          )}
          {largest && <rect {...inner(rect(largest), -1)} fill="none" stroke={ink} stroke-width="4" />}
        </Shapes>
        {cells.map(({ label, value }) =>
          label && value !== null ? (
            <ChartText frame={frame} placed={label} color={readableOn(frame.theme, heatTone(frame.theme, value, range))} />
          ) : null,
        )}
        {rows.map((placed) => (
          <ChartText frame={frame} placed={placed} color={ink} />
        ))}
        {columns.map((placed) => (
          <ChartText frame={frame} placed={placed} color={muted} />
        ))}
      </Scene>
      {listed.length > 0 && (
        <div
          style={{ ...typeset(frame, "caption", { leading: chartLeading(frame) + 0.06 }), ...asMeasured, width: frame.width }}
        >
          {listed.join("   ")}
        </div>
      )}
    </Column>
  );
}

type Rect = { x: number; y: number; width: number; height: number; rx: number };

const inner = ({ x, y, width, height, rx }: Rect, by: number): Rect => ({
  x: x + by,
  y: y + by,
  width: Math.max(0, width - 2 * by),
  height: Math.max(0, height - 2 * by),
  rx,
});
