import type { Mask } from "./coverage.ts";

export type MaskCache = (key: string, make: () => Mask | undefined) => Mask | null;

/** Masks by what they show; what was made longest ago goes when all take more than `budget` bytes. */
export function maskCache(budget: number): MaskCache {
  const masks = new Map<string, Mask | null>();
  let bytes = 0;

  return (key, make) => {
    const known = masks.get(key);
    if (known !== undefined) return known;
    const mask = make() ?? null;
    masks.set(key, mask);
    bytes += sizeOf(key, mask);
    for (const [oldest, dropped] of masks) {
      if (bytes <= budget) break;
      masks.delete(oldest);
      bytes -= sizeOf(oldest, dropped);
    }
    return mask;
  };
}

const sizeOf = (key: string, mask: Mask | null): number => 2 * key.length + (mask?.levels.length ?? 0);
