import { assert, boolean, constantFrom, integer, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeRelease, type Verdict } from "./judge-release.ts";
import type { ReleaseInputs, Share } from "./release-inputs.ts";

const threshold = 50_000_000;

const good: ReleaseInputs = {
  month: "2026-11",
  closing: "2026-11/final/0",
  final: true,
  threshold,
  mrr: threshold,
  previousMrr: threshold,
  churn: { part: 4, whole: 100 },
  satisfaction: { part: 81, whole: 100 },
  openCriticalBugs: 0,
  hasCapacity: true,
  favourableMarket: true,
  released: false,
  predecessorReleased: true,
};
const judged = (change: Partial<ReleaseInputs>): Verdict => judgeRelease({ ...good, ...change });
const override = { reason: "The office is closed", author: "usr_1", expiresAt: 1 };

describe("a release", () => {
  it("is triggered where everything holds, and says by which path", () => {
    expect(judged({})).toEqual({ verdict: "trigger", path: "stability" });
    expect(judged({ previousMrr: 41_666_666 })).toEqual({ verdict: "trigger", path: "momentum" });
    expect(judged({ mrr: 60_000_000 })).toEqual({ verdict: "trigger", path: "both" });
  });

  it.each<[string, Partial<ReleaseInputs>, Verdict]>([
    ["a fifth of growth, exactly", { previousMrr: 41_666_666 }, { verdict: "trigger", path: "momentum" }],
    ["a paisa less than a fifth", { previousMrr: 41_666_667 }, { verdict: "hold", for: "stability" }],
    ["a month before of nothing", { previousMrr: 0 }, { verdict: "hold", for: "stability" }],
    ["8/10 of its threshold", { mrr: 40_000_000 }, { verdict: "approaching" }],
    ["a paisa less than 8/10", { mrr: 39_999_999 }, { verdict: "below" }],
    ["a paisa less than its threshold", { mrr: 49_999_999 }, { verdict: "approaching" }],
    ["a month that isn't final", { final: false, mrr: 0 }, { verdict: "provisional" }],
    ["an override, whatever else holds", { override, released: true, final: false }, { verdict: "held_by_override" }],
    ["been released, whatever follows", { released: true, mrr: 0, final: false }, { verdict: "released" }],
    ["a churn of 40%", { churn: { part: 40, whole: 100 } }, { verdict: "delay", reasons: ["churn"] }],
    [
      "all that delays",
      {
        churn: { part: 8, whole: 100 },
        satisfaction: { part: 69, whole: 100 },
        openCriticalBugs: 1,
        hasCapacity: false,
        favourableMarket: false,
      },
      { verdict: "delay", reasons: ["churn", "satisfaction", "critical_bug", "capacity", "market"] },
    ],
    ["29 ratings", { satisfaction: { part: 29, whole: 29 } }, { verdict: "hold", for: "data", reasons: ["few_ratings"] }],
    [
      "no ratings and no customers at the start",
      { satisfaction: { part: 0, whole: 0 }, churn: { part: 0, whole: 0 } },
      { verdict: "hold", for: "data", reasons: ["churn_missing", "satisfaction_missing"] },
    ],
    ["an unreleased predecessor", { predecessorReleased: false }, { verdict: "hold", for: "dependency" }],
  ])("with %s", (_what, change, verdict) => {
    expect(judged(change)).toEqual(verdict);
  });

  it.each([5, 6, 7])("holds at a churn of %i%", (part) => {
    expect(judged({ churn: { part, whole: 100 } })).toEqual({ verdict: "hold", for: "band", reasons: ["churn"] });
  });

  it.each([70, 75, 80])("holds at a satisfaction of %i%", (part) => {
    expect(judged({ satisfaction: { part, whole: 100 } })).toEqual({ verdict: "hold", for: "band", reasons: ["satisfaction"] });
  });
});

/** Read again from the text of the rules, with fractions of BigInt and no code in common. */
function naive(inputs: ReleaseInputs): string {
  const big = BigInt;
  const [cur, prev, t] = [big(inputs.mrr), big(inputs.previousMrr ?? 0), big(inputs.threshold)];
  const percent = ({ part, whole }: Share): bigint | undefined =>
    whole === 0 ? undefined : (big(part) * 1_000_000n) / big(whole);
  const exact = (share: Share, of: number): boolean => share.whole > 0 && big(share.part) * 100n === big(of) * big(share.whole);
  const above = (share: Share, of: number): boolean => {
    const value = percent(share);
    return value !== undefined && !exact(share, of) && value >= big(of) * 10_000n;
  };
  const below = (share: Share, of: number): boolean => {
    const value = percent(share);
    return value !== undefined && !exact(share, of) && value < big(of) * 10_000n;
  };
  const { churn, satisfaction } = inputs;
  if (inputs.override !== undefined) return "held_by_override";
  if (inputs.released) return "released";
  if (!inputs.final) return "provisional";
  if (5n * cur < 4n * t) return "below";
  if (cur < t) return "approaching";
  const bad = above(churn, 7) || below(satisfaction, 70) || inputs.openCriticalBugs !== 0;
  if (bad || !inputs.hasCapacity || !inputs.favourableMarket) return "delay";
  if (satisfaction.whole < 30 || churn.whole === 0) return "hold data";
  const momentum = prev > 0n && 5n * (cur - prev) >= prev;
  if (prev < t && !momentum) return "hold stability";
  if (!below(churn, 5) || !above(satisfaction, 80)) return "hold band";
  return inputs.predecessorReleased ? "trigger" : "hold dependency";
}

const nameOf = (verdict: Verdict): string => ("for" in verdict ? `hold ${verdict.for}` : verdict.verdict);

describe("the rules", () => {
  it("give exactly one verdict around every threshold, the same as a second reading of them", () => {
    const shares = (percents: number[]): Share[] => [{ part: 0, whole: 0 }, ...percents.map((part) => ({ part, whole: 1000 }))];
    let rows = 0;
    for (const mrr of [39_999_999, 40_000_000, 49_999_999, 50_000_000, 50_000_001])
      for (const previousMrr of [0, 41_666_666, 41_666_667, 49_999_999, 50_000_000])
        for (const churn of shares([49, 50, 51, 69, 70, 71]))
          for (const satisfaction of shares([699, 700, 701, 799, 800, 801]))
            for (const flags of [{}, { openCriticalBugs: 1 }, { hasCapacity: false }, { predecessorReleased: false }]) {
              const inputs = { ...good, mrr, previousMrr, churn, satisfaction, ...flags };
              expect(nameOf(judgeRelease(inputs)), JSON.stringify(inputs)).toBe(naive(inputs));
              rows++;
            }
    console.info(`${rows} rows around the thresholds, each with one verdict`);
    expect(rows).toBeGreaterThanOrEqual(3_000);
  });

  it("agree with a second reading of them on random months", () => {
    const share = integer({ min: 0, max: 400 }).chain((whole) =>
      record({ whole: constantFrom(whole), part: integer({ min: 0, max: whole }) }),
    );
    const money = integer({ min: 0, max: 400_000_000 });
    const months = record({
      month: constantFrom("2026-11"),
      closing: constantFrom("2026-11/final/0"),
      final: boolean(),
      threshold: constantFrom(50_000_000, 100_000_000, 200_000_000, 300_000_000),
      mrr: money,
      previousMrr: money,
      churn: share,
      satisfaction: share,
      openCriticalBugs: integer({ min: 0, max: 1 }),
      hasCapacity: boolean(),
      favourableMarket: boolean(),
      released: boolean(),
      predecessorReleased: boolean(),
      override: option(constantFrom(override), { nil: undefined }),
    });
    assert(
      property(months, (inputs) => nameOf(judgeRelease(inputs as ReleaseInputs)) === naive(inputs as ReleaseInputs)),
      { numRuns: 10_000 },
    );
  });
});
