import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RateLimiter, Take } from "../platform/ports/rate-limiter.ts";
import { decideAll } from "./decide-all.ts";
import { type BucketState, fullBucket, giveBack, take } from "./gcra.ts";

const limit = (policy: string, quota: number) => ({ policy, quota, windowSeconds: 60, burst: quota });

/** A limiter whose clock stands still, with the buckets of `full` units. */
function setup(changes: Partial<RateLimiter> = {}) {
  const buckets = new Map<string, BucketState>();
  const stateOf = (subject: string) => buckets.get(subject) ?? fullBucket;
  const background: Promise<unknown>[] = [];
  const reported: string[] = [];
  const limiter: Pick<RateLimiter, "take" | "giveBack"> = {
    async take({ subject, limit: of, cost }) {
      const { state, verdict } = take(of, stateOf(subject), { now: 0, cost });
      buckets.set(subject, state);
      return verdict;
    },
    async giveBack({ subject, limit: of, cost }) {
      buckets.set(subject, giveBack(of, stateOf(subject), cost));
    },
    ...changes,
  };
  const ask = async (takes: readonly Take[]) => {
    const decisions = await decideAll(
      {
        limiter,
        onUnavailable: (policy, reason) => void reported.push(`${policy}: ${reason}`),
        waitUntil: (work) => void background.push(work),
      },
      takes,
    );
    await Promise.all(background.splice(0));
    return decisions;
  };
  const leftIn = ({ subject, limit: of }: Take) => take(of, stateOf(subject), { now: 0, cost: 0 }).verdict.remaining;
  return { ask, leftIn, reported };
}

const [own, shared] = [
  { subject: "key:1", limit: limit("burst", 60), cost: 5 },
  { subject: "org:1", limit: limit("organization", 240), cost: 5 },
];

describe("decideAll", () => {
  it("takes from every limit where all allow it", async () => {
    const { ask, leftIn } = setup();
    expect((await ask([own, shared])).map(({ verdict }) => verdict.remaining)).toEqual([55, 235]);
    expect([own, shared].map(leftIn)).toEqual([55, 235]);
  });

  it("takes nothing from anybody for what one of them refuses", async () => {
    const [small, large, cost] = [fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 90 }), fc.nat(7)];
    await fc.assert(
      fc.asyncProperty(small, large, fc.array(cost, { maxLength: 30 }), async (one, other, costs) => {
        const { ask, leftIn } = setup();
        let [leftInOne, leftInOther] = [one, other];
        for (const asked of costs) {
          const takes = [
            { ...own, limit: limit("burst", one), cost: asked },
            { ...shared, limit: limit("organization", other), cost: asked },
          ];
          const passes = asked <= Math.min(leftInOne, leftInOther);
          const decisions = await ask(takes);

          expect(decisions.every(({ verdict }) => verdict.allowed)).toBe(passes);
          if (passes) [leftInOne, leftInOther] = [leftInOne - asked, leftInOther - asked];
          expect(decisions.map(({ verdict }) => verdict.remaining)).toEqual([leftInOne, leftInOther]);
          expect(takes.map(leftIn)).toEqual([leftInOne, leftInOther]);
        }
      }),
    );
  });

  it("lets the others decide where one fails, and reports it", async () => {
    const away = setup({ take: () => Promise.reject(new Error("overloaded")) });
    expect(await away.ask([own, shared])).toEqual([]);
    expect(away.reported).toEqual(["burst: Error: overloaded", "organization: Error: overloaded"]);
  });

  it("reports what couldn't be given back, and refuses all the same", async () => {
    const { ask, leftIn, reported } = setup({ giveBack: () => Promise.reject(new Error("overloaded")) });
    const decisions = await ask([
      { ...own, cost: 61 },
      { ...shared, cost: 61 },
    ]);
    expect(decisions.map(({ verdict }) => verdict.allowed)).toEqual([false, true]);
    expect(reported).toEqual(["organization: Error: overloaded"]);
    expect(leftIn(shared)).toBe(179);
  });
});
