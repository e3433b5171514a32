import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { readableOn, tinted, toned } from "../color.ts";
import { FittedText } from "../fitted-text.tsx";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { Points } from "./points.tsx";

export type SwotPart = { letter: string; label: string; points: readonly string[]; color: Color };
type Props = { frame: Frame; field: SwotPart; width: number; corner: "br" | "bl" | "tr" | "tl" | undefined };

/** Radius of the corner towards the centre: what is left out is the place of the hub. */
export const innerRadius = 220;
const padding = 56;
/** Over or under the words where the round corner is. */
const clear = 84;
const badge = 56;

/** One of the four: its name and its points on a tint of its colour. */
export function SwotField({ frame, field, width, corner }: Props): JSXNode {
  const { letter, label, points, color } = field;
  const ground = tinted(frame.theme, color, 0.15);
  const tone = toned(frame.theme, color, { ground });
  // On a narrow page the letter stands over the words.
  const over = !corner && width < 440;
  const inner = width - 2 * (corner ? padding : 32) - (corner || over ? 0 : badge + 20);
  const outer = frame.theme.radius.panel;
  const radius = (at: string): number => (corner === at ? innerRadius : outer);
  return (
    <Row
      gap={20}
      style={{
        flexDirection: over ? "column" : "row",
        width,
        minHeight: corner ? innerRadius + 2 * outer : 0,
        padding: corner ? paddingFor(corner) : "32px",
        backgroundColor: ground,
        borderRadius: `${radius("tl")}px ${radius("tr")}px ${radius("br")}px ${radius("bl")}px`,
      }}
    >
      {!corner && <Letter frame={frame} letter={letter} color={color} />}
      <Column gap={20} style={{ width: inner }}>
        <FittedText frame={frame} role="heading" text={label} room={{ width: inner }} size={38} color={tone} />
        <Points frame={frame} points={points} width={inner} mark="dot" color={color} ground={ground} />
      </Column>
    </Row>
  );
}

const Letter = ({ frame, letter, color }: { frame: Frame; letter: string; color: Color }): JSXNode => (
  <div
    style={{
      display: "flex",
      flexShrink: 0,
      width: badge,
      height: badge,
      alignItems: "center",
      justifyContent: "center",
      borderRadius: frame.theme.radius.mark,
      backgroundColor: color,
    }}
  >
    <div style={{ ...typeset(frame, "heading", { size: 34, color: readableOn(frame.theme, color) }), lineHeight: 1 }}>
      {letter}
    </div>
  </div>
);

const paddingFor = (corner: string): string =>
  corner.startsWith("t") ? `${clear}px ${padding}px 44px` : `44px ${padding}px ${clear}px`;
