import { arrayBytes, keepWithin } from "../../kernel/keep-within.ts";
import type { Mask } from "./coverage.ts";

export type MaskCache = (key: string, make: () => Mask | undefined) => Mask | null;

/** Masks by what they show, in `budget` bytes; null where there is nothing to see. */
export function maskCache(budget: number): MaskCache {
  const masks = keepWithin<Mask | null>(budget, (mask) =>
    mask ? mask.levels.length + arrayBytes + (mask.solid ? mask.solid.byteLength + arrayBytes : 0) : 0,
  );
  return (key, make) => {
    const known = masks.get(key);
    if (known !== undefined) return known;
    const mask = make() ?? null;
    masks.set(key, mask);
    return mask;
  };
}
