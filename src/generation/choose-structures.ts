import { Block, chooseStructure } from "../infographic/index.ts";
import type { BlockChoice, Plan, PlanDraft } from "./plan.ts";
import type { BlockDraft } from "./text/finding.ts";

/** Every block in the structure that suits its content best, different ones on one page where they suit about as well. */
export function chooseStructures({ spec, warnings }: PlanDraft): Plan {
  const choices: BlockChoice[] = [];
  const used = new Set<string>();
  const blocks = spec.blocks.map((draft, index) => {
    const choice = keptOrder(draft) ?? chooseStructure(Block.parse(draft), { title: spec.title, used });
    used.add(choice?.block.type ?? draft.type);
    if (!choice) return draft;
    const { block, why, alternatives } = choice;
    choices.push({ where: `blocks[${index}]`, type: block.type, why, alternatives });
    return block.type === draft.type ? draft : block;
  });
  return { spec: { ...spec, blocks }, warnings, choices };
}

/** Months, answers and spreads stand side by side in an order that a chart of parts would lose. */
function keptOrder(draft: BlockDraft) {
  if (draft.type !== "bar-chart" || draft.orientation !== "vertical") return undefined;
  return { block: draft, why: "its bars stand in an order of their own", alternatives: [] };
}
