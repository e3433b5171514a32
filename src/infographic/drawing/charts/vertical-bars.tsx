import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { barPath } from "./bar-path.ts";
import type { Bar } from "./bars.ts";
import { ChartText, placeText } from "./chart-text.tsx";
import type { StandingPlan } from "./plan-standing-bars.ts";

type Props = { frame: Frame; bars: readonly Bar[]; zero: number; height: number; plan: StandingPlan };

const lift = 6;

/** Bars that stand, for things that have an order of their own: months, ages, grades. */
export function VerticalBars({ frame, bars, zero, height, plan }: Props): JSXNode {
  const { accent, ink, muted } = frame.theme.colors;
  const { slot, labels, labelHeight } = plan;
  const shapes = bars.map((bar, index) => shapeOf(bar, { index, height, plan, bars }));
  const base = Math.round((shapes[0]?.plot.top ?? 0) + (shapes[0]?.plot.height ?? 0) * (1 - zero));
  return (
    <Column gap={14} style={{ width: frame.width }}>
      <Scene width={frame.width} height={height}>
        <Shapes width={frame.width} height={height}>
          {shapes.map(({ bar, box }) => (
            <path d={barPath(box, bar.negative ? "bottom" : "top", frame.theme.radius.mark)} fill={bar.color} />
          ))}
          <rect x="0" y={base - 1} width={slot * bars.length} height="2" fill={muted} />
        </Shapes>
        {shapes.map(({ bar, box }) => (
          <ChartText
            frame={frame}
            placed={valueOver(frame, bar, { box, size: plan.valueSize })}
            color={bar.point ? accent : ink}
          />
        ))}
      </Scene>
      <Scene width={frame.width} height={labelHeight}>
        {labels.map((placed) => (
          <ChartText frame={frame} placed={placed} color={placed.strong ? ink : muted} />
        ))}
      </Scene>
    </Column>
  );
}

type Box = { x: number; y: number; width: number; height: number };
type Plot = { top: number; height: number };
type Place = { index: number; height: number; plan: StandingPlan; bars: readonly Bar[] };

function shapeOf(bar: Bar, { index, height, plan, bars }: Place): { bar: Bar; box: Box; plot: Plot } {
  const figure = plan.valueSize * 1.7;
  const above = bars.every(({ negative }) => negative) ? 0 : figure;
  const below = bars.some(({ negative }) => negative) ? figure : 0;
  const plot = { top: above, height: height - above - below };
  const width = Math.round(Math.min(plan.slot * 0.68, 132));
  const tall = Math.max(3, Math.round(bar.length * plot.height));
  const top = Math.round(plot.top + (1 - bar.start - bar.length) * plot.height);
  const x = Math.round(plan.slot * (index + 0.5) - width / 2);
  return { bar, plot, box: { x, y: Math.min(top, height - tall), width, height: tall } };
}

function valueOver(frame: Frame, { value, negative }: Bar, { box, size }: { box: Box; size: number }) {
  const placed = placeText(frame, {
    text: value,
    x: box.x + box.width / 2,
    y: 0,
    anchor: "middle",
    size,
    strong: true,
    within: frame.width,
  });
  return { ...placed, top: negative ? box.y + box.height + lift : box.y - placed.height - lift };
}
