import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { mix, readableOn } from "../color.ts";
import { textWidth } from "../measure-text.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, ChartText, chartLeading } from "./chart-text.tsx";
import type { TreemapCell, TreemapLayout } from "./treemap-layout.ts";

type Props = {
  frame: Frame;
  layout: TreemapLayout;
  point: number;
  /** What has no area. */
  others: readonly ListedPartProps["part"][];
};

export function TreemapDrawing({ frame, layout, point, others }: Props): JSXNode {
  const { width, height, cells } = layout;
  const radius = Math.min(frame.theme.radius.mark * 2, 12);
  const fills = cells.map((_, index) => toneOf(frame, { index, count: cells.length, point }));
  const listed = [
    ...cells.filter(({ listed }) => listed !== undefined).map(({ part, listed }) => ({ ...part, listed })),
    ...others,
  ];
  if (listed.length > others.length)
    frame.noteFit({ action: "reflowed", what: "names of the smallest parts listed under the map" });
  return (
    <Column gap={16}>
      <Scene width={width} height={height}>
        <Shapes width={width} height={height}>
          {cells.map((cell, index) => (
            <rect x={cell.left} y={cell.top} width={cell.width} height={cell.height} rx={radius} fill={fills[index]} />
          ))}
        </Shapes>
        {cells.map((cell, index) => (
          <CellWords frame={frame} cell={cell} fill={fills[index] ?? frame.theme.colors.quiet} />
        ))}
      </Scene>
      {listed.length > 0 && (
        <Row style={{ flexWrap: "wrap", columnGap: 28, rowGap: 6, width }}>
          {listed.map((part) => (
            <ListedPart frame={frame} part={part} />
          ))}
        </Row>
      )}
    </Column>
  );
}

type ListedPartProps = { frame: Frame; part: { label: string; written: string; listed?: number | undefined } };

/** The number in the cell, the name, the figure. */
function ListedPart({ frame, part }: ListedPartProps): JSXNode {
  const { ink, muted } = frame.theme.colors;
  const size = frame.type.caption + 2;
  const words = [
    ...(part.listed === undefined ? [] : [{ text: String(part.listed), strong: true, color: muted }]),
    { text: part.label, strong: false, color: ink },
    { text: part.written, strong: true, color: ink },
  ];
  return (
    <Row gap={8} style={{ flexWrap: "wrap" }}>
      {words.map(({ text, strong, color }) => {
        const width = Math.min(frame.width, Math.ceil(textWidth(frame, "body", text, { size, strong })) + 2);
        const look = { size, strong, color, leading: chartLeading(frame) };
        return <div style={{ ...typeset(frame, "body", look), ...asMeasured, width }}>{text}</div>;
      })}
    </Row>
  );
}

function CellWords({ frame, cell, fill }: { frame: Frame; cell: TreemapCell; fill: Color }): JSXNode {
  const { inside } = cell;
  if (!inside) return null;
  const color = readableOn(frame.theme, fill);
  if ("number" in inside) return <ChartText frame={frame} placed={inside.number} color={color} />;
  return [inside.name, inside.value].map((placed) => <ChartText frame={frame} placed={placed} color={color} />);
}

/** The accent for the point; the others from dark to quiet by their size. */
function toneOf({ theme }: Frame, { index, count, point }: { index: number; count: number; point: number }): Color {
  const { accent, quiet, ink } = theme.colors;
  return index === point ? accent : mix(quiet, ink, 0.5 * (1 - index / Math.max(1, count - 1)));
}
