import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { FittedText } from "../fitted-text.tsx";
import { Rule } from "../rule.tsx";
import { Column, Row } from "../stack.tsx";
import { cellSize, type WrittenColumn } from "./table-layout.ts";

type Props = { frame: Frame; columns: readonly WrittenColumn[] };

const gap = 16;

/** A table for a narrow place: each row under its own name, what its values are on their left. */
export function RowLists({ frame, columns: [names, ...values] }: Props): JSXNode {
  const { ink, line } = frame.theme.colors;
  return (
    <Column gap={24} style={{ width: frame.width }}>
      {names?.cells.map((name, row) => (
        <Column gap={8}>
          <Rule color={row === 0 ? ink : line} height={row === 0 ? 4 : 2} />
          <FittedText frame={frame} role="body" strong text={name} room={{ width: frame.width }} />
          {values.map(({ label, cells }) => (
            <Value frame={frame} label={label} value={cells[row] ?? ""} />
          ))}
        </Column>
      ))}
    </Column>
  );
}

function Value({ frame, label, value }: { frame: Frame; label: string; value: string }): JSXNode {
  const half = Math.floor((frame.width - gap) / 2);
  const set = { size: cellSize(frame), leading: frame.type.leading.tight + 0.16 };
  const { muted } = frame.theme.colors;
  return (
    <Row gap={gap} style={{ justifyContent: "space-between" }}>
      <FittedText frame={frame} role="body" {...set} text={label} room={{ width: half }} color={muted} />
      <FittedText frame={frame} role="body" {...set} text={value} room={{ width: half }} align="right" />
    </Row>
  );
}
