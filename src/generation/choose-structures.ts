import { Block, chooseStructure } from "../infographic/index.ts";
import type { BlockChoice, Plan, PlanDraft } from "./plan.ts";
import type { BlockDraft } from "./text/finding.ts";

/** Every block in the structure that suits its content best, different ones on one page where they suit about as well. */
export function chooseStructures({ spec, warnings }: PlanDraft): Plan {
  const choices: BlockChoice[] = [];
  const used = new Set<string>();
  const blocks = spec.blocks.map((draft, index) => {
    const choice = decided(draft) ?? chooseStructure(Block.parse(draft), { title: spec.title, used });
    const { block, why, alternatives } = choice ?? { block: draft, why: "no other block holds what it says", alternatives: [] };
    used.add(block.type);
    choices.push({ where: `blocks[${index}]`, type: block.type, why, alternatives });
    return block.type === draft.type ? draft : block;
  });
  return { spec: { ...spec, blocks }, warnings, choices };
}

/** What the reader of the input knows better: rings that a text closes itself, counts that narrow, the order of months. */
function decided(draft: BlockDraft) {
  const standing = draft.type === "bar-chart" && draft.orientation === "vertical";
  const why = standing ? "its bars stand in an order of their own" : read[draft.type];
  return why ? { block: draft, why, alternatives: [] } : undefined;
}

const read: { [type in BlockDraft["type"]]?: string } = {
  cycle: "the last leads back to the first",
  funnel: "fewer and fewer pass each stage",
};
