import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RateLimit } from "../platform/ports/rate-limiter.ts";
import { type BucketState, fullBucket, giveBack, take } from "./gcra.ts";

const start = Date.UTC(2026, 10, 24) * 1000;
const second = 1_000_000;
const perMinute: RateLimit = { policy: "burst", quota: 100, windowSeconds: 60, burst: 100 };

const limits: fc.Arbitrary<RateLimit> = fc
  .record({ quota: fc.integer({ min: 1, max: 500 }), windowSeconds: fc.integer({ min: 1, max: 3600 }) })
  .chain(({ quota, windowSeconds }) =>
    fc.integer({ min: 1, max: quota * 2 }).map((burst) => ({ policy: "burst", quota, windowSeconds, burst })),
  );
const costs = fc.integer({ min: 0, max: 12 });
/** Pauses of every scale: within an interval, about a window, and far beyond. */
const pauses = fc.oneof(fc.nat(1000), fc.nat(2 * second), fc.nat(4000 * second));
const requests = fc.array(fc.record({ pause: pauses, cost: costs }), { maxLength: 120 });

type Entry = { now: number; cost: number; allowed: boolean };

function run(limit: RateLimit, sequence: readonly { pause: number; cost: number }[]): Entry[] {
  let state: BucketState = fullBucket;
  let now = start;
  return sequence.map(({ pause, cost }) => {
    now += pause;
    const taken = take(limit, state, { now, cost });
    state = taken.state;
    return { now, cost, allowed: taken.verdict.allowed };
  });
}

/** A bucket as one would draw it: units in fractions, refilled by the time that passed. */
function naive(limit: RateLimit, sequence: readonly { pause: number; cost: number }[]): boolean[] {
  const interval = BigInt(Math.ceil((limit.windowSeconds * 1e6) / limit.quota));
  const capacity = BigInt(limit.burst) * interval;
  let level = capacity;
  return sequence.map(({ pause, cost }) => {
    level = level + BigInt(pause) > capacity ? capacity : level + BigInt(pause);
    const price = BigInt(cost) * interval;
    if (price > level) return false;
    level -= price;
    return true;
  });
}

describe("take", () => {
  it("tells what is left and when all of it is back, as in the example of the IETF draft", () => {
    const { verdict } = take(perMinute, fullBucket, { now: start, cost: 50 });
    expect(verdict).toEqual({ allowed: true, remaining: 50, resetAfter: 30 * second, retryAfter: 0 });
  });

  it("says how long a cost that doesn't fit has to wait, and lets it through then", () => {
    const { state } = take(perMinute, fullBucket, { now: start, cost: 98 });
    const refused = take(perMinute, state, { now: start, cost: 5 });

    expect(refused.verdict).toEqual({ allowed: false, remaining: 2, resetAfter: 58.8 * second, retryAfter: 1.8 * second });
    expect(take(perMinute, refused.state, { now: start + 1.8 * second - 1, cost: 5 }).verdict.allowed).toBe(false);
    expect(take(perMinute, refused.state, { now: start + 1.8 * second, cost: 5 }).verdict.allowed).toBe(true);
  });

  it("never promises what the limit can't hold", () => {
    const { verdict } = take({ ...perMinute, burst: 4 }, fullBucket, { now: start, cost: 5 });
    expect(verdict).toMatchObject({ allowed: false, remaining: 4, retryAfter: null });
  });

  it("locks nobody out for longer than it takes to fill the bucket when the clock goes back by a year", () => {
    const { state } = take(perMinute, fullBucket, { now: start, cost: 100 });
    const yearBefore = start - 365 * 86_400 * second;
    const refused = take(perMinute, state, { now: yearBefore, cost: 1 });

    expect(refused.verdict).toMatchObject({ allowed: false, retryAfter: 0.6 * second });
    expect(take(perMinute, refused.state, { now: yearBefore + 60 * second, cost: 100 }).verdict.allowed).toBe(true);
  });

  it.each([
    [{ ...perMinute, quota: 0 }, 1],
    [{ ...perMinute, quota: 1.5 }, 1],
    [{ ...perMinute, burst: 0 }, 1],
    [{ ...perMinute, windowSeconds: Number.NaN }, 1],
    [perMinute, -1],
    [perMinute, 0.5],
    [perMinute, Number.POSITIVE_INFINITY],
  ])("refuses to count with %j and a cost of %s", (limit, cost) => {
    expect(() => take(limit, fullBucket, { now: start, cost })).toThrow(RangeError);
  });

  it("decides as a naive bucket does", () => {
    fc.assert(
      fc.property(limits, requests, (limit, sequence) => {
        expect(run(limit, sequence).map(({ allowed }) => allowed)).toEqual(naive(limit, sequence));
      }),
      { numRuns: 500 },
    );
  });

  it("lets at most quota + burst through in any window", () => {
    fc.assert(
      fc.property(limits, requests, (limit, sequence) => {
        const allowed = run(limit, sequence).filter((entry) => entry.allowed);
        for (const { now: opened } of allowed) {
          const inWindow = allowed.filter(({ now }) => now >= opened && now < opened + limit.windowSeconds * second);
          const units = inWindow.reduce((sum, { cost }) => sum + cost, 0);
          expect(units).toBeLessThanOrEqual(limit.quota + limit.burst);
        }
      }),
    );
  });

  it("allows what it refused as soon as it said, and not a microsecond before", () => {
    fc.assert(
      fc.property(limits, requests, costs, (limit, sequence, cost) => {
        const { state, now } = replay(limit, sequence);
        const { verdict } = take(limit, state, { now, cost });
        if (verdict.allowed || verdict.retryAfter === null) return;
        expect(take(limit, state, { now: now + verdict.retryAfter, cost }).verdict.allowed).toBe(true);
        expect(take(limit, state, { now: now + verdict.retryAfter - 1, cost }).verdict.allowed).toBe(false);
      }),
    );
  });

  it("is monotone: less cost or more time never turns a yes into a no", () => {
    fc.assert(
      fc.property(limits, requests, costs, pauses, (limit, sequence, cost, pause) => {
        const { state, now } = replay(limit, sequence);
        if (!take(limit, state, { now, cost }).verdict.allowed) return;
        expect(take(limit, state, { now: now + pause, cost }).verdict.allowed).toBe(true);
        expect(take(limit, state, { now, cost: Math.max(0, cost - 1) }).verdict.allowed).toBe(true);
      }),
    );
  });

  it("changes nothing by refusing, however often", () => {
    fc.assert(
      fc.property(limits, requests, costs, (limit, sequence, cost) => {
        const { state, now } = replay(limit, sequence);
        const once = take(limit, state, { now, cost });
        if (once.verdict.allowed) return;
        expect(once.state).toBe(Math.max(state, now));
        expect(take(limit, once.state, { now, cost })).toEqual(once);
      }),
    );
  });

  it("hands out no more than a burst and what the clock moved forward, wherever the clock jumps", () => {
    const jumps = fc.array(fc.record({ jump: fc.integer({ min: -300 * second, max: 300 * second }), cost: costs }));
    fc.assert(
      fc.property(limits, jumps, (limit, sequence) => {
        const interval = Math.ceil((limit.windowSeconds * second) / limit.quota);
        let [state, now, forward, units]: [BucketState, number, number, number] = [fullBucket, start, 0, 0];
        for (const { jump, cost } of sequence) {
          now += jump;
          forward += Math.max(0, jump);
          const taken = take(limit, state, { now, cost });
          state = taken.state;
          if (taken.verdict.allowed) units += cost;
          expect(taken.verdict.resetAfter).toBeLessThanOrEqual(limit.burst * interval);
        }
        expect(units).toBeLessThanOrEqual(limit.burst + forward / interval);
      }),
    );
  });
});

describe("giveBack", () => {
  it("leaves the bucket as if nothing had been taken, where it comes at once", () => {
    fc.assert(
      fc.property(limits, requests, costs, costs, (limit, sequence, cost, next) => {
        const { state, now } = replay(limit, sequence);
        const taken = take(limit, state, { now, cost });
        if (!taken.verdict.allowed) return;
        const after = giveBack(limit, taken.state, cost);
        expect(take(limit, after, { now, cost: next })).toEqual(take(limit, state, { now, cost: next }));
      }),
    );
  });

  it("hands out anew at most what has flowed in since, where it comes late", () => {
    const takes = fc.record({ pause: pauses, cost: costs, late: fc.option(fc.nat(2 * second)) });
    fc.assert(
      fc.property(limits, fc.array(takes), (limit, sequence) => {
        const interval = Math.ceil((limit.windowSeconds * second) / limit.quota);
        let [state, now, units, lateness]: [BucketState, number, number, number] = [fullBucket, start, 0, 0];
        for (const { pause, cost, late } of sequence) {
          now += pause;
          const taken = take(limit, state, { now, cost });
          state = taken.state;
          if (!taken.verdict.allowed) continue;
          if (late === null) {
            units += cost;
            continue;
          }
          now += late;
          lateness += late;
          state = giveBack(limit, state, cost);
        }
        expect(units).toBeLessThanOrEqual(limit.burst + (now - start + lateness) / interval);
      }),
    );
  });

  it("never fills beyond the brim", () => {
    expect(take(perMinute, giveBack(perMinute, fullBucket, 12), { now: start, cost: 0 }).verdict.remaining).toBe(100);
  });
});

function replay(limit: RateLimit, sequence: readonly { pause: number; cost: number }[]): { state: BucketState; now: number } {
  return sequence.reduce(
    ({ state, now }, { pause, cost }) => ({ state: take(limit, state, { now: now + pause, cost }).state, now: now + pause }),
    { state: fullBucket, now: start },
  );
}
