import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { textHeight } from "../measure-text.ts";
import { sharedSize } from "../shared-size.ts";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { Mark, type MarkKind } from "./mark.tsx";

type Look = { frame: Frame; width: number; mark: MarkKind; color: string; ground: string; ink?: string };
type Props = Look & { points: readonly string[] };

const between = 16;
const markGap = 16;

const settingOf = (frame: Frame, points: readonly string[], width: number) => {
  const leading = frame.type.leading.tight + 0.24;
  return { size: sharedSize(frame, "body", { texts: points, room: { width }, leading }), leading };
};

const markSize = ({ type }: Frame, mark: MarkKind): number => Math.round(type.body * (mark === "dot" ? 0.43 : 1.14));

/** What is said of one side, a mark before each. */
export function Points({ frame, points, width, mark, color, ground, ink }: Props): JSXNode {
  const size = markSize(frame, mark);
  const words = width - size - markGap;
  const setting = settingOf(frame, points, words);
  const line = setting.size * setting.leading;
  return (
    <Column gap={between} style={{ width }}>
      {points.map((point) => (
        <Row gap={markGap}>
          <Row style={{ width: size, height: line, flexShrink: 0, alignItems: "center" }}>
            <Mark mark={mark} size={size} color={color} ground={ground} />
          </Row>
          <div style={{ ...typeset(frame, "body", { ...setting, color: ink ?? frame.theme.colors.ink }), width: words }}>
            {point}
          </div>
        </Row>
      ))}
    </Column>
  );
}

/** The height that `points` take at `width`, px. */
export function pointsHeight(frame: Frame, points: readonly string[], { width, mark }: Pick<Look, "width" | "mark">): number {
  if (points.length === 0) return 0;
  const words = width - markSize(frame, mark) - markGap;
  const setting = settingOf({ ...frame, noteFit: () => {} }, points, words);
  const heights = points.map((text) => textHeight(frame, "body", { ...setting, text, width: words }));
  return heights.reduce((sum, height) => sum + height, between * (points.length - 1));
}
