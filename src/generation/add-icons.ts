import { chooseIcons } from "./choose-icon.ts";
import type { BlockDraft } from "./text/finding.ts";

/** Blocks with an icon for every entry that has a fitting one. */
export const addIcons = (blocks: readonly BlockDraft[]): BlockDraft[] => blocks.map(withIcons);

function withIcons(block: BlockDraft): BlockDraft {
  switch (block.type) {
    case "icon-list":
    case "steps":
      return { ...block, items: marked(block.items, ({ title }) => title) };
    case "timeline":
      return { ...block, items: marked(block.items, ({ title }) => title) };
    case "stat-row":
      return { ...block, items: marked(block.items, ({ label }) => label) };
    case "comparison": {
      const [left, right] = chooseIcons([block.left.title, block.right.title]);
      return left && right ? { ...block, left: { ...block.left, icon: left }, right: { ...block.right, icon: right } } : block;
    }
    default:
      return block;
  }
}

function marked<Item extends object>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const icons = chooseIcons(items.map(textOf));
  return items.map((item, index) => ({ ...item, ...(icons[index] && { icon: icons[index] }) }));
}
