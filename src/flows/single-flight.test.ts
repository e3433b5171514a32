import { describe, expect, it } from "vitest";
import { singleFlight } from "./single-flight.ts";

function counted() {
  const outlived: Promise<unknown>[] = [];
  let runs = 0;
  const work = async () => {
    const run = ++runs;
    await Promise.resolve();
    return run;
  };
  return { flights: singleFlight<number>((promise) => outlived.push(promise)), work, outlived };
}

describe("singleFlight", () => {
  it("shares the work of simultaneous calls for one key", async () => {
    const { flights, work, outlived } = counted();
    expect(await Promise.all([flights.run("a", work), flights.run("a", work), flights.run("b", work)])).toEqual([1, 1, 2]);
    expect(outlived).toHaveLength(2);
  });

  it("works anew once the earlier work is done", async () => {
    const { flights, work } = counted();
    expect(await flights.run("a", work)).toBe(1);
    expect(await flights.run("a", work)).toBe(2);
  });

  it("tells a failure to everybody who waits, and forgets it", async () => {
    const { flights, work, outlived } = counted();
    const failing = () => Promise.reject(new Error("no"));

    const both = await Promise.allSettled([flights.run("a", failing), flights.run("a", failing)]);

    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await flights.run("a", work)).toBe(1);
    await expect(Promise.all(outlived)).resolves.toBeDefined();
  });
});
