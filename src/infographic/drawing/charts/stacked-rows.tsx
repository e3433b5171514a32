import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { readableOn } from "../color.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { ChartRow } from "./chart-row.tsx";
import { ChartText } from "./chart-text.tsx";
import { Key } from "./key.tsx";
import { rowColumns } from "./row-columns.ts";
import { segmentLabel } from "./segment-label.ts";
import type { BarStack, Segment } from "./stack-bars.ts";

type Props = {
  frame: Frame;
  stacks: readonly BarStack[];
  names: readonly { name: string; color: Color }[];
  unit: string | undefined;
  share: boolean;
};

/** Lying stacks under a key, with their totals at the end; shares all end at the same line and need none. */
export function StackedRows({ frame, stacks, names, unit, share }: Props): JSXNode {
  const values = share ? [] : stacks.map(({ total }) => total);
  const columns = rowColumns(frame, { labels: stacks.map(({ label }) => label), values });
  const spare = Math.min(36, frame.extraHeight / stacks.length);
  const height = Math.floor((stacks.length > 8 ? 36 : 52) + spare * 0.6);
  return (
    <Column gap={20}>
      <Key frame={frame} names={names} unit={unit} />
      <Column gap={Math.floor((stacks.length > 8 ? 10 : 16) + spare * 0.4)}>
        {stacks.map((stack) => (
          <ChartRow frame={frame} columns={columns} label={stack.label} {...(!share && { value: stack.total })}>
            <StackBar frame={frame} segments={stack.segments} width={columns.plot} height={height} />
          </ChartRow>
        ))}
      </Column>
    </Column>
  );
}

type BarProps = { frame: Frame; segments: readonly Segment[]; width: number; height: number };

function StackBar({ frame, segments, width, height }: BarProps): JSXNode {
  const boxes = segments.map(({ start, end, color, written }) => {
    const box = { x: start * width, width: Math.max(1, (end - start) * width - 2), color };
    return { ...box, label: segmentLabel(frame, { ...box, y: 0, height }, written) };
  });
  return (
    <Scene width={width} height={height}>
      <Shapes width={width} height={height}>
        {boxes.map(({ x, width: long, color }) => (
          <rect x={x.toFixed(1)} y="0" width={long.toFixed(1)} height={height} fill={color} />
        ))}
      </Shapes>
      {boxes.map(({ label, color }) =>
        label ? <ChartText frame={frame} placed={label} color={readableOn(frame.theme, color)} /> : null,
      )}
    </Scene>
  );
}
