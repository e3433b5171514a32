/** What was made lately, by key. */
export type Kept<Value> = {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  clear(): void;
};

/** Keeps values until all take more than `budget` bytes; then what was put in longest ago goes. */
export function keepWithin<Value>(budget: number, sizeOf: (value: Value) => number): Kept<Value> {
  const kept = new Map<string, { value: Value; size: number }>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => kept.get(key)?.value,
    set(key, value) {
      drop(key);
      const size = sizeOf(value) + 2 * key.length;
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
