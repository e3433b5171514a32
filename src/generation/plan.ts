import type { BlockType, InfographicDraft, StructureChoice, Warning } from "../infographic/index.ts";

/** What a reader of one kind of input gives back: the picture in words and numbers, and what was done to the input on the way. */
export type PlanDraft = { spec: InfographicDraft; warnings: Warning[] };

/** The structure that a block of the plan got, why, and what would show the same content, the best first. */
export type BlockChoice = { where: string; type: BlockType } & Pick<StructureChoice, "why" | "alternatives">;

/** A finished plan: every block in the structure that suits its content, with the reason for each. */
export type Plan = PlanDraft & { choices: BlockChoice[] };
