import type { Warning } from "../../infographic/index.ts";
import type { BlockDraft } from "./finding.ts";

/** What of a text is missing from its picture: passages without a place, and words cut off for length. */
export function textWarnings({
  title,
  blocks,
  leftOut,
}: {
  title: string;
  blocks: readonly BlockDraft[];
  leftOut: number;
}): Warning[] {
  return [...titleWarning(title), ...cutWarnings(blocks), ...leftOutWarning(leftOut)];
}

const titleWarning = (title: string): Warning[] =>
  title.endsWith("…")
    ? [
        {
          code: "text_shortened",
          message: "The title was too long and was shortened: send a title of your own.",
          where: "title",
        },
      ]
    : [];

/** An entry's title that is cut goes on in its detail, so only other words count as lost. */
function cutWarnings(blocks: readonly BlockDraft[]): Warning[] {
  return blocks.flatMap((block, index) => {
    const count = lostEnds(block);
    const words = count === 1 ? "1 text was" : `${count} texts were`;
    return count === 0
      ? []
      : [{ code: "text_shortened", message: `${words} too long for the block and ended with “…”.`, where: `blocks[${index}]` }];
  });
}

function lostEnds(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + lostEnds(each), 0);
  if (typeof value === "string") return value.endsWith("…") ? 1 : 0;
  if (typeof value !== "object" || value === null) return 0;
  const goesOn = "detail" in value && typeof value.detail === "string" && value.detail.startsWith("…");
  return Object.entries(value).reduce((sum, [key, each]) => sum + (goesOn && key === "title" ? 0 : lostEnds(each)), 0);
}

function leftOutWarning(count: number): Warning[] {
  if (count === 0) return [];
  const passages = count === 1 ? "1 sentence, entry or figure is" : `${count} sentences, entries or figures are`;
  return [
    { code: "text_left_out", message: `${passages} not in the picture: shorten the text, or add what matters to the blocks.` },
  ];
}
