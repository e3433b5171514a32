import type { InfographicDraft } from "../../infographic/index.ts";
import type { Sentence } from "./sentence.ts";

export type BlockDraft = InfographicDraft["blocks"][number];

/** A block that the text gives, the sentences that it says, and how much of the text that is. */
export type Finding = {
  block: BlockDraft;
  sentences: readonly Sentence[];
  /** How telling it is: about the number of entries, more for figures. The highest comes first. */
  weight: number;
  /** Offset in the submission, where the block isn't made of sentences. */
  place?: number;
  /** Figures or entries of these sentences that the block has no room for. */
  leftOut?: number;
};

export const placeOf = ({ sentences, place }: Finding): number =>
  place ?? Math.min(...sentences.map(({ text }) => text.at[0] ?? 0), Number.MAX_SAFE_INTEGER);
