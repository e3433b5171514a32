import type { UserId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { milestones, releases } from "./roadmap.ts";

/** What an operator says that a release costs and brings. Money is in paise. */
export type ReleasePlan = {
  release: string;
  investment: number;
  /** What it is to add to monthly recurring revenue; null where that isn't said. */
  expectedMrr: number | null;
  impact: string;
  author: UserId;
  at: Instant;
};

export type Payback = {
  milestone: string;
  threshold: number;
  /** Of all its releases; null until each of them has one. */
  investment: number | null;
  expectedMrr: number | null;
  /** Months until the investment is earned: as planned, and by the revenue at the milestone itself. */
  months: { planned: number | null; atThreshold: number | null };
  /** Releases of which nobody has said it. */
  unstated: { investment: string[]; expectedMrr: string[] };
};

/** Investment against recurring revenue; a month that has begun counts whole. Nothing is made out from what isn't stated. */
export function paybacks(plans: readonly ReleasePlan[]): Payback[] {
  const planOf = new Map(plans.map((plan) => [plan.release, plan]));
  return milestones.map(({ id, threshold }) => {
    const own = releases.filter(({ milestone }) => milestone === id).map((release) => release.id);
    const total = (name: "investment" | "expectedMrr") => {
      const amounts = own.map((release) => planOf.get(release)?.[name] ?? null);
      const unstated = own.filter((_, index) => amounts[index] === null);
      return { unstated, sum: unstated.length > 0 ? null : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) };
    };
    const [investment, expectedMrr] = [total("investment"), total("expectedMrr")];
    return {
      ...{ milestone: id, threshold, investment: investment.sum, expectedMrr: expectedMrr.sum },
      months: { planned: monthsOf(investment.sum, expectedMrr.sum), atThreshold: monthsOf(investment.sum, threshold) },
      unstated: { investment: investment.unstated, expectedMrr: expectedMrr.unstated },
    };
  });
}

const monthsOf = (investment: number | null, monthly: number | null): number | null =>
  investment === null || !monthly ? null : Math.ceil(investment / monthly);
