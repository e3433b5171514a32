import { z } from "zod";
import { defineBlock } from "../block.ts";
import { type Part, PartsList, partsListHeight } from "../drawing/charts/parts-list.tsx";
import { Ring } from "../drawing/charts/ring.tsx";
import { writtenShares } from "../drawing/charts/shares.ts";
import { Titled } from "../drawing/titled.tsx";
import { quantityFormat } from "../format-quantity.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { Quantity, Unit } from "../quantity.ts";
import { text } from "../text.ts";
import type { Color } from "../theme.ts";
import { blockNote, blockTitle, Datum } from "./data.ts";
import { checkParts, isPercent, wholeness } from "./parts-of-whole.ts";

const mostParts = 8;

const schema = z
  .strictObject({
    type: z.literal("donut"),
    title: blockTitle,
    unit: Unit.optional(),
    items: z
      .array(Datum)
      .min(2, "has one part; a whole needs two at least")
      .max(mostParts, `has more than ${mostParts} parts; add the small ones up to one, such as “Other”`),
    center: z
      .strictObject({ label: text(40), figure: Quantity })
      .optional()
      .describe("What stands in the hole"),
    note: blockNote,
  })
  .superRefine(checkParts);

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
    suits: (content) => {
      if (!wholeness(content) || content.items.length > 6) return { score: 0, why: "" };
      return { score: content.items.length >= 3 ? 0.7 : 0.55, why: "the parts add up to a whole" };
    },
  },
  traits: () => ({ minWidth: 360, stretches: true }),
  draw,
});

type Donut = z.output<typeof schema>;

const gap = 56;
const gapUnder = 32;
/** A figure further from its name would be hard to follow, px. */
const mostLegend = 640;

function draw(block: Donut, frame: Frame): JSXNode {
  const colors = partColors(block, frame);
  const parts = partsOf(block, frame, colors);
  const beside = layOut(frame, parts, true);
  const under = layOut(frame, parts, false);
  const wide = frame.width >= 620 && (beside.diameter >= under.diameter || under.height > beside.height + frame.extraHeight);
  const { diameter, legend } = wide ? beside : under;
  return (
    <Titled frame={frame} title={block.title} note={block.note}>
      <div
        style={{ display: "flex", flexDirection: wide ? "row" : "column", alignItems: "center", gap: wide ? gap : gapUnder }}
      >
        <Ring frame={frame} block={block} diameter={diameter} colors={colors} />
        <PartsList frame={frame} parts={parts} width={legend} point={0} />
      </div>
    </Titled>
  );
}

const ownDiameter = 440;

/** The ring with its names beside it or under it, in the height that the page has to spare, and how high it is without. */
function layOut(frame: Frame, parts: readonly Part[], beside: boolean): { diameter: number; legend: number; height: number } {
  const most = Math.floor(beside ? frame.width * 0.42 : frame.width);
  const own = Math.min(most, ownDiameter);
  const widest = (diameter: number): number => (beside ? Math.min(mostLegend, frame.width - diameter - gap) : frame.width);
  const names = partsListHeight(frame, parts, widest(own));
  const room = beside ? Math.max(own, names) + frame.extraHeight : own + frame.extraHeight - names;
  const diameter = Math.max(own, Math.min(most, Math.floor(room)));
  const height = beside ? Math.max(own, names) : own + gapUnder + names;
  return { diameter, legend: widest(diameter), height };
}

/** Five colours, then neutrals: more than five parts can't be told apart by colour alone. */
const partColors = ({ items }: Donut, { theme }: Frame): Color[] =>
  items.map((_, index) => theme.colors.categories[index] ?? (index % 2 ? theme.colors.quiet : theme.colors.muted));

function partsOf({ items, unit }: Donut, frame: Frame, colors: readonly Color[]): Part[] {
  const percent = isPercent({ items, unit });
  const amounts = quantityFormat({ locale: frame.locale, unit, among: items.map(({ figure }) => figure) });
  const shares = writtenShares(
    frame,
    items.map(({ figure }) => figure.value),
  );
  return items.map(({ label, figure }, index) => ({
    label,
    value: percent ? amounts(figure).text : (shares[index] ?? ""),
    color: colors[index] ?? frame.theme.colors.quiet,
    ...(!percent && { detail: amounts(figure).text }),
  }));
}
