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

/** One of two sides that face each other: its name, its figure, what is said of it. */
export const Side = z.strictObject({
  title: text(80),
  icon: iconName,
  figure: Quantity.optional(),
  points: z.array(text(160)).max(8).default([]),
});
export type Side = z.infer<typeof Side>;

/** A block of nothing but two sides: a title, the sides and a note. */
export const sidesSchema = <Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), title: blockTitle, left: Side, right: Side, note: blockNote });

const maxNodes = 40;
const nodeFields = { title: text(120), detail: text(240).optional(), icon: iconName };
const within = <Node extends z.ZodType>(node: Node) =>
  z.strictObject({ ...nodeFields, children: z.array(node).max(12).default([]) });
// Four levels written out: a schema of finite depth says itself how deep a tree may go.
const leaf = within(z.never("lies deeper than four levels"));
const root = within(within(within(leaf)));

/** A thing and what it consists of, down to four levels. */
export type TreeNode = { title: string; detail?: string | undefined; icon?: string | undefined; children: TreeNode[] };

/** A block of nothing but one tree: a title, its root and a note. */
export const treeSchema = <Type extends string>(type: Type) =>
  z
    .strictObject({
      type: z.literal(type),
      title: blockTitle,
      root: root.describe("The whole; its `children` are its parts, and theirs, at most four levels and 40 nodes"),
      note: blockNote,
    })
    .superRefine(({ root }, context) => {
      const nodes = nodesOf(root).length;
      if (root.children.length === 0)
        context.addIssue({ code: "custom", path: ["root", "children"], message: "is empty; a tree has at least one branch" });
      if (nodes > maxNodes)
        context.addIssue({ code: "custom", path: ["root"], message: `has ${nodes} nodes; ${maxNodes} can be drawn` });
    });

/** A node and all below it, each before its children. */
export const nodesOf = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(nodesOf)];

const event = z.strictObject({ when: text(40), ...entryFields });
export type Event = z.infer<typeof event>;

/** A block of nothing but events: ideas, and when they happened. */
export const eventsSchema = <Type extends string>(type: Type, { min, max }: { min: number; max: number }) =>
  z.strictObject({
    type: z.literal(type),
    title: blockTitle,
    items: z.array(event).min(min).max(max),
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
