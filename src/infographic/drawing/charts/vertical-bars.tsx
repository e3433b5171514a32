import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { oneLineSize } from "../fit-text.ts";
import { longestWord } from "../measure-text.ts";
import { Column, Row } from "../stack.tsx";
import { tabular, typeset } from "../typeset.ts";
import type { Bar } from "./bars.ts";

type Props = { frame: Frame; bars: readonly Bar[]; zero: number; height: number };

/** Bars that stand, for things that have an order of their own: months, ages, grades. */
export function VerticalBars({ frame, bars, zero, height }: Props): JSXNode {
  const slot = frame.width / bars.length;
  const size = valueSize(frame, bars, slot);
  const above = bars.every(({ negative }) => negative) ? 0 : size * 1.7;
  const below = bars.some(({ negative }) => negative) ? size * 1.7 : 0;
  const plot = { top: above, height: height - above - below };
  const step = labelStep(frame, bars, slot);
  return (
    <Column gap={14} style={{ width: frame.width }}>
      <div style={{ display: "flex", position: "relative", width: frame.width, height }}>
        <div
          style={{
            display: "flex",
            position: "absolute",
            left: 0,
            top: Math.round(plot.top + plot.height * (1 - zero)),
            width: frame.width,
            height: 2,
            backgroundColor: frame.theme.colors.muted,
          }}
        />
        {bars.map((bar, index) => (
          <StandingBar frame={frame} bar={bar} left={index * slot} slot={slot} plot={plot} size={size} />
        ))}
      </div>
      <Row>
        {bars.map((bar, index) => (
          <div
            style={{
              ...typeset(frame, "caption", {
                align: "center",
                strong: bar.point,
                color: bar.point ? frame.theme.colors.ink : frame.theme.colors.muted,
              }),
              width: slot,
              padding: "0 4px",
              lineHeight: frame.type.leading.tight + 0.1,
            }}
          >
            {index % step === 0 ? bar.label : ""}
          </div>
        ))}
      </Row>
    </Column>
  );
}

/** As large as lets the widest value stand over its own bar. */
function valueSize(frame: Frame, bars: readonly Bar[], slot: number): number {
  const room = { width: slot - 6, most: frame.type.body - 2, least: 16, strong: true };
  return Math.min(...bars.map(({ value }) => oneLineSize(frame, "body", { text: value, ...room })));
}

/** Every how many bars a label fits without touching the next; labels may break over two lines. */
function labelStep(frame: Frame, bars: readonly Bar[], slot: number): number {
  const widest = Math.max(...bars.map(({ label }) => longestWord(frame, "caption", label, { strong: true })));
  return Math.max(1, Math.ceil((widest + 8) / slot));
}

type BarProps = { frame: Frame; bar: Bar; left: number; slot: number; plot: { top: number; height: number }; size: number };

function StandingBar({ frame, bar, left, slot, plot, size }: BarProps): JSXNode {
  const { mark } = frame.theme.radius;
  const width = Math.round(Math.min(slot * 0.68, 132));
  const height = Math.max(3, Math.round(bar.length * plot.height));
  const top = Math.round(plot.top + (1 - bar.start - bar.length) * plot.height);
  const valueTop = bar.negative ? top + height + size * 0.25 : top - size * 1.45;
  return (
    <div style={{ display: "flex", position: "absolute", left: Math.round(left), top: 0, width: slot }}>
      <div
        style={{
          display: "flex",
          position: "absolute",
          left: Math.round((slot - width) / 2),
          top,
          width,
          height,
          backgroundColor: bar.color,
          borderRadius: bar.negative ? `0 0 ${mark}px ${mark}px` : `${mark}px ${mark}px 0 0`,
        }}
      />
      <div
        style={{
          ...typeset(frame, "body", {
            strong: true,
            size,
            align: "center",
            color: bar.point ? frame.theme.colors.accent : frame.theme.colors.ink,
          }),
          ...tabular,
          position: "absolute",
          left: 0,
          top: valueTop,
          width: slot,
          whiteSpace: "nowrap",
          lineHeight: 1.2,
        }}
      >
        {bar.value}
      </div>
    </div>
  );
}
