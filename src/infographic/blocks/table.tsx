import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Grid } from "../drawing/table/grid.tsx";
import { RowLists } from "../drawing/table/row-lists.tsx";
import { layOutTable, writeColumns } from "../drawing/table/table-layout.ts";
import { Titled } from "../drawing/titled.tsx";
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
      { label: "Growth in a year", unit: { kind: "percent" } },
    ],
    rows: [
      ["Delhi", { value: 33.8 }, { value: 2.3 }],
      ["Mumbai", { value: 21.7 }, { value: 1.5 }],
      ["Kolkata", { value: 15.6 }, { value: 1.1 }],
    ],
    note: "With suburbs, 2024, United Nations World Urbanization Prospects 2018",
  },
  traits: ({ columns }) => ({ minWidth: 200 + columns.length * 140, stretches: false }),
  draw,
});

type Table = z.output<typeof schema>;

/** Rows and columns; where the block is too narrow for them, one list of values for each row. */
function draw(block: Table, frame: Frame): JSXNode {
  const columns = writeColumns(block, frame);
  const laid = layOutTable(columns, frame);
  if (!laid) frame.noteFit({ action: "reflowed", what: "Each row of the table is a list of its own" });
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      {laid ? <Grid frame={frame} table={laid} /> : <RowLists frame={frame} columns={columns} />}
    </Titled>
  );
}
