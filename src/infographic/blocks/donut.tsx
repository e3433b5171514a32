import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Ring } from "../drawing/charts/ring.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { tabular, typeset } from "../drawing/typeset.ts";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";

const schema = z
  .strictObject({
    type: z.literal("donut"),
    title: blockTitle,
    unit: Unit.optional(),
    items: z.array(Datum).min(2).max(8),
    center: z
      .strictObject({ label: text(40), figure: Quantity })
      .optional()
      .describe("What stands in the hole"),
    note: blockNote,
  })
  .superRefine(({ items }, context) => {
    for (const [index, { figure }] of items.entries())
      if (figure.value < 0)
        context.addIssue({
          code: "custom",
          path: ["items", index, "figure", "value"],
          message: "is negative; a part of a whole can't be",
        });
    if (items.every(({ figure }) => figure.value <= 0))
      context.addIssue({ code: "custom", path: ["items"], message: "add up to zero; a whole needs at least one part" });
  });

/** Parts of a whole, up to eight, each named beside the ring. */
export const donut = defineBlock({
  label: "Donut",
  description: "Up to eight parts of a whole, each named beside the ring.",
  family: "chart",
  schema,
  sample: {
    type: "donut",
    title: "Coal still makes most of the electricity",
    unit: { kind: "percent" },
    items: [
      { label: "Coal", figure: { value: 73 } },
      { label: "Hydro", figure: { value: 8 } },
      { label: "Solar", figure: { value: 7 } },
      { label: "Wind", figure: { value: 5 } },
      { label: "Other", figure: { value: 7 } },
    ],
  },
  structure: {
    kind: "data",
    suits: ({ from, items }) =>
      from === "chart" && items.length <= 6 ? { score: 0.3, why: "a ring shows parts of a whole" } : { score: 0, why: "" },
  },
  traits: () => ({ minWidth: 360, stretches: true }),
  draw,
});

type Donut = z.output<typeof schema>;

function draw(block: Donut, frame: Frame): JSXNode {
  const roomBelow = frame.extraHeight > 60 + 50 * block.items.length;
  const wide = frame.width >= 620 && !roomBelow;
  const diameter = Math.round(Math.min(wide ? frame.width * 0.42 : frame.width, 440 + frame.extraHeight));
  const legend = wide ? frame.width - diameter - 56 : frame.width;
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      <div style={{ display: "flex", flexDirection: wide ? "row" : "column", alignItems: "center", gap: wide ? 56 : 32 }}>
        <Ring frame={frame} block={block} diameter={diameter} colors={partColors(block, frame)} />
        <Legend frame={frame} block={block} width={legend} />
      </div>
    </Titled>
  );
}

/** Five colours, then neutrals: more than five parts can't be told apart by colour alone. */
function partColors({ items }: Donut, { theme }: Frame): string[] {
  return items.map((_, index) => theme.colors.categories[index] ?? (index % 2 ? theme.colors.quiet : theme.colors.muted));
}

function Legend({ frame, block, width }: { frame: Frame; block: Donut; width: number }): JSXNode {
  const total = block.items.reduce((sum, { figure }) => sum + figure.value, 0);
  const amounts = quantityFormat({ locale: frame.locale, unit: block.unit, among: block.items.map(({ figure }) => figure) });
  const shares = quantityFormat({ locale: frame.locale, unit: { kind: "percent" } });
  const percent = block.unit?.kind === "percent";
  const colors = partColors(block, frame);
  return (
    <Column gap={14} style={{ width }}>
      {block.items.map(({ label, figure }, index) => (
        <Row gap={16} style={{ alignItems: "center" }}>
          <div
            style={{
              display: "flex",
              flexShrink: 0,
              width: 22,
              height: 22,
              borderRadius: frame.theme.radius.mark,
              backgroundColor: colors[index],
            }}
          />
          <Column style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
            <div style={{ ...typeset(frame, "body", { strong: index === 0 }), lineHeight: frame.type.leading.tight + 0.12 }}>
              {label}
            </div>
            {!percent && (
              <div style={{ ...typeset(frame, "caption", { color: frame.theme.colors.muted }), lineHeight: 1.3 }}>
                {amounts(figure).text}
              </div>
            )}
          </Column>
          <div
            style={{
              ...typeset(frame, "lead", {
                strong: true,
                color: index === 0 ? frame.theme.colors.accent : frame.theme.colors.ink,
              }),
              ...tabular,
            }}
          >
            {percent ? amounts(figure).text : shares({ value: Math.round((figure.value / total) * 100) }).text}
          </div>
        </Row>
      ))}
    </Column>
  );
}
