import { z } from "zod";
import { defineBlock } from "../block.ts";
import { neutralTone } from "../drawing/charts/series-tones.ts";
import { pointOf, sharedOut, sum, writtenShares } from "../drawing/charts/shares.ts";
import { WaffleDrawing } from "../drawing/charts/waffle-drawing.tsx";
import { categoryColor } from "../drawing/color.ts";
import { Titled } from "../drawing/titled.tsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import type { Color } from "../theme.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";
import { checkParts, isPercent, wholeness } from "./parts-of-whole.ts";

const schema = z
  .strictObject({
    type: z.literal("waffle"),
    title: blockTitle,
    unit: Unit.optional().describe("With percent, what is missing to 100 stays empty"),
    items: z.array(Datum).min(1).max(6),
    note: blockNote,
  })
  .superRefine((block, context) => {
    checkParts(block, context);
    const percent = isPercent({ items: block.items, unit: block.unit });
    const total = sum(block.items.map(({ figure }) => figure.value));
    if (percent && total > 102)
      context.addIssue({ code: "custom", path: ["items"], message: `add up to ${Math.round(total)}%; parts of a whole can't` });
    if (!percent && block.items.length < 2)
      context.addIssue({ code: "custom", path: ["items"], message: "has one amount; it needs two, or one in percent" });
  });

/** A hundred squares, each one in a hundred: shares that can be counted. */
export const waffle = defineBlock({
  label: "Waffle chart",
  description: "A hundred squares, each one in a hundred; for a few shares of a whole that people can count.",
  family: "chart",
  schema,
  sample: {
    type: "waffle",
    title: "Farming still employs nearly half of India’s workers",
    unit: { kind: "percent" },
    items: [
      { label: "Agriculture", figure: { value: 46.1 } },
      { label: "Services", figure: { value: 29.7 } },
      { label: "Construction", figure: { value: 12 } },
      { label: "Manufacturing", figure: { value: 11.4 } },
    ],
    note: "Workers by field, 2023-24, Periodic Labour Force Survey; the rest is mining and utilities",
  },
  structure: {
    kind: "data",
    suits: (content) => {
      const { items } = content;
      const whole = wholeness(content);
      const single = items.length === 1 && isPercent(content) && (items[0]?.figure.value ?? -1) >= 0;
      if (single) return { score: 0.7, why: "a share of a hundred can be counted in squares" };
      if (!whole || items.length > 5) return { score: 0, why: "" };
      return { score: items.length <= 4 ? 0.72 : 0.6, why: "a few shares of a whole can be counted in squares" };
    },
  },
  traits: () => ({ minWidth: 360, stretches: true }),
  draw,
});

type Waffle = z.output<typeof schema>;

function draw({ title, note, unit, items }: Waffle, frame: Frame): JSXNode {
  const percent = isPercent({ items, unit });
  const values = items.map(({ figure }) => figure.value);
  const counts = sharedOut(values, 100, percent ? Math.max(100, sum(values)) : sum(values));
  const amounts = quantityFormat({ locale: frame.locale, unit, among: items.map(({ figure }) => figure) });
  const shares = writtenShares(frame, values);
  const colors = partTones(frame, items);
  const parts = items.map(({ label, figure }, index) => ({
    label,
    value: percent ? amounts(figure).text : (shares[index] ?? ""),
    detail: percent ? undefined : amounts(figure).text,
    color: colors[index] ?? frame.theme.colors.quiet,
    count: counts[index] ?? 0,
  }));
  return (
    <Titled frame={frame} title={title} note={note}>
      <WaffleDrawing frame={frame} parts={parts} point={pointOf(items)} />
    </Titled>
  );
}

/** The accent for the largest and neutrals for two others; more need colours to be told apart. */
function partTones(frame: Frame, items: readonly Datum[]): Color[] {
  if (items.length > 3) return items.map((_, index) => categoryColor(frame.theme, index));
  const point = pointOf(items);
  let neutral = 0;
  return items.map((_, index) => (index === point ? frame.theme.colors.accent : neutralTone(frame.theme.colors, neutral++)));
}
