import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Column, Row } from "../drawing/stack.tsx";
import { widestText } from "../drawing/text-width.ts";
import { Titled } from "../drawing/titled.tsx";
import { tabular, typeset } from "../drawing/typeset.ts";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const schema = z
  .strictObject({
    type: z.literal("table"),
    title: blockTitle,
    columns: z
      .array(z.strictObject({ label: text(60), unit: Unit.optional() }))
      .min(1)
      .max(8),
    rows: z
      .array(z.array(z.union([text(120), Quantity, z.null()])))
      .min(1)
      .max(40),
    note: blockNote,
  })
  .superRefine(({ columns, rows }, context) => {
    for (const [index, row] of rows.entries())
      if (row.length !== columns.length)
        context.addIssue({
          code: "custom",
          path: ["rows", index],
          message: `has ${row.length} cells for ${columns.length} columns`,
        });
  });

/** Figures to look up. The first column names the row; a column of numbers is set in tabular figures, to the right. */
export const table = defineBlock({
  schema,
  sample: {
    type: "table",
    columns: [
      { label: "City" },
      { label: "Population", unit: { kind: "measure", symbol: "M" } },
      { label: "Metro", unit: { kind: "measure", symbol: "km" } },
    ],
    rows: [
      ["Delhi", { value: 33.8 }, { value: 393 }],
      ["Mumbai", { value: 21.7 }, { value: 59 }],
      ["Kolkata", { value: 15.6 }, { value: 59 }],
    ],
  },
  traits: ({ columns }) => ({ minWidth: 200 + columns.length * 140, stretches: false }),
  draw,
});

type Table = z.output<typeof schema>;
type LaidColumn = { label: string; cells: string[]; numeric: boolean; wanted: number; width: number };

const padding = 24;

function draw(block: Table, frame: Frame): JSXNode {
  const columns = layOutColumns(block, frame);
  const { ink, line } = frame.theme.colors;
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      <Column style={{ width: frame.width, borderTop: `4px solid ${ink}` }}>
        <Line columns={columns} rule={`2px solid ${ink}`}>
          {(column) => (
            <div
              style={{
                ...typeset(frame, "caption", {
                  color: frame.theme.colors.muted,
                  strong: true,
                  align: column.numeric ? "right" : "left",
                }),
                lineHeight: 1.25,
              }}
            >
              {column.label}
            </div>
          )}
        </Line>
        {block.rows.map((_, row) => (
          <Line columns={columns} rule={row === block.rows.length - 1 ? "none" : `2px solid ${line}`}>
            {(column, index) => (
              <div
                style={{
                  ...typeset(frame, "body", {
                    strong: index === 0,
                    size: cellSize(columns, frame),
                    align: column.numeric ? "right" : "left",
                  }),
                  ...(column.numeric && tabular),
                  lineHeight: frame.type.leading.tight + 0.16,
                }}
              >
                {column.cells[row] ?? ""}
              </div>
            )}
          </Line>
        ))}
      </Column>
    </Titled>
  );
}

function Line({
  columns,
  rule,
  children,
}: {
  columns: LaidColumn[];
  rule: string;
  children: (column: LaidColumn, index: number) => JSXNode;
}): JSXNode {
  return (
    <Row style={{ borderBottom: rule, alignItems: "center" }}>
      {columns.map((column, index) => (
        <Column
          style={{ width: column.width, flexShrink: 0, padding: `14px ${index === columns.length - 1 ? 0 : padding}px 14px 0` }}
        >
          {children(column, index)}
        </Column>
      ))}
    </Row>
  );
}

/** A table that wants more width than there is is set smaller, down to the size of a caption. */
function cellSize(columns: LaidColumn[], { type, width }: Frame): number {
  const wanted = columns.reduce((sum, column) => sum + column.wanted, 0);
  return Math.max(type.caption, (type.body - 2) * Math.min(1, width / wanted));
}

/** Columns as wide as they need, stretched or squeezed in proportion to fill the block. */
function layOutColumns({ columns, rows }: Table, frame: Frame): LaidColumn[] {
  const laid = columns.map(({ label, unit }, index) => {
    const values = rows.map((row) => row[index] ?? null);
    const figures = values.filter((value) => value !== null && typeof value === "object");
    const format = quantityFormat({ locale: frame.locale, unit, among: figures });
    const cells = values.map((value) => (value === null ? "–" : typeof value === "string" ? value : format(value).text));
    return {
      label,
      cells,
      numeric: figures.length > 0,
      wanted: Math.min(widestText([label, ...cells], frame.type.body) + padding, 420),
    };
  });
  const total = laid.reduce((sum, { wanted }) => sum + wanted, 0);
  return laid.map((column) => ({ ...column, width: Math.floor((column.wanted / total) * frame.width) }));
}
