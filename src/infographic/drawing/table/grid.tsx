import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { asMeasured } from "../charts/chart-text.tsx";
import { Rule } from "../rule.tsx";
import { Column, Row } from "../stack.tsx";
import { tabular, typeset } from "../typeset.ts";
import { cellSize, columnGap, headSize, type LaidColumn, type LaidTable } from "./table-layout.ts";

type Props = { frame: Frame; table: LaidTable };

/** Hairlines between rows, a strong one on top; nothing between columns but space. */
export function Grid({ frame, table }: Props): JSXNode {
  const { columns, scale } = table;
  const { ink, line, muted } = frame.theme.colors;
  const leading = frame.type.leading.tight + 0.16;
  const head = { strong: true, color: muted, size: headSize(frame, scale), leading };
  const rows = columns[0]?.cells.length ?? 0;
  return (
    <Column style={{ width: frame.width }}>
      <Rule color={ink} height={4} />
      <Line table={table}>{(column) => cell(frame, column, { ...head, text: column.label })}</Line>
      <Rule color={ink} />
      {Array.from({ length: rows }, (_, row) => (
        <Column>
          <Line table={table}>
            {(column, index) =>
              cell(frame, column, {
                text: column.cells[row] ?? "",
                strong: index === 0,
                color: ink,
                size: cellSize(frame, scale),
                leading,
              })
            }
          </Line>
          {row < rows - 1 && <Rule color={line} />}
        </Column>
      ))}
    </Column>
  );
}

type CellText = { text: string; strong: boolean; color: string; size: number; leading: number };

function cell(frame: Frame, { width, numeric }: LaidColumn, { text, ...look }: CellText): JSXNode {
  const style = { ...typeset(frame, "body", { ...look, align: numeric ? "right" : "left" }), ...asMeasured };
  return <div style={{ ...style, ...(numeric && tabular), width, flexShrink: 0 }}>{text}</div>;
}

type LineProps = { table: LaidTable; children: (column: LaidColumn, index: number) => JSXNode };

const Line = ({ table: { columns, scale }, children }: LineProps): JSXNode => (
  <Row gap={Math.ceil(columnGap * scale)} style={{ alignItems: "center", padding: "14px 0" }}>
    {columns.map(children)}
  </Row>
);
