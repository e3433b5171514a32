import { describe, expect, it } from "vitest";
import { startStopwatch } from "./stopwatch.ts";

describe("startStopwatch", () => {
  it("adds up what a stage took, also where it failed", async () => {
    const ticks = [0, 5, 10, 12, 20, 23];
    const stopwatch = startStopwatch(() => ticks.shift() ?? Number.NaN);

    expect(await stopwatch.time("store", () => "read")).toBe("read");
    await stopwatch.time("store", () => undefined);
    await expect(stopwatch.time("plan", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    stopwatch.add({ svg: 4.04, store: 1 });

    expect(stopwatch.timings).toEqual({ store: 8, plan: 3, svg: 4 });
  });
});
