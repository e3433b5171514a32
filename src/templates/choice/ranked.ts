import type { Suit } from "../../infographic/structure.ts";

export type Ranked<Item> = Suit & { item: Item };

/** Scores that are no farther apart than this are a tie. */
const tie = 0.14;

/** The items from best to worst. `salt` breaks ties, so that like contents don't all look the same and equal ones do. */
export function ranked<Item extends { name: string }>(
  items: readonly Item[],
  salt: string,
  suit: (item: Item) => Suit,
): Ranked<Item>[] {
  return items
    .map((item) => ({ item, ...suit(item) }))
    .map((each) => ({ each, rank: each.score + tie * fraction(`${salt} ${each.item.name}`) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ each }) => each);
}

/** A number from 0 to 1 by which near texts are far apart: FNV-1a, mixed as in MurmurHash3. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
