import type { MonthFigures } from "./month-figures.ts";

/** A share as whole numbers, to be compared and shown without a rounding error; null where there is nothing to divide by. */
export type Ratio = { part: number; whole: number } | null;

export type MonthMetrics = {
  mrr: number;
  arr: number;
  customerChurn: Ratio;
  grossRevenueChurn: Ratio;
  netRevenueChurn: Ratio;
  grossRetention: Ratio;
  netRetention: Ratio;
  /** Paise a customer. */
  arpa: Ratio;
  /** Paise that a customer brings until it leaves: ARPA ÷ customer churn. */
  lifetimeValue: Ratio;
  /** What came in ÷ what was lost. */
  quickRatio: Ratio;
};

type Counted = Pick<MonthFigures, "start" | "end" | "sums" | "customers">;

const ratio = (part: number, whole: number): Ratio => (whole === 0 ? null : { part, whole });

/** The figures of a month by our definitions; exchange rates move the revenue, and neither churn nor retention. */
export function monthMetrics({ start, end, sums, customers }: Counted): MonthMetrics {
  const lost = sums.churn + sums.contraction;
  const won = sums.expansion + sums.reactivation;
  const { atStart, lost: left, atEnd } = customers;
  return {
    mrr: end,
    arr: end * 12,
    customerChurn: ratio(left, atStart),
    grossRevenueChurn: ratio(lost, start),
    netRevenueChurn: ratio(lost - won, start),
    grossRetention: ratio(start - lost, start),
    netRetention: ratio(start - lost + won, start),
    arpa: ratio(end, atEnd),
    lifetimeValue: ratio(end * atStart, atEnd * left),
    quickRatio: ratio(sums.new + won, lost),
  };
}
