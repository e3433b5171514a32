import type { ReleaseInputs, Share } from "./release-inputs.ts";

/** Raised with every change of a rule: a verdict is recomputed by the rules of its day. */
export const formulaVersion = 1;

export type DelayReason = "churn" | "satisfaction" | "critical_bug" | "capacity" | "market";
export type DataReason = "churn_missing" | "satisfaction_missing" | "few_ratings";
export type BandReason = "churn" | "satisfaction";

export type Verdict =
  | { verdict: "held_by_override" | "released" | "provisional" | "below" | "approaching" }
  | { verdict: "delay"; reasons: DelayReason[] }
  | { verdict: "hold"; for: "data"; reasons: DataReason[] }
  | { verdict: "hold"; for: "band"; reasons: BandReason[] }
  | { verdict: "hold"; for: "stability" | "dependency" }
  | { verdict: "trigger"; path: "stability" | "momentum" | "both" };

const fewestRatings = 30;

/** The first rule that applies, in whole numbers throughout: a share of exactly 5, 7, 70 or 80% holds. */
export function judgeRelease(inputs: ReleaseInputs): Verdict {
  const { mrr, threshold } = inputs;
  if (inputs.override) return { verdict: "held_by_override" };
  if (inputs.released) return { verdict: "released" };
  if (!inputs.final) return { verdict: "provisional" };
  if (mrr * 10 < threshold * 8) return { verdict: "below" };
  if (mrr < threshold) return { verdict: "approaching" };

  const delays = delaysIn(inputs);
  if (delays.length > 0) return { verdict: "delay", reasons: delays };
  const gaps = gapsIn(inputs);
  if (gaps.length > 0) return { verdict: "hold", for: "data", reasons: gaps };
  const path = pathOf(inputs);
  if (!path) return { verdict: "hold", for: "stability" };
  const bands = bandsIn(inputs);
  if (bands.length > 0) return { verdict: "hold", for: "band", reasons: bands };
  return inputs.predecessorReleased ? { verdict: "trigger", path } : { verdict: "hold", for: "dependency" };
}

/** Of 0 nothing is above and nothing is below. */
const isAbove = ({ part, whole }: Share, percent: number): boolean => part * 100 > whole * percent;
const isBelow = ({ part, whole }: Share, percent: number): boolean => part * 100 < whole * percent;

function delaysIn(inputs: ReleaseInputs): DelayReason[] {
  const reasons: [DelayReason, boolean][] = [
    ["churn", isAbove(inputs.churn, 7)],
    ["satisfaction", isBelow(inputs.satisfaction, 70)],
    ["critical_bug", inputs.openCriticalBugs > 0],
    ["capacity", !inputs.hasCapacity],
    ["market", !inputs.favourableMarket],
  ];
  return holding(reasons);
}

function gapsIn({ churn, satisfaction }: ReleaseInputs): DataReason[] {
  return holding([
    ["churn_missing", churn.whole === 0],
    ["satisfaction_missing", satisfaction.whole === 0],
    ["few_ratings", satisfaction.whole > 0 && satisfaction.whole < fewestRatings],
  ]);
}

function bandsIn({ churn, satisfaction }: ReleaseInputs): BandReason[] {
  return holding([
    ["churn", !isBelow(churn, 5)],
    ["satisfaction", !isAbove(satisfaction, 80)],
  ]);
}

/** Two months in a row, a growth of a fifth, or both. */
function pathOf({ mrr, previousMrr = 0, threshold }: ReleaseInputs): "stability" | "momentum" | "both" | undefined {
  const stable = previousMrr >= threshold;
  const growing = previousMrr > 0 && (mrr - previousMrr) * 100 >= previousMrr * 20;
  if (stable && growing) return "both";
  if (stable) return "stability";
  return growing ? "momentum" : undefined;
}

const holding = <Reason>(reasons: readonly (readonly [Reason, boolean])[]): Reason[] =>
  reasons.filter(([, holds]) => holds).map(([reason]) => reason);
