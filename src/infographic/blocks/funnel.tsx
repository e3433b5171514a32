import { z } from "zod";
import { defineBlock } from "../block.ts";
import { FunnelDrawing } from "../drawing/sequences/funnel-drawing.tsx";
import { Titled } from "../drawing/titled.tsx";
import { Quantity, Unit } from "../quantity.ts";
import type { EntriesContent, Suit } from "../structure.ts";
import { blockNote, blockTitle, entryFields } from "./data.ts";

const stage = z.strictObject({
  ...entryFields,
  figure: Quantity.optional().describe("How many reach this stage; where every stage has one, widths are drawn to scale"),
});

const schema = z
  .strictObject({
    type: z.literal("funnel"),
    title: blockTitle,
    unit: Unit.optional(),
    items: z.array(stage).min(3).max(8),
    note: blockNote,
  })
  .superRefine(({ items }, context) => {
    const figures = items.flatMap(({ figure }) => (figure ? [figure] : []));
    for (const [index, { figure }] of items.entries()) {
      const path = ["items", index, "figure"];
      if (figure && figure.value < 0)
        context.addIssue({ code: "custom", path, message: "is negative; a funnel holds amounts" });
      if (figure && unitOf(figure) !== unitOf(figures[0]))
        context.addIssue({
          code: "custom",
          path,
          message: "has another unit than the first; a funnel holds amounts of one kind",
        });
      if (!figure && figures.length > 0)
        context.addIssue({ code: "custom", path, message: "is missing; give every stage a figure or none" });
    }
    if (figures.length === items.length && figures.every(({ value }) => value === 0))
      context.addIssue({ code: "custom", path: ["items"], message: "are all 0; a funnel needs an amount to narrow" });
  });

const unitOf = (figure: Quantity | undefined): string => JSON.stringify(figure?.unit ?? { kind: "count" });

/** What is left at each stage. */
export const funnel = defineBlock({
  label: "Funnel",
  description: "Stages that fewer and fewer pass, drawn to scale where they have figures, with the share that goes on.",
  family: "sequence",
  schema,
  sample: {
    type: "funnel",
    title: "One in 1,000 who apply for the civil service is chosen",
    items: [
      { title: "Applied", detail: "Civil Services Examination 2023", figure: { value: 1_016_850 }, icon: "file-text" },
      { title: "Sat the preliminary paper", figure: { value: 592_141 }, icon: "pencil" },
      { title: "Passed to the main papers", figure: { value: 14_624 }, icon: "list-filter" },
      { title: "Invited to the interview", figure: { value: 2_855 }, icon: "messages-square" },
      { title: "Recommended", figure: { value: 1_016 }, icon: "award" },
    ],
    note: "Union Public Service Commission",
  },
  structure: { kind: "entries", suits },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw: ({ title, items, unit, note }: z.output<typeof schema>, frame) => (
    <Titled frame={frame} title={title} note={note}>
      <FunnelDrawing frame={frame} items={items} unit={unit} />
    </Titled>
  ),
});

const cues =
  /\b(funnel|conver(t|sion)\w*|pipeline|leads?|drop.?offs?|shortlist\w*|narrow\w*|screening)\b|फ़नल|छँटाई|चयन प्रक्रिया/u;

function suits({ words, from }: EntriesContent): Suit {
  return { score: cues.test(words) && from !== "comparison" ? 0.87 : 0, why: "fewer and fewer pass each stage" };
}
