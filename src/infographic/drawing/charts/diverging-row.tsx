import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { mix } from "../color.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { barPath } from "./bar-path.ts";
import { ChartText, chartLeading, type PlacedText, placeText } from "./chart-text.tsx";
import { rowLabelSize } from "./row-columns.ts";

type Props = {
  frame: Frame;
  row: { label: string; value: number; written: string };
  geometry: { zero: number; scale: number; above: boolean; gap: number; thickness: number };
  /** `full`: every bar counts; `point` and `quiet`: one does. */
  tone: "full" | "point" | "quiet";
};

/** One bar from the zero line, its figure at its end, its name on the other side of the line or above. */
export function DivergingRow({ frame, row, geometry, tone }: Props): JSXNode {
  const { accent, quiet, ink, muted } = frame.theme.colors;
  const { zero, scale, gap, thickness } = geometry;
  const size = rowLabelSize(frame);
  const negative = row.value < 0;
  const label = geometry.above ? undefined : labelBeside(frame, { row, geometry, size });
  const height = Math.max(thickness, Math.ceil(label?.height ?? 0), Math.ceil(frame.type.body * chartLeading(frame)));
  const length = Math.max(3, Math.round(Math.abs(row.value) * scale));
  const end = negative ? zero - length : zero + length;
  const value = placeText(frame, {
    text: row.written,
    x: negative ? end - gap + 4 : end + gap - 4,
    y: height / 2,
    anchor: negative ? "end" : "start",
    size: frame.type.body,
    strong: true,
    within: frame.width,
  });
  const bar = { x: negative ? end : zero, y: (height - thickness) / 2, width: length, height: thickness };
  const fills = { full: negative ? mix(quiet, ink, 0.25) : accent, point: accent, quiet };
  const drawing = (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        <path d={barPath(bar, negative ? "left" : "right", frame.theme.radius.mark)} fill={fills[tone]} />
        <rect x={zero - 1.5} y="0" width="3" height={height} fill={muted} />
      </Shapes>
      {label && <ChartText frame={frame} placed={{ ...label, top: (height - label.height) / 2 }} />}
      <ChartText frame={frame} placed={value} color={tone === "point" ? accent : ink} />
    </Scene>
  );
  if (!geometry.above) return drawing;
  return (
    <Column gap={4}>
      <div style={{ ...typeset(frame, "body", { size, leading: chartLeading(frame) }), width: frame.width }}>{row.label}</div>
      {drawing}
    </Column>
  );
}

function labelBeside(frame: Frame, { row, geometry, size }: Pick<Props, "row" | "geometry"> & { size: number }): PlacedText {
  const { zero, gap } = geometry;
  const negative = row.value < 0;
  return placeText(frame, {
    text: row.label,
    x: negative ? zero + gap : zero - gap,
    y: 0,
    anchor: negative ? "start" : "end",
    size,
    width: (negative ? frame.width - zero : zero) - gap,
  });
}
