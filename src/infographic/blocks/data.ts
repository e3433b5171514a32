import { z } from "zod";
import { Quantity } from "../quantity.ts";
import { text } from "../text.ts";

/** One labelled number of a chart. Its unit is the block's, unless it has its own. */
export const Datum = z.strictObject({ label: text(80), figure: Quantity });
export type Datum = z.infer<typeof Datum>;

export const blockTitle = text(140).optional().describe("What the block shows, as a finding where the data allows");
export const blockNote = text(240).optional().describe("Small print under the block: what was left out, grouped or repaired");
export const iconName = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, "is not an icon name such as trending-up")
  .optional();

/** One idea in a list, a sequence or a history. */
export const entryFields = { title: text(120), detail: text(400).optional(), icon: iconName };
const entry = z.strictObject(entryFields);
export type Entry = z.infer<typeof entry>;

/** A block of nothing but ideas: a title, the items and a note. */
export const entriesSchema = <Type extends string>(type: Type, { min, max }: { min: number; max: number }) =>
  z.strictObject({
    type: z.literal(type),
    title: blockTitle,
    items: z.array(entry).min(min).max(max),
    note: blockNote,
  });

/** One place on the axis that all series share. */
export const Point = z.strictObject({
  label: text(40),
  at: z.iso.date().optional().describe("Places the point on a true time axis"),
});
export type Point = z.infer<typeof Point>;

/** One row of numbers, a figure or a gap for each point. */
export const Series = z.strictObject({
  name: text(60),
  figures: z.array(Quantity.nullable().describe("null is a gap, drawn as a gap")),
});
export type Series = z.infer<typeof Series>;

/** Issues of series that have another number of figures than there are points, or fewer than `least` that are known. */
export function checkSeries({ x, series }: { x: Point[]; series: Series[] }, context: z.RefinementCtx, least = 2): void {
  for (const [index, { figures }] of series.entries()) {
    const path = ["series", index, "figures"];
    const known = figures.filter((figure) => figure !== null).length;
    if (figures.length !== x.length)
      context.addIssue({ code: "custom", path, message: `has ${figures.length} values for ${x.length} points on x` });
    if (known < least)
      context.addIssue({
        code: "custom",
        path,
        message: `has ${known} ${known === 1 ? "value" : "values"}; it needs ${least}`,
      });
  }
}
