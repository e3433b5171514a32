import { nearestName } from "../../kernel/nearest-name.ts";
import type { Datum } from "../blocks/data.ts";
import type { Atlas, RegionNames } from "./map-data.ts";

/** What isn't on the map, and why: no region is called so, or another item has named the same one. */
export type Unplaced = { index: number; item: Datum; nearest?: string | undefined; again?: string | undefined };
export type MatchedItems = { placed: Map<string, Datum>; unplaced: Unplaced[] };

const indexes = new WeakMap<RegionNames, Map<string, string>>();

/** The code of the region that `label` names, in English or Hindi, by its code, or by an older name. */
export const regionOf = ({ names }: Atlas, label: string): string | undefined => indexOf(names).get(plain(label));

/** Which region each item is about. Nothing gets lost: what has no place is in `unplaced`. */
export function matchRegions(atlas: Atlas, items: readonly Datum[]): MatchedItems {
  const placed = new Map<string, Datum>();
  const unplaced: Unplaced[] = [];
  for (const [index, item] of items.entries()) {
    const code = regionOf(atlas, item.label);
    const known = code !== undefined && atlas.map.regions[code];
    if (!known) unplaced.push({ index, item, nearest: nearestName(item.label, Object.values(atlas.names).flat()) });
    else if (placed.has(code)) unplaced.push({ index, item, again: atlas.names[code]?.[0] });
    else placed.set(code, item);
  }
  return { placed, unplaced };
}

function indexOf(names: RegionNames): Map<string, string> {
  const known = indexes.get(names);
  if (known) return known;
  const index = new Map<string, string>();
  // The first names of all regions stand over other names of any.
  for (const [code, all] of Object.entries(names)) for (const name of [code, ...all.slice(0, 2)]) index.set(plain(name), code);
  for (const [code, all] of Object.entries(names))
    for (const name of all.slice(2)) if (!index.has(plain(name))) index.set(plain(name), code);
  indexes.set(names, index);
  return index;
}

/** Case, accents, a leading “the”, “&” for “and”, points and spaces don't count; vowel signs of Devanagari do. */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u093c]/gu, "")
    .toLowerCase()
    .replace(/^the\s+/u, "")
    .replace(/&/gu, "and")
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
