import type { InfographicDraft } from "../infographic/index.ts";
import { chooseIcons } from "./choose-icon.ts";

type BlockDraft = InfographicDraft["blocks"][number];

/** Blocks with an icon for every entry that has a fitting one. */
export const addIcons = (blocks: readonly BlockDraft[]): BlockDraft[] => blocks.map(withIcons);

function withIcons(block: BlockDraft): BlockDraft {
  switch (block.type) {
    case "icon-list":
    case "steps":
    case "cycle":
      return { ...block, items: marked(block.items, chooseIcons(block.items.map(wordsOf))) };
    case "timeline":
      return { ...block, items: marked(block.items, chooseIcons(block.items.map(wordsOf))) };
    case "stat-row":
      // Figures stand in one line: an icon over some of them would push those down.
      return { ...block, items: marked(block.items, allOrNone(chooseIcons(block.items.map(({ label }) => label)))) };
    case "comparison": {
      const [left, right] = allOrNone(chooseIcons([block.left.title, block.right.title]));
      return left && right ? { ...block, left: { ...block.left, icon: left }, right: { ...block.right, icon: right } } : block;
    }
    default:
      return block;
  }
}

const wordsOf = ({ title, detail }: { title: string; detail?: string | undefined }): string => [title, detail ?? ""].join("\n");

const allOrNone = (icons: readonly (string | undefined)[]): readonly (string | undefined)[] =>
  icons.every((icon) => icon !== undefined) ? icons : icons.map(() => undefined);

function marked<Item extends object>(items: readonly Item[], icons: readonly (string | undefined)[]): Item[] {
  return items.map((item, index) => ({ ...item, ...(icons[index] && { icon: icons[index] }) }));
}
