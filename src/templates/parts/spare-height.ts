import { traitsOf } from "../block-view.tsx";
import type { Page, PlacedBlock } from "../page.ts";

/** Lets the layout measure the page, and a region with and without what its neighbours make it taller by. */
export const sheetId = "sheet";
export const contentId = (region: string): string => `${region}-content`;

/** A block that stretches becomes at most this much taller than it is by itself. */
const mostStretch = 0.9;

/** The height of a box that takes `share` of what the page has to spare, px. */
export function finalHeight(page: Page, id: string, share: number): number {
  const below = (page.height ?? 0) - (page.heights.get(sheetId) ?? 0);
  return (page.heights.get(id) ?? 0) + Math.max(0, below) * share;
}

/** The height that a region has beyond its content, px: what a taller neighbour leaves it, and its share of what the page does. */
export function spareHeight(page: Page, region: string, share: number): number {
  if (!page.settled || page.height === undefined) return 0;
  const beside = (page.heights.get(region) ?? 0) - (page.heights.get(contentId(region)) ?? 0);
  const below = page.height - (page.heights.get(sheetId) ?? page.height);
  return Math.max(0, beside) + Math.max(0, below) * share;
}

/** The page with `spare` px given to those of `blocks` that stretch, as evenly as they can take it. */
export function stretched(page: Page, blocks: readonly PlacedBlock[], spare: number): Page {
  if (spare < 1) return page;
  const stretching = blocks.filter(({ block }) => traitsOf(block).stretches);
  const each = spare / Math.max(1, stretching.length);
  const extra = stretching.map(({ id }): [string, number] => [
    id,
    Math.floor(Math.min(each, (page.heights.get(id) ?? 0) * mostStretch)),
  ]);
  return { ...page, extraHeights: new Map([...page.extraHeights, ...extra]) };
}
