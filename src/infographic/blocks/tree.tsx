import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { layOutSideways } from "../drawing/hierarchy/sideways-layout.ts";
import { SidewaysTree } from "../drawing/hierarchy/sideways-tree.tsx";
import { StackedTree } from "../drawing/hierarchy/stacked-tree.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { treeSchema } from "./data.ts";

const schema = treeSchema("tree");
const cues =
  /\btypes? of\b|\bkinds? of\b|\bclassif|\btaxonomy\b|\bfamily\b|\bcategor(y|ies)\b|\bconsists? of\b|\bparts of\b|\bbranch(es)?\b|प्रकार|वर्गीकरण|भेद|शाखा/u;

/** A whole and its parts, level by level. */
export const tree = defineBlock({
  label: "Tree",
  description: "A whole and its parts, level by level, from left to right.",
  family: "hierarchy",
  schema,
  sample: {
    type: "tree",
    title: "How an Indian classical performance is made up",
    root: {
      title: "Shastriya sangeet",
      detail: "Indian classical music",
      icon: "drum",
      children: [
        {
          title: "Hindustani",
          detail: "The north",
          children: [{ title: "Khayal" }, { title: "Dhrupad", detail: "The oldest form still sung" }, { title: "Thumri" }],
        },
        {
          title: "Carnatic",
          detail: "The south",
          children: [{ title: "Varnam" }, { title: "Kriti" }, { title: "Ragam tanam pallavi" }],
        },
      ],
    },
  },
  structure: {
    kind: "tree",
    suits: ({ words }) =>
      cues.test(words)
        ? { score: 0.86, why: "a whole is divided into its kinds" }
        : { score: 0.6, why: "parts belong to a whole, level by level" },
  },
  traits: () => ({ minWidth: 560, stretches: false }),
  draw,
});

type Tree = z.output<typeof schema>;

function draw({ title, root, note }: Tree, frame: Frame): JSXNode {
  const sideways = layOutSideways(root, frame);
  if (!sideways) frame.noteFit({ action: "reflowed", what: "the levels stand below one another" });
  return (
    <Titled frame={frame} title={title} note={note}>
      {sideways ? <SidewaysTree frame={frame} layout={sideways} /> : <StackedTree frame={frame} root={root} />}
    </Titled>
  );
}
