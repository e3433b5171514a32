import { traitsOf } from "./block-view.tsx";
import type { Page, PlacedBlock } from "./page.ts";

type Room = { height: number; gap: number };

/** Gives what `blocks`, one under the other, leave of `height` to those that stretch: at most a bit more than once again what they are. */
export function stretchColumn(page: Page, blocks: readonly PlacedBlock[], { height, gap }: Room): Page {
  if (!page.settled) return page;
  const stretching = blocks.filter(({ block }) => traitsOf(block).stretches);
  const taken = blocks.reduce((sum, { id }) => sum + (page.heights.get(id) ?? 0), gap * (blocks.length - 1));
  const each = Math.max(0, height - taken) / Math.max(1, stretching.length);
  const extra = stretching.map(({ id }): [string, number] => [
    id,
    Math.floor(Math.min(each, (page.heights.get(id) ?? 0) * 1.2)),
  ]);
  return { ...page, extraHeights: new Map([...page.extraHeights, ...extra]) };
}

/** What a page of fixed height leaves between its upper edge, `used`, and its footer. */
export const roomAbove = ({ height = 0, heights }: Page, footer: PlacedBlock, used: number): number =>
  height - used - (heights.get(footer.id) ?? 0);
