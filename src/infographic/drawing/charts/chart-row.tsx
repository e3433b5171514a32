import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { Column, Row } from "../stack.tsx";
import { tabular, typeset } from "../typeset.ts";
import { asMeasured, chartLeading, sizeForWords } from "./chart-text.tsx";
import { type RowColumns, rowLabelSize } from "./row-columns.ts";

type Props = {
  frame: Frame;
  columns: RowColumns;
  label: string;
  value?: string;
  /** Small, under the value. */
  detail?: string | undefined;
  /** The row that makes the point. */
  point?: boolean;
  children: JSXNode;
};

/** One row of a chart: what it is, its marks, what they come to. */
export function ChartRow({ frame, columns, label, value, detail, point = false, children }: Props): JSXNode {
  const { accent, ink, muted } = frame.theme.colors;
  const leading = chartLeading(frame);
  const right = { leading, align: "right" } as const;
  const figures = { ...tabular, ...asMeasured };
  const size = sizeForWords(frame, { text: value ?? "", strong: true, size: frame.type.body, width: columns.value - 2 });
  const name = (
    <div
      style={{
        ...typeset(frame, "body", { strong: point, size: rowLabelSize(frame), leading }),
        width: columns.label,
        flexShrink: 0,
      }}
    >
      {label}
    </div>
  );
  const marks = (
    <Row gap={columns.gap} style={{ alignItems: "center" }}>
      {!columns.above && name}
      {children}
      {value !== undefined && (
        <Column style={{ width: columns.value, flexShrink: 0 }}>
          <div style={{ ...typeset(frame, "body", { strong: true, size, color: point ? accent : ink, ...right }), ...figures }}>
            {value}
          </div>
          {detail !== undefined && (
            <div style={{ ...typeset(frame, "caption", { color: muted, ...right }), ...figures }}>{detail}</div>
          )}
        </Column>
      )}
    </Row>
  );
  if (!columns.above) return marks;
  return (
    <Column gap={6}>
      {name}
      {marks}
    </Column>
  );
}
