import { milestones } from "./roadmap.ts";
import type { VerdictRecord } from "./verdict-chain.ts";

/** The month's review as it is kept: revenue, against milestones, trajectory, decisions. */
export type ReleaseReview = {
  month: string;
  closing: string;
  mrr: number;
  milestones: { id: string; threshold: number; percent: number; isReached: boolean }[];
  growth: { previousMrr: number | null; change: number | null; percent: number | null };
  decisions: VerdictRecord[];
};

/** Of each closing of a month, from the verdicts that rest on it. */
export function reviewsOf(records: readonly VerdictRecord[]): ReleaseReview[] {
  return Array.from(
    Map.groupBy(records, ({ inputs }) => inputs.closing),
    ([closing, decisions]) => {
      const { month, mrr, previousMrr = null } = (decisions[0] as VerdictRecord).inputs;
      const change = previousMrr === null ? null : mrr - previousMrr;
      return {
        ...{ month, closing, mrr, decisions },
        milestones: milestones.map(({ id, threshold }) => ({
          ...{ id, threshold, isReached: mrr >= threshold },
          percent: Math.floor((mrr * 100) / threshold),
        })),
        growth: { previousMrr, change, percent: change === null || !previousMrr ? null : tenths(change, previousMrr) },
      };
    },
  );
}

const tenths = (part: number, whole: number): number => Math.round((part * 1_000) / whole) / 10;
