import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { barPath } from "./bar-path.ts";
import type { Bar } from "./bars.ts";
import { asMeasured, ChartText, chartLeading, placeText } from "./chart-text.tsx";
import { type RowColumns, rowColumns, rowLabelSize } from "./row-columns.ts";

type Props = { frame: Frame; bars: readonly Bar[]; zero: number };

/** Bars that lie, labels on their left; above them where the labels are long. */
export function HorizontalBars({ frame, bars, zero }: Props): JSXNode {
  const columns = rowColumns(frame, { labels: bars.map(({ label }) => label), values: bars.map(({ value }) => value) });
  const { thickness, between } = rhythm(frame, bars.length, columns.above);
  return (
    <Column gap={between}>
      {bars.map((bar) => {
        const line = <BarLine frame={frame} bar={bar} columns={columns} zero={zero} thickness={thickness} />;
        const label = <BarLabel frame={frame} bar={bar} width={columns.label} />;
        return columns.above ? (
          <Column gap={6}>
            {label}
            {line}
          </Column>
        ) : (
          <Row gap={columns.gap} style={{ alignItems: "center" }}>
            {label}
            {line}
          </Row>
        );
      })}
    </Column>
  );
}

/** The more bars, the thinner; spare height goes to the bars first and between them then. */
function rhythm({ extraHeight }: Frame, count: number, above: boolean): { thickness: number; between: number } {
  const spare = Math.min(extraHeight / count, 40);
  const own = above ? 24 : count > 12 ? 22 : count > 7 ? 30 : 38;
  return {
    thickness: Math.floor(own + spare * 0.6),
    between: Math.floor((above ? 20 : own * 0.5) + spare * 0.4),
  };
}

function BarLabel({ frame, bar, width }: { frame: Frame; bar: Bar; width: number }): JSXNode {
  const set = { strong: bar.point, size: rowLabelSize(frame), leading: chartLeading(frame) };
  return <div style={{ ...typeset(frame, "body", set), ...asMeasured, width, flexShrink: 0 }}>{bar.label}</div>;
}

type LineProps = { frame: Frame; bar: Bar; columns: RowColumns; zero: number; thickness: number };

/** The bar and, right at its end, its value. */
function BarLine({ frame, bar, columns, zero, thickness }: LineProps): JSXNode {
  const { accent, ink, muted } = frame.theme.colors;
  const width = columns.plot + columns.gap + columns.value;
  const length = Math.max(3, Math.round(bar.length * columns.plot));
  const x = Math.round(bar.start * columns.plot);
  const base = Math.round(zero * columns.plot);
  const text = {
    text: bar.value,
    x: x + length + 12,
    size: frame.type.body,
    strong: true,
    width: columns.value,
    within: width,
  };
  const placed = placeText(frame, { ...text, y: 0 });
  const height = Math.max(thickness, Math.ceil(placed.height));
  const shape = barPath(
    { x, y: (height - thickness) / 2, width: length, height: thickness },
    bar.negative ? "left" : "right",
    frame.theme.radius.mark,
  );
  return (
    <Scene width={width} height={height}>
      <Shapes width={width} height={height}>
        <path d={shape} fill={bar.color} />
        {base > 0 && <rect x={base - 1} y="0" width="2" height={height} fill={muted} />}
      </Shapes>
      <ChartText frame={frame} placed={{ ...placed, top: (height - placed.height) / 2 }} color={bar.point ? accent : ink} />
    </Scene>
  );
}
