import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { textWidth } from "../measure-text.ts";
import { Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, chartLeading } from "./chart-text.tsx";

type Props = { frame: Frame; names?: readonly { name: string; color: Color }[]; unit?: string | undefined };

const swatch = 22;
const gap = 12;

/** What the colours of a chart stand for, in the order of its marks, and the unit of its figures; nothing where there is neither. */
export function Key({ frame, names = [], unit }: Props): JSXNode {
  if (names.length === 0 && unit === undefined) return null;
  return (
    <Row style={{ flexWrap: "wrap", columnGap: 32, rowGap: 8, width: frame.width, alignItems: "center" }}>
      {names.map(({ name, color }) => (
        <Row gap={gap} style={{ alignItems: "center" }}>
          <div
            style={{
              display: "flex",
              flexShrink: 0,
              width: swatch,
              height: swatch,
              borderRadius: frame.theme.radius.mark,
              backgroundColor: color,
            }}
          />
          <KeyText frame={frame} text={name} room={frame.width - swatch - gap} strong />
        </Row>
      ))}
      {unit !== undefined && <KeyText frame={frame} text={unit} room={frame.width} color={frame.theme.colors.muted} />}
    </Row>
  );
}

type TextProps = { frame: Frame; text: string; room: number; strong?: boolean; color?: Color };

function KeyText({ frame, text, room, strong = false, color }: TextProps): JSXNode {
  const set = { size: frame.type.caption + 2, strong };
  const width = Math.min(room, Math.ceil(textWidth(frame, "body", text, set)) + 2);
  return (
    <div
      style={{
        ...typeset(frame, "body", { ...set, leading: chartLeading(frame), ...(color && { color }) }),
        ...asMeasured,
        width,
      }}
    >
      {text}
    </div>
  );
}
