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
      { label: "Coal", figure: { value: 75 } },
      { label: "Hydro", figure: { value: 8 } },
      { label: "Solar", figure: { value: 6 } },
      { label: "Wind", figure: { value: 4 } },
      { label: "Other", figure: { value: 7 } },
    ],
    note: "India, 2023, Ember and Our World in Data",
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
  const { wide, diameter, legend } = arranged(frame, parts);
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

type Arranged = { wide: boolean; diameter: number; legend: number };

/** Names beside the ring, or under it where that lets the ring grow larger in the height that the page has to spare. */
function arranged(frame: Frame, parts: readonly Part[]): Arranged {
  const natural = (beside: boolean): number => heightOf(frame, parts, { beside, diameter: least(frame, beside) });
  const own = frame.width >= 620 && natural(true) <= natural(false);
  const budget = natural(own) + frame.extraHeight;
  const kept = largest(frame, parts, { beside: own, budget });
  const other = own ? largest(frame, parts, { beside: false, budget: budget - reserve }) : 0;
  const beside = own && kept >= other;
  const diameter = Math.max(kept, other);
  return { wide: beside, diameter, legend: legendWidth(frame, { beside, diameter }) };
}

/** Heights of names that shrink to fit are told a little too large, more so in one arrangement than in the other, px. */
const reserve = 72;

type Ways = { beside: boolean; diameter: number };

const most = (frame: Frame, beside: boolean): number => Math.floor(beside ? frame.width * 0.42 : frame.width);
const least = (frame: Frame, beside: boolean): number => Math.min(most(frame, beside), ownDiameter);

const legendWidth = (frame: Frame, { beside, diameter }: Ways): number =>
  beside ? Math.min(mostLegend, frame.width - diameter - gap) : frame.width;

function heightOf(frame: Frame, parts: readonly Part[], way: Ways): number {
  const names = partsListHeight(frame, parts, legendWidth(frame, way));
  return way.beside ? Math.max(way.diameter, names) : way.diameter + gapUnder + names;
}

/** The diameter of the largest ring that stays within the budget; 0 where none does. */
function largest(frame: Frame, parts: readonly Part[], { beside, budget }: { beside: boolean; budget: number }): number {
  for (let diameter = most(frame, beside); diameter > least(frame, beside); diameter -= 8)
    if (heightOf(frame, parts, { beside, diameter }) <= budget) return diameter;
  const diameter = least(frame, beside);
  return heightOf(frame, parts, { beside, diameter }) <= budget ? diameter : 0;
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
