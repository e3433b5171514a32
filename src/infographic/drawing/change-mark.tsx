import type { JSXNode } from "satori/jsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame } from "../frame.ts";
import type { Quantity } from "../quantity.ts";
import { textWidth } from "./measure-text.ts";
import { Row } from "./stack.tsx";
import { typeset } from "./typeset.ts";

type Change = { figure: Quantity; good: "up" | "down" | "neutral"; since?: string | undefined };
type Colors = { good: string; bad: string; muted: string };
type Props = { frame: Frame; change: Change; width: number; colors?: Colors };

const arrow = 20;
const gap = 8;

/** An arrow, how much, and since when; its colour says whether that is good news. */
export function ChangeMark({ frame, change, width, colors }: Props): JSXNode {
  const { positive, negative, muted } = frame.theme.colors;
  const { good, bad, muted: quiet } = colors ?? { good: positive, bad: negative, muted };
  const rising = change.figure.value >= 0;
  const color = change.good === "neutral" ? quiet : rising === (change.good === "up") ? good : bad;
  const amount = quantityFormat({ locale: frame.locale })({ ...change.figure, value: Math.abs(change.figure.value) }).text;
  return (
    <Row style={{ alignItems: "center", flexWrap: "wrap", columnGap: gap, width }}>
      {change.figure.value !== 0 && (
        <svg width={arrow} height={arrow} viewBox="0 0 20 20" style={{ flexShrink: 0 }}>
          <path d={rising ? "M10 3 19 17H1z" : "M10 17 1 3h18z"} fill={color} />
        </svg>
      )}
      <Words frame={frame} text={amount} room={width - arrow - gap} strong color={color} />
      {change.since !== undefined && <Words frame={frame} text={change.since} room={width} color={quiet} />}
    </Row>
  );
}

type WordsProps = { frame: Frame; text: string; room: number; strong?: boolean; color: string };

function Words({ frame, text, room, strong = false, color }: WordsProps): JSXNode {
  const width = Math.min(room, Math.ceil(textWidth(frame, "caption", text, { strong })) + 2);
  return <div style={{ ...typeset(frame, "caption", { color, strong }), textWrap: "wrap", width }}>{text}</div>;
}
