import { z } from "zod";
import { defineBlock } from "../block.ts";
import { allIconsOrNone } from "../drawing/icon.tsx";
import { HubDrawing } from "../drawing/relation/hub-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { text } from "../text.ts";
import { entriesSchema, iconName } from "./data.ts";

const schema = entriesSchema("hub", { min: 3, max: 8 })
  .extend({
    center: z
      .strictObject({ title: text(80), icon: iconName })
      .optional()
      .describe("What all spokes belong to; the title of the block where it is absent"),
  })
  .superRefine(({ title, center }, context) => {
    if (!title && !center)
      context.addIssue({ code: "custom", path: ["center"], message: "is missing; a hub needs a centre or a title" });
  });
const cues =
  /\bhub\b|\bspokes?\b|\bcent(re|er)(ed|s)?\b|\bsurround|\baround\b|\bpillars?\b|\bdimensions? of\b|\bconnects?\b|केंद्र|आयाम|स्तंभ|जुड़/u;

/** One thing and all that belongs to it. */
export const hub = defineBlock({
  label: "Hub and spokes",
  description: "One thing in the middle and three to eight that belong to it, each on a spoke of its own.",
  family: "relation",
  schema,
  sample: {
    type: "hub",
    title: "What a mangrove does for the coast",
    center: { title: "Mangrove forest", icon: "trees" },
    items: [
      { title: "Breaks storm waves", detail: "Villages behind it flood less.", icon: "shield" },
      { title: "Shelters young fish", detail: "Nets fill on the open sea.", icon: "fish" },
      { title: "Stores carbon", detail: "In deep, wet soil.", icon: "leaf" },
      { title: "Holds the shore", detail: "Roots keep the mud.", icon: "anchor" },
      { title: "Filters water", detail: "Before it reaches the sea.", icon: "droplets" },
      { title: "Gives honey", detail: "Gathered in the Sundarbans.", icon: "flower" },
    ],
  },
  structure: {
    kind: "entries",
    suits({ from, items, title, words }) {
      if (!title || from === "sequence" || items.length < 3 || items.length > 8) return { score: 0, why: "" };
      const short = title.length <= 40;
      if (cues.test(words) && short) return { score: 0.86, why: "several things belong to one in the middle" };
      return from === "relation" && short ? { score: 0.6, why: "each is tied to the same centre" } : { score: 0, why: "" };
    },
  },
  traits: () => ({ minWidth: 440, stretches: false }),
  draw,
});

type Hub = z.output<typeof schema>;

function draw({ title, center, items, note }: Hub, frame: Frame): JSXNode {
  return (
    <Titled frame={frame} title={center ? title : undefined} note={note}>
      <HubDrawing frame={frame} center={center ?? { title: title ?? "" }} items={allIconsOrNone(items, frame)} />
    </Titled>
  );
}
