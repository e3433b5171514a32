import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import type { KnownKey } from "./key-lookup-repository.ts";
import { rememberKeys } from "./remember-keys.ts";

function world() {
  const state = { now: 1_000, asked: 0, known: { plan: "pro" } as KnownKey | undefined };
  const find = async () => {
    state.asked += 1;
    return state.known;
  };
  const clock = { now: () => instant(state.now) };
  return { state, find: rememberKeys(find, { clock, freshFor: 500, capacity: 3 }), clock };
}

describe("rememberKeys", () => {
  it("asks once in the time an answer is fresh, also for what isn't known", async () => {
    const { state, find } = world();
    state.known = undefined;
    for (const now of [1_000, 1_100, 1_499]) {
      state.now = now;
      expect(await find("hash")).toBeUndefined();
    }
    expect(state.asked).toBe(1);
  });

  it("has forgotten a key 500 ms after it asked, however often it is used", async () => {
    const { state, find } = world();
    await find("hash");
    state.known = undefined;
    for (state.now = 1_000; state.now < 1_500; state.now += 20) expect(await find("hash")).toBeDefined();
    expect(await find("hash")).toBeUndefined();
  });

  it("counts from the question: a slow answer doesn't live longer", async () => {
    const state = { now: 0, known: true };
    const clock = { now: () => instant(state.now) };
    const slow = async () => {
      const known = state.known ? ({ plan: "pro" } as KnownKey) : undefined;
      state.now += 400;
      return known;
    };
    const find = rememberKeys(slow, { clock, freshFor: 500, capacity: 3 });
    await find("hash");
    state.known = false;
    state.now = 500;
    expect(await find("hash")).toBeUndefined();
  });

  it("keeps no more than its capacity", async () => {
    const { state, find } = world();
    for (const hash of ["a", "b", "c", "d"]) await find(hash);
    await find("a");
    expect(state.asked).toBe(5);
  });

  it("asks again where the clock went back", async () => {
    const { state, find } = world();
    await find("hash");
    state.now = 10;
    await find("hash");
    expect(state.asked).toBe(2);
  });
});
