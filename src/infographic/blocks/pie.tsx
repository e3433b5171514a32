import { z } from "zod";
import { defineBlock } from "../block.ts";
import { PartsList } from "../drawing/charts/parts-list.tsx";
import { PieDrawing } from "../drawing/charts/pie-drawing.tsx";
import {
  labelPie,
  layOutPie,
  type PieLabel,
  type Pie as PieLayout,
  type PieSlice,
  pulled,
} from "../drawing/charts/pie-layout.ts";
import { writtenShares } from "../drawing/charts/shares.ts";
import { withList, withListStyle } from "../drawing/charts/with-list.ts";
import { categoryColor, mix } from "../drawing/color.ts";
import { Titled } from "../drawing/titled.tsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Unit } from "../quantity.ts";
import { text } from "../text.ts";
import type { Color } from "../theme.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";
import { checkParts, isPercent, wholeness } from "./parts-of-whole.ts";

const schema = z
  .strictObject({
    type: z.literal("pie"),
    title: blockTitle,
    unit: Unit.optional(),
    items: z.array(Datum).min(2).max(8),
    highlight: text(80).optional().describe("Label of the slice that makes the point; the largest where it is absent"),
    note: blockNote,
  })
  .superRefine(checkParts);

/** Parts of a whole as slices, one of them pulled out, each named beside the pie. */
export const pie = defineBlock({
  label: "Pie chart",
  description: "Two to eight parts of a whole as slices, one of them pulled out; best where one part is most of it.",
  family: "chart",
  schema,
  sample: {
    type: "pie",
    title: "Six in ten people live in Asia",
    unit: { kind: "percent" },
    items: [
      { label: "Asia", figure: { value: 58.9 } },
      { label: "Africa", figure: { value: 18.6 } },
      { label: "Europe", figure: { value: 9.1 } },
      { label: "Latin America and the Caribbean", figure: { value: 8.1 } },
      { label: "Northern America", figure: { value: 4.7 } },
      { label: "Oceania", figure: { value: 0.6 } },
    ],
    note: "Population in 2024, United Nations World Population Prospects",
  },
  structure: {
    kind: "data",
    suits: (content) => {
      const whole = wholeness(content);
      if (!whole || content.items.length > 6) return { score: 0, why: "" };
      const values = content.items.map(({ figure }) => figure.value);
      const most = Math.max(...values) / values.reduce((sum, value) => sum + value, 0);
      const why = most >= 0.5 ? "one part is most of the whole" : "the parts add up to a whole";
      return { score: content.items.length <= 4 && most >= 0.5 ? 0.8 : 0.6, why };
    },
  },
  traits: () => ({ minWidth: 360, stretches: true }),
  draw,
});

type Pie = z.output<typeof schema>;

function draw({ title, note, unit, items, highlight }: Pie, frame: Frame): JSXNode {
  const sorted = inOrder(items, highlight);
  const percent = isPercent({ items, unit });
  const amounts = quantityFormat({ locale: frame.locale, unit, among: items.map(({ figure }) => figure) });
  const shares = writtenShares(
    frame,
    sorted.map(({ figure }) => figure.value),
  );
  const slices = sorted.map(({ label, figure }, index) => ({
    label,
    value: figure.value,
    written: percent ? amounts(figure).text : (shares[index] ?? ""),
    amount: percent ? undefined : amounts(figure).text,
  }));

  const labelled = labelledPie(frame, slices.map(named));
  const colors = sliceColors(frame, { count: slices.length, labelled: labelled !== undefined });
  if (labelled)
    return (
      <Titled frame={frame} title={title} note={note}>
        <PieDrawing frame={frame} pie={labelled.pie} colors={colors} labels={labelled.labels} />
      </Titled>
    );

  const parts = slices.map(({ label, written, amount }, index) => ({
    label,
    value: written,
    detail: amount,
    color: colors[index] ?? frame.theme.colors.quiet,
  }));
  const place = withList(frame, { parts, own: ownSide });
  return (
    <Titled frame={frame} title={title} note={note}>
      <div style={withListStyle(place)}>
        <PieDrawing frame={frame} pie={layOutPie(slices, place.side - pulled)} colors={colors} />
        <PartsList frame={frame} parts={parts} width={place.list} point={0} />
      </div>
    </Titled>
  );
}

const ownSide = 436;

type Slice = PieSlice & { amount: string | undefined };

/** The largest pie whose names still stand on it and beside it; nothing where they don't at its own size. */
function labelledPie(frame: Frame, slices: readonly Slice[]): { pie: PieLayout; labels: PieLabel[] } | undefined {
  if (frame.width < 620) return undefined;
  const most = Math.round(Math.min(frame.width * 0.5, ownSide - pulled + frame.extraHeight));
  const least = Math.round(Math.min(frame.width * 0.5, ownSide - pulled));
  if (!labelPie(frame, slices, layOutPie(slices, least))) return undefined;
  for (let diameter = most; diameter >= least; diameter -= 16) {
    const pie = layOutPie(slices, diameter);
    const labels = labelPie(frame, slices, pie);
    if (labels) return { pie, labels };
  }
  const pie = layOutPie(slices, least);
  return { pie, labels: labelPie(frame, slices, pie) ?? [] };
}

/** Beside the pie an amount follows the name; its share goes before. */
const named = (slice: Slice): Slice =>
  slice.amount === undefined ? slice : { ...slice, label: `${slice.label} · ${slice.amount}` };

/** The slice that makes the point first, from twelve o'clock, then the others by size. */
function inOrder(items: readonly Datum[], highlight: string | undefined): Datum[] {
  const sorted = items.toSorted((a, b) => b.figure.value - a.figure.value);
  const first = sorted.find(({ label }) => label === highlight) ?? sorted[0];
  return first ? [first, ...sorted.filter((item) => item !== first)] : [];
}

/** Slices with their names beside them need no colours of their own: the accent, then ever paler neutrals. */
function sliceColors({ theme }: Frame, { count, labelled }: { count: number; labelled: boolean }): Color[] {
  const { accent, quiet, ink } = theme.colors;
  if (!labelled) return Array.from({ length: count }, (_, index) => categoryColor(theme, index));
  const step = 0.5 / Math.max(1, count - 2);
  return Array.from({ length: count }, (_, index) => (index === 0 ? accent : mix(quiet, ink, 0.5 - step * (index - 1))));
}
