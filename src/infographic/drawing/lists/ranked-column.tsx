import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { mix } from "../color.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { textWidth } from "../measure-text.ts";
import { Rule } from "../rule.tsx";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { Words } from "../words.tsx";

type Props = { frame: Frame; items: readonly Entry[] };

const gap = 28;
/** The first numeral is the largest; from the third on they are of one size. */
const shrinking = [1.5, 1.2];
const loud = 3;

export function RankedColumn({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const base = frame.width < 480 ? 48 : 72;
  const sizes = shown.map((_, index) => Math.round(base * (shrinking[index] ?? 1)));
  const numerals = sizes.map((size, index) => textWidth(frame, "figure", String(index + 1), { size }));
  const column = Math.ceil(Math.max(...numerals)) + 4;
  const icon = shown[0]?.icon !== undefined && frame.width >= 560 ? 56 : 0;
  const width = frame.width - column - gap - (icon ? icon + gap : 0);
  return (
    <Column>
      {shown.map((entry, index) => (
        <Column>
          {index > 0 && <Rule color={frame.theme.colors.line} />}
          <Row gap={gap} style={{ width: frame.width, alignItems: "center", paddingTop: 18, paddingBottom: 18 }}>
            <div
              style={{
                ...typeset(frame, "figure", { size: sizes[index] ?? base, color: numeralColor(frame, index) }),
                lineHeight: 1,
                width: column,
                flexShrink: 0,
              }}
            >
              {String(index + 1)}
            </div>
            <Words frame={frame} entry={entry} look={{ width, level: index === 0 && width > 420 ? "large" : "plain" }} />
            {icon > 0 && <Icon frame={frame} name={entry.icon} size={icon} color={numeralColor(frame, index)} />}
          </Row>
        </Column>
      ))}
    </Column>
  );
}

/** The first in full colour, the next two a little quieter, the rest neutral. */
function numeralColor({ theme }: Frame, index: number) {
  const { accent, muted } = theme.colors;
  return index >= loud ? muted : mix(accent, muted, index * 0.24);
}
