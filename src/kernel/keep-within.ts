/** What was made lately, by key. */
export type Kept<Value, Key extends string | number = string> = {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  clear(): void;
};

/**
 * What V8 takes for an entry of a map and for each typed array besides its numbers (measured): where values are small, that
 * is most of them.
 */
const entryBytes = 100;
export const arrayBytes = 200;

/** Keeps values until all take more than `budget` bytes; then what was put in longest ago goes. */
export function keepWithin<Value, Key extends string | number = string>(
  budget: number,
  sizeOf: (value: Value, key: Key) => number,
): Kept<Value, Key> {
  const kept = new Map<Key, { value: Value; size: number }>();
  let bytes = 0;
  const drop = (key: Key): void => {
    bytes -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => kept.get(key)?.value,
    set(key, value) {
      drop(key);
      const size = sizeOf(value, key) + entryBytes + (typeof key === "string" ? key.length : 0);
      kept.set(key, { value, size });
      bytes += size;
      for (const oldest of kept.keys()) {
        if (bytes <= budget) break;
        drop(oldest);
      }
    },
    clear() {
      kept.clear();
      bytes = 0;
    },
  };
}
