import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { FittedText } from "../fitted-text.tsx";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, chartLeading } from "./chart-text.tsx";
import { type Part, PartsList } from "./parts-list.tsx";

type CountedPart = Part & { count: number };
type Props = { frame: Frame; parts: readonly CountedPart[]; point: number };

const sides = 10;
const between = 56;

/** The squares, and beside or under them the largest share in a large figure with the others below it. */
export function WaffleDrawing({ frame, parts, point }: Props): JSXNode {
  const beside = frame.width >= 680;
  const largest = beside ? frame.width * 0.48 : frame.width;
  const size = Math.floor(Math.min(largest, (beside ? 440 : 520) + frame.extraHeight) / sides) * sides;
  const words = beside ? frame.width - size - between : frame.width;
  return (
    <div
      style={{
        display: "flex",
        flexDirection: beside ? "row" : "column",
        alignItems: beside ? "center" : "flex-start",
        gap: beside ? between : 32,
      }}
    >
      <Squares frame={frame} parts={parts} size={size} />
      <Words frame={frame} parts={parts} point={point} width={words} />
    </div>
  );
}

function Squares({ frame, parts, size }: { frame: Frame; parts: readonly CountedPart[]; size: number }): JSXNode {
  const { track } = frame.theme.colors;
  const gap = size > 300 ? 6 : 4;
  const side = (size - gap * (sides - 1)) / sides;
  const colors: Color[] = parts.flatMap(({ count, color }) => Array.from({ length: count }, () => color));
  return (
    <Scene width={size} height={size}>
      <Shapes width={size} height={size}>
        {Array.from({ length: sides * sides }, (_, index) => (
          <rect
            x={round((index % sides) * (side + gap))}
            y={round(Math.floor(index / sides) * (side + gap))}
            width={round(side)}
            height={round(side)}
            rx={Math.min(frame.theme.radius.mark, side / 4)}
            fill={colors[index] ?? track}
          />
        ))}
      </Shapes>
    </Scene>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

function Words({ frame, parts, point, width }: Props & { width: number }): JSXNode {
  const { accent } = frame.theme.colors;
  const main = parts[point];
  if (!main) return null;
  const others = parts.filter((part) => part !== main);
  const color = parts.length > 3 ? frame.theme.colors.ink : accent;
  return (
    <Column gap={28} style={{ width }}>
      <Column>
        <FittedText
          frame={frame}
          role="figure"
          size={120}
          text={main.value}
          room={{ width, lines: 1, floor: 40 }}
          color={color}
        />
        <Column style={{ flexDirection: "row", gap: 14, alignItems: "center" }}>
          <div
            style={{
              display: "flex",
              width: 26,
              height: 26,
              flexShrink: 0,
              borderRadius: frame.theme.radius.mark,
              backgroundColor: main.color,
            }}
          />
          <div
            style={{
              ...typeset(frame, "body", { strong: true, leading: chartLeading(frame) }),
              ...asMeasured,
              flexShrink: 1,
              flexGrow: 1,
              flexBasis: 0,
            }}
          >
            {main.label}
          </div>
        </Column>
        {main.detail !== undefined && (
          <div style={typeset(frame, "caption", { color: frame.theme.colors.muted })}>{main.detail}</div>
        )}
      </Column>
      {others.length > 0 && <PartsList frame={frame} parts={others} width={width} />}
    </Column>
  );
}
