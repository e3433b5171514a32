import { describe, expect, it } from "vitest";
import { keepWithin } from "./keep-within.ts";

describe("keepWithin", () => {
  it("never holds more than its budget, whatever is put in", () => {
    const kept = keepWithin<number>(10_000, (size) => size);
    const held = () => Array.from({ length: 500 }, (_, at) => kept.get(`key ${at}`) ?? 0).reduce((sum, size) => sum + size, 0);

    for (let at = 0; at < 500; at++) {
      kept.set(`key ${at}`, 100 + ((at * 37) % 900));
      expect(held()).toBeLessThanOrEqual(10_000);
    }
    expect(held()).toBeGreaterThan(5_000);
  });

  it("counts what an entry takes by itself, so that many empty ones don't fill an isolate", () => {
    const kept = keepWithin<null, number>(10_000, () => 0);
    for (let at = 0; at < 1_000; at++) kept.set(at, null);
    const left = Array.from({ length: 1_000 }, (_, at) => kept.get(at)).filter((value) => value === null);
    expect(left.length).toBeLessThanOrEqual(100);
    expect(kept.get(999)).toBeNull();
  });

  it("lets go first what was put in longest ago; putting it in again makes it young", () => {
    const kept = keepWithin<number>(1_000, (size) => size);
    kept.set("a", 300);
    kept.set("b", 300);
    kept.set("a", 300);
    kept.set("c", 300);
    expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual([300, undefined, 300]);
  });
});
