import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { textWidth } from "../measure-text.ts";
import { Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, chartLeading } from "./chart-text.tsx";
import { heatTone } from "./heat-tone.ts";

type Props = {
  frame: Frame;
  range: readonly [number, number];
  /** The ends of the range in words. */
  ends: readonly [string, string];
  unit: string | undefined;
};

const steps = 7;

/** Which tone is which figure, from the least to the most, and the unit. */
export function HeatScale({ frame, range, ends, unit }: Props): JSXNode {
  const { background, muted } = frame.theme.colors;
  const width = 168;
  const tones = Array.from({ length: steps }, (_, index) => range[0] + ((range[1] - range[0]) * index) / (steps - 1));
  return (
    <Row style={{ flexWrap: "wrap", columnGap: 12, rowGap: 4, width: frame.width, alignItems: "center" }}>
      <Words frame={frame} text={ends[0]} />
      {range[0] !== range[1] && [
        <svg width={width} height={20} viewBox={`0 0 ${width} 20`} style={{ flexShrink: 0 }}>
          {tones.map((value, index) => (
            <rect
              x={(index * width) / steps}
              y="0"
              width={width / steps}
              height="20"
              fill={heatTone(frame.theme, value, range)}
              stroke={background}
              stroke-width="1"
            />
          ))}
        </svg>,
        <Words frame={frame} text={ends[1]} />,
      ]}
      {unit !== undefined && <Words frame={frame} text={unit} color={muted} />}
    </Row>
  );
}

function Words({ frame, text, color }: { frame: Frame; text: string; color?: string }): JSXNode {
  const size = frame.type.caption + 2;
  const width = Math.min(frame.width, Math.ceil(textWidth(frame, "body", text, { size })) + 2);
  const look = { size, leading: chartLeading(frame), ...(color && { color }) };
  return <div style={{ ...typeset(frame, "body", look), ...asMeasured, width }}>{text}</div>;
}
