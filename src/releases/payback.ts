import { milestones, releases } from "./roadmap.ts";

export type Payback = {
  milestone: string;
  threshold: number;
  investment: number;
  /** What its releases were planned to bring each month. */
  expectedMrr: number;
  /** Months until the investment is earned, rounded up: as planned, and by the revenue at the milestone itself. */
  months: { planned: number; atThreshold: number };
};

/** Investment against recurring revenue, in paise; a month that has begun counts whole. */
export function paybacks(): Payback[] {
  return milestones.map(({ id, threshold }) => {
    const own = releases.filter(({ milestone }) => milestone === id);
    const investment = own.reduce((sum, release) => sum + release.investment, 0);
    const expectedMrr = own.reduce((sum, { expected }) => sum + expected.mrr, 0);
    const months = { planned: Math.ceil(investment / expectedMrr), atThreshold: Math.ceil(investment / threshold) };
    return { milestone: id, threshold, investment, expectedMrr, months };
  });
}
