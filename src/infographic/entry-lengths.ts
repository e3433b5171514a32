import type { Entry } from "./blocks/data.ts";

/** What most structures ask of their items before they offer themselves: how many, how long, with pictures or not. */
export type EntryLengths = { count: number; title: number; detail: number; icons: boolean };

/** Lengths of the longest title and detail, in UTF-16 units. */
export const entryLengths = (items: readonly Entry[]): EntryLengths => ({
  count: items.length,
  title: Math.max(0, ...items.map(({ title }) => title.length)),
  detail: Math.max(0, ...items.map(({ detail }) => detail?.length ?? 0)),
  icons: items.length > 0 && items.every(({ icon }) => icon !== undefined),
});
