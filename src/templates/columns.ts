import { familyOf, traitsOf } from "./block-view.tsx";
import type { Page, PlacedBlock } from "./page.ts";

/** What a block is taken to need before it has been measured, px. */
const guess = 360;

/** Blocks in reading order over `count` columns of nearly equal height: the first runs down before the next begins. */
export function inColumns(page: Page, blocks: readonly PlacedBlock[], count: number): PlacedBlock[][] {
  const heightOf = ({ id }: PlacedBlock): number => page.heights.get(id) ?? guess;
  const total = blocks.reduce((sum, placed) => sum + heightOf(placed), 0);
  const columns: PlacedBlock[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const placed of blocks) {
    const middle = before + heightOf(placed) / 2;
    columns[Math.min(count - 1, Math.floor((middle / total) * count))]?.push(placed);
    before += heightOf(placed);
  }
  return columns.filter((column) => column.length > 0);
}

const openers: ReadonlySet<string> = new Set(["headline", "stat-row", "stat-cards", "quote", "callout"]);

/** Whether a block can stand with the title: a figure or a statement. */
export const isOpener = (type: string | undefined): boolean => type !== undefined && openers.has(type);

type BriefSplit = { brief: readonly PlacedBlock[]; others: readonly PlacedBlock[] };

/** What is short enough for a column at the side, where that is a fair part but not all of it; else none is. */
export function splitBrief(blocks: readonly PlacedBlock[]): BriefSplit {
  const brief = blocks.filter(isBrief);
  const fair = brief.length < blocks.length && brief.length * 3 >= blocks.length;
  return fair ? { brief, others: blocks.filter((placed) => !brief.includes(placed)) } : { brief: [], others: blocks };
}

/** Words, a list or figures that read well in a narrow column. */
const isBrief = ({ block }: PlacedBlock): boolean =>
  traitsOf(block).minWidth <= 480 && ["words", "list", "figures"].includes(familyOf(block));

/** The first block, where it can stand with the title, and the others. */
export function splitOpening(blocks: readonly PlacedBlock[]): {
  opening: readonly PlacedBlock[];
  others: readonly PlacedBlock[];
} {
  const count = isOpener(blocks[0]?.block.type) ? 1 : 0;
  return { opening: blocks.slice(0, count), others: blocks.slice(count) };
}
