import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { textWidth, widestText } from "../measure-text.ts";
import { Column, Row } from "../stack.tsx";
import { tabular, typeset } from "../typeset.ts";
import type { Bar } from "./bars.ts";

type Props = { frame: Frame; bars: readonly Bar[] };
type Columns = { label: number; plot: number; value: number };

const gap = 20;

/** Bars that lie, labels on their left; above them where the labels are long. */
export function HorizontalBars({ frame, bars }: Props): JSXNode {
  const strong = { strong: true };
  const values = bars.map((bar) => bar.value);
  const labels = bars.map((bar) => bar.label);
  const value = Math.ceil(widestText(frame, "body", values, strong)) + 8;
  const wanted = Math.ceil(widestText(frame, "body", labels, { ...strong, size: frame.type.body - 2 }));
  const stacked = wanted > frame.width * 0.36;
  const label = stacked ? 0 : wanted;
  const plot = frame.width - value - gap - (stacked ? 0 : label + gap);
  const spare = Math.min(frame.extraHeight / bars.length, 40);
  const thickness = Math.round((stacked ? 24 : bars.length > 12 ? 22 : bars.length > 7 ? 30 : 38) + spare * 0.6);
  const between = Math.round((stacked ? 20 : thickness * 0.5) + spare * 0.4);
  return (
    <Column gap={between}>
      {bars.map((bar) =>
        stacked ? (
          <Column gap={6}>
            <BarLabel frame={frame} bar={bar} />
            <BarLine frame={frame} bar={bar} columns={{ label, plot, value }} thickness={thickness} />
          </Column>
        ) : (
          <Row gap={gap} style={{ alignItems: "center" }}>
            <Column style={{ width: label }}>
              <BarLabel frame={frame} bar={bar} />
            </Column>
            <BarLine frame={frame} bar={bar} columns={{ label, plot, value }} thickness={thickness} />
          </Row>
        ),
      )}
    </Column>
  );
}

function BarLabel({ frame, bar }: { frame: Frame; bar: Bar }): JSXNode {
  const { body, leading } = frame.type;
  return (
    <div style={{ ...typeset(frame, "body", { strong: bar.point }), lineHeight: leading.tight + 0.08, fontSize: body - 2 }}>
      {bar.label}
    </div>
  );
}

type LineProps = { frame: Frame; bar: Bar; columns: Columns; thickness: number };

/** The bar and, right at its end, its value. */
function BarLine({ frame, bar, columns, thickness }: LineProps): JSXNode {
  const { mark } = frame.theme.radius;
  const length = Math.max(3, Math.round(bar.length * columns.plot));
  const left = Math.round(bar.start * columns.plot);
  return (
    <div
      style={{
        display: "flex",
        position: "relative",
        width: columns.plot + columns.value,
        height: Math.max(thickness, 34),
        alignItems: "center",
      }}
    >
      <div
        style={{
          display: "flex",
          position: "absolute",
          left,
          width: length,
          height: thickness,
          borderRadius: bar.negative ? `${mark}px 0 0 ${mark}px` : `0 ${mark}px ${mark}px 0`,
          backgroundColor: bar.color,
        }}
      />
      <div
        style={{
          ...typeset(frame, "body", { strong: true, color: bar.point ? frame.theme.colors.accent : frame.theme.colors.ink }),
          ...tabular,
          position: "absolute",
          left: left + length + 12,
          width: Math.ceil(textWidth(frame, "body", bar.value, { strong: true })) + 8,
          whiteSpace: "nowrap",
          lineHeight: 1.2,
        }}
      >
        {bar.value}
      </div>
    </div>
  );
}
