import { z } from "zod";
import { defineBlock } from "../block.ts";
import { VennDrawing } from "../drawing/relation/venn-drawing.tsx";
import { layOutVenn, type Region } from "../drawing/relation/venn-layout.ts";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { text } from "../text.ts";
import { blockNote, blockTitle } from "./data.ts";

const words = { title: text(80), detail: text(200).optional() };

const schema = z
  .strictObject({
    type: z.literal("venn"),
    title: blockTitle,
    sets: z.array(z.strictObject(words)).min(2).max(3),
    overlaps: z
      .array(
        z.strictObject({
          of: z.array(z.int().min(0).max(2)).min(2).max(3).describe("Indices of the sets that share it"),
          ...words,
        }),
      )
      .max(4)
      .default([]),
    note: blockNote,
  })
  .superRefine(({ sets, overlaps }, context) => {
    const known = new Set<string>();
    for (const [index, { of }] of overlaps.entries()) {
      const key = of.toSorted().join();
      const message = of.some((set) => set >= sets.length)
        ? `names set ${Math.max(...of)}; the last set is ${sets.length - 1}`
        : new Set(of).size < of.length
          ? "names a set twice"
          : known.has(key)
            ? "is the same overlap as one before"
            : undefined;
      if (message) context.addIssue({ code: "custom", path: ["overlaps", index, "of"], message });
      known.add(key);
    }
  });

/** What two or three things have in common, and what each has alone. */
export const venn = defineBlock({
  label: "Venn diagram",
  description: "Two or three circles that overlap: what each has alone, and what they share.",
  family: "relation",
  schema,
  sample: {
    type: "venn",
    title: "Development lasts where all three meet",
    sets: [
      { title: "Environment", detail: "Air, water, soil and life" },
      { title: "Society", detail: "Health, schooling and rights" },
      { title: "Economy", detail: "Work and income" },
    ],
    overlaps: [
      { of: [0, 1], title: "Bearable" },
      { of: [0, 2], title: "Viable" },
      { of: [1, 2], title: "Equitable" },
      { of: [0, 1, 2], title: "Sustainable" },
    ],
  },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw,
});

type Venn = z.output<typeof schema>;

function draw({ title, sets, overlaps, note }: Venn, frame: Frame): JSXNode {
  const regions: Region[] = [
    ...sets.map((words, index) => ({ of: [index], words })),
    ...overlaps.map(({ of, ...words }) => ({ of: of.toSorted(), words })),
  ];
  return (
    <Titled frame={frame} title={title} note={note}>
      <VennDrawing frame={frame} layout={layOutVenn(regions, sets.length, frame)} />
    </Titled>
  );
}
