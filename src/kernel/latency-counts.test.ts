import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addCounts, countLatency, type LatencyCounts, latencyAt } from "./latency-counts.ts";

const counted = (latencies: readonly number[]): LatencyCounts => latencies.reduce<LatencyCounts>(countLatency, {});

/** Every magnitude alike: milliseconds, seconds and hours. */
const latency = fc.integer({ min: 0, max: 31 }).chain((bits) => fc.nat(Math.min(2 ** bits, 2 ** 31 - 1)));
const latencies = fc.array(latency, { minLength: 1, maxLength: 200 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

const nearestRank = (values: readonly number[], of: number): number =>
  values.toSorted((one, other) => one - other)[Math.max(1, Math.ceil(of * values.length)) - 1] ?? Number.NaN;

describe("latencyAt", () => {
  it("is within 1/16 of the true quantile", () => {
    fc.assert(
      fc.property(latencies, share, (values, of) => {
        const truth = nearestRank(values, of);
        expect(Math.abs((latencyAt(counted(values), of) ?? Number.NaN) - truth)).toBeLessThanOrEqual(truth / 16);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is exact where milliseconds are few", () => {
    for (let milliseconds = 0; milliseconds < 16; milliseconds++)
      expect(latencyAt(counted([milliseconds]), 0.5)).toBe(milliseconds);
  });

  it("tells the middle and the slow end apart", () => {
    const values = [...Array<number>(94).fill(12), ...Array<number>(6).fill(4_000)];
    expect(latencyAt(counted(values), 0.5)).toBe(12);
    expect(latencyAt(counted(values), 0.95)).toBeCloseTo(4_000, -3);
  });

  it("knows nothing of no request", () => {
    expect(latencyAt({}, 0.5)).toBeNull();
  });
});

describe("addCounts", () => {
  it("gives of hours what their requests would have given together", () => {
    fc.assert(
      fc.property(fc.array(latencies), (hours) => {
        expect(addCounts(hours.map(counted))).toEqual(counted(hours.flat()));
      }),
    );
  });

  it("stays small, however many requests there are", () => {
    fc.assert(
      fc.property(fc.array(latency, { minLength: 500, maxLength: 2_000 }), (values) => {
        expect(Object.keys(counted(values)).length).toBeLessThanOrEqual(240);
      }),
      { numRuns: 20 },
    );
  });
});
