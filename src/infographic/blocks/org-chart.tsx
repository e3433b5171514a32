import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { layOutDownward } from "../drawing/hierarchy/downward-layout.ts";
import { DownwardTree } from "../drawing/hierarchy/downward-tree.tsx";
import { Titled } from "../drawing/titled.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { treeSchema } from "./data.ts";

const schema = treeSchema("org-chart");
const cues =
  /\borgani[sz]ation\b|\borg chart\b|\breports? to\b|\bteam\b|\bdepartments?\b|\bministr(y|ies)\b|\bcommittee\b|\bhierarchy\b|\bchief\b|\bceo\b|\bdirector|\bmanager|\bpresident\b|\bsecretary\b|संगठन|विभाग|मंत्रालय|निदेशक|समिति|पदानुक्रम/u;

/** Who leads whom. */
export const orgChart = defineBlock({
  label: "Organization chart",
  description: "Who leads whom: boxes with a name and a role, from top to bottom.",
  family: "hierarchy",
  schema,
  sample: {
    type: "org-chart",
    title: "Who decides in a village",
    root: {
      title: "Gram Sabha",
      detail: "All voters of the village",
      icon: "users",
      children: [
        {
          title: "Gram Panchayat",
          detail: "Elected for five years",
          children: [
            { title: "Sarpanch", detail: "Head" },
            { title: "Ward members", detail: "One for each ward" },
            { title: "Secretary", detail: "Keeps the books; appointed" },
          ],
        },
        {
          title: "Standing committees",
          children: [{ title: "Water and sanitation" }, { title: "Education" }, { title: "Social justice" }],
        },
      ],
    },
  },
  structure: {
    kind: "tree",
    suits: ({ words }) =>
      cues.test(words)
        ? { score: 0.9, why: "it tells who leads whom" }
        : { score: 0.4, why: "each part hangs below its whole" },
  },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw,
});

type OrgChart = z.output<typeof schema>;

function draw({ title, root, note }: OrgChart, frame: Frame): JSXNode {
  const layout = layOutDownward(root, frame);
  if (layout.across === 0) frame.noteFit({ action: "reflowed", what: "the levels stand below one another" });
  return (
    <Titled frame={frame} title={title} note={note}>
      <DownwardTree frame={frame} layout={layout} />
    </Titled>
  );
}
