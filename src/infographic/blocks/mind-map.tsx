import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { MindMapDrawing } from "../drawing/hierarchy/mind-map-drawing.tsx";
import { layOutMindMap } from "../drawing/hierarchy/mind-map-layout.ts";
import { StackedTree } from "../drawing/hierarchy/stacked-tree.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { treeSchema } from "./data.ts";

const schema = treeSchema("mind-map");
const cues =
  /\bmind ?maps?\b|\bideas?\b|\bbrainstorm|\btopics?\b|\bthemes?\b|\baspects?\b|\bthink(ing)?\b|\brevis(e|ion)\b|माइंड मैप|विचार|पहलू|विषय/u;

/** A topic and what comes to mind about it. */
export const mindMap = defineBlock({
  label: "Mind map",
  description: "A topic in the middle, its aspects as branches to both sides, and what belongs to each.",
  family: "hierarchy",
  schema,
  sample: {
    type: "mind-map",
    title: "The monsoon in India, on one page",
    root: {
      title: "Monsoon",
      icon: "cloud-rain",
      children: [
        { title: "Causes", children: [{ title: "Land warms faster than the sea" }, { title: "Winds turn in June" }] },
        {
          title: "Farming",
          children: [
            { title: "Kharif crops", children: [{ title: "Rice, cotton, maize" }] },
            { title: "Over four in ten fields live on rain" },
          ],
        },
        { title: "Cities", children: [{ title: "Floods" }, { title: "Full lakes and tanks" }] },
        { title: "Forecast", children: [{ title: "IMD, since 1875" }, { title: "El Niño weakens it" }] },
      ],
    },
  },
  structure: {
    kind: "tree",
    suits({ words, root }) {
      if (cues.test(words)) return { score: 0.88, why: "ideas branch off from one topic" };
      const broad = root.children.length >= 4 && root.children.length <= 8;
      return broad ? { score: 0.62, why: "many branches leave one centre" } : { score: 0.45, why: "branches leave one centre" };
    },
  },
  traits: () => ({ minWidth: 720, stretches: false }),
  draw,
});

type MindMap = z.output<typeof schema>;

function draw({ title, root, note }: MindMap, frame: Frame): JSXNode {
  const layout = layOutMindMap(root, frame);
  if (!layout) frame.noteFit({ action: "reflowed", what: "the branches stand below one another" });
  return (
    <Titled frame={frame} title={title} note={note}>
      {layout ? <MindMapDrawing frame={frame} layout={layout} root={root} /> : <StackedTree frame={frame} root={root} />}
    </Titled>
  );
}
