import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { Icon } from "../icon.tsx";
import { sharedSize } from "../shared-size.ts";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";

type Arrow = "up" | "down" | "left" | "right";
type Props = { frame: Frame; ends: readonly string[]; arrows: readonly Arrow[] };

const arrowSize = 28;
const gap = 24;

/** What the ends of the axes mean, each with an arrow that points to its end. */
export function QuadrantAxis({ frame, ends, arrows }: Props): JSXNode {
  const { muted } = frame.theme.colors;
  const width = (frame.width - gap * (ends.length - 1)) / ends.length;
  const leading = frame.type.leading.tight + 0.2;
  const text = width - (ends.length > 1 ? arrowSize + 8 : 0);
  const size = sharedSize(frame, "body", { texts: ends, room: { width: text }, strong: true, size: 26, leading });
  return (
    <Row gap={gap} style={{ width: frame.width }}>
      {ends.map((end, index) => {
        const arrow = arrows[index] ?? "up";
        const upright = arrow === "up" || arrow === "down";
        const align = arrow === "left" ? "left" : arrow === "right" ? "right" : "center";
        const words = (
          <div style={{ ...typeset(frame, "body", { strong: true, size, leading, color: muted, align }), maxWidth: text }}>
            {end}
          </div>
        );
        const sign = <Icon frame={frame} name={`arrow-${arrow}`} size={arrowSize} color={muted} />;
        return upright ? (
          <Column gap={4} style={{ width, alignItems: "center" }}>
            {arrow === "down" && sign}
            {words}
            {arrow === "up" && sign}
          </Column>
        ) : (
          <Row
            gap={8}
            style={{ width, alignItems: "flex-start", justifyContent: arrow === "left" ? "flex-start" : "flex-end" }}
          >
            {arrow === "left" && sign}
            {words}
            {arrow === "right" && sign}
          </Row>
        );
      })}
    </Row>
  );
}
