import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { FittedText } from "../fitted-text.tsx";
import { widestText } from "../measure-text.ts";
import { Rule } from "../rule.tsx";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import type { MapPlace } from "./map-layout.ts";

const mark = 20;
const gap = 12;
const leading = 1.3;

/** Places by rank, each with the tone that it has on the map. */
export function TopPlaces({ frame, places, width }: { frame: Frame; places: readonly MapPlace[]; width: number }): JSXNode {
  const look = { size: Math.max(18, frame.type.body), strong: true, leading };
  const figures =
    Math.ceil(
      widestText(
        frame,
        "body",
        places.map(({ written }) => written),
        look,
      ),
    ) + 4;
  const stands = width - figures - mark - 2 * gap >= 110;
  const room = stands ? width - figures - mark - 2 * gap : width - mark - gap;
  return (
    <Column gap={12} style={{ width, flexShrink: 0 }}>
      {places.map(({ label, written, tone }, index) => (
        <Column gap={12}>
          {index > 0 && <Rule color={frame.theme.colors.line} />}
          <Row gap={gap} style={{ alignItems: "center", width }}>
            <svg width={mark} height={mark} viewBox={`0 0 ${mark} ${mark}`} style={{ flexShrink: 0 }}>
              <circle
                cx={mark / 2}
                cy={mark / 2}
                r={mark / 2 - 1}
                fill={tone}
                stroke={frame.theme.colors.ink}
                stroke-width="1.5"
              />
            </svg>
            <Column style={{ width: room, flexShrink: 0 }}>
              <FittedText frame={frame} role="body" text={label} room={{ width: room }} leading={leading} />
              {!stands && <Figure frame={frame} text={written} look={look} width={room} align="left" />}
            </Column>
            {stands && <Figure frame={frame} text={written} look={look} width={figures} align="right" />}
          </Row>
        </Column>
      ))}
    </Column>
  );
}

type FigureProps = {
  frame: Frame;
  text: string;
  look: { size: number; strong: boolean; leading: number };
  width: number;
  align: "left" | "right";
};

const Figure = ({ frame, text, look, width, align }: FigureProps): JSXNode => (
  <div style={{ ...typeset(frame, "body", { ...look, align }), width, flexShrink: 0 }}>{text}</div>
);
