import { z } from "zod";
import { defineBlock } from "../block.ts";
import { longestWord, widestText } from "../drawing/measure-text.ts";
import { Rule } from "../drawing/rule.tsx";
import { Column, Row } from "../drawing/stack.tsx";
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
  label: "Table",
  description: "Exact values in rows and columns, for looking things up.",
  family: "figures",
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
type LaidColumn = { label: string; cells: string[]; numeric: boolean; width: number };
/** `scale` is how far type and gaps are set down so that every column gets the width it needs. */
type LaidTable = { columns: LaidColumn[]; scale: number };

const padding = 24;
const smallestScale = 0.64;

function draw(block: Table, frame: Frame): JSXNode {
  const laid = layOutColumns(block, frame);
  const { ink, line, muted } = frame.theme.colors;
  const { body, caption, leading } = frame.type;
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      <Column style={{ width: frame.width }}>
        <Rule color={ink} height={4} />
        <Line table={laid} rule={ink}>
          {({ label, numeric }) => (
            <div
              style={{
                ...cellText(frame, { numeric, strong: true, color: muted, size: caption * laid.scale }),
                lineHeight: 1.25,
              }}
            >
              {label}
            </div>
          )}
        </Line>
        {block.rows.map((_, row) => (
          <Line table={laid} rule={row === block.rows.length - 1 ? undefined : line}>
            {({ cells, numeric }, index) => (
              <div
                style={{
                  ...cellText(frame, { numeric, strong: index === 0, color: ink, size: (body - 2) * laid.scale }),
                  lineHeight: leading.tight + 0.16,
                }}
              >
                {cells[row] ?? ""}
              </div>
            )}
          </Line>
        ))}
      </Column>
    </Titled>
  );
}

type CellText = { numeric: boolean; strong: boolean; color: string; size: number };

const cellText = (frame: Frame, { numeric, ...options }: CellText) => ({
  ...typeset(frame, "body", { ...options, align: numeric ? "right" : "left" }),
  ...(numeric && tabular),
});

type LineProps = { table: LaidTable; rule: string | undefined; children: (column: LaidColumn, index: number) => JSXNode };

function Line({ table: { columns, scale }, rule, children }: LineProps): JSXNode {
  const gap = padding * scale;
  return (
    <Column>
      <Row style={{ alignItems: "center" }}>
        {columns.map((column, index) => (
          <Column
            style={{ width: column.width, flexShrink: 0, padding: `14px ${index === columns.length - 1 ? 0 : gap}px 14px 0` }}
          >
            {children(column, index)}
          </Column>
        ))}
      </Row>
      {rule && <Rule color={rule} />}
    </Column>
  );
}

/** Columns as wide as they need at one scale for all, stretched in proportion where there is more. */
function layOutColumns({ columns, rows }: Table, frame: Frame): LaidTable {
  const laid = columns.map(({ label, unit }, index) => {
    const values = rows.map((row) => row[index] ?? null);
    const figures = values.filter((value) => value !== null && typeof value === "object");
    const format = quantityFormat({ locale: frame.locale, unit, among: figures });
    const cells = values.map((value) => (value === null ? "–" : typeof value === "string" ? value : format(value).text));
    const width = Math.max(
      longestWord(frame, "caption", label, { strong: true }),
      widestText(frame, "body", cells, { size: frame.type.body - 2 }),
    );
    return { label, cells, numeric: figures.length > 0, width: Math.min(width, 420) + padding };
  });
  const wanted = laid.reduce((sum, { width }) => sum + width, 0);
  const scale = Math.max(smallestScale, Math.min(1, frame.width / wanted));
  return { scale, columns: laid.map((column) => ({ ...column, width: Math.floor((column.width / wanted) * frame.width) })) };
}
