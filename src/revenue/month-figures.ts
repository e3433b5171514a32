import type { Instant } from "../kernel/time.ts";
import type { CustomerMonth } from "./customer-month.ts";
import { type Definition, definitions } from "./definitions.ts";
import { UnbalancedMonth } from "./errors.ts";
import { balances, type Movement, type MovementKind, movementsBetween, noMovements, type Rates, worth } from "./movements.ts";
import { monthAt } from "./revenue-month.ts";

/** A month in paise. What was known at another time may come to other figures. */
export type MonthFigures = {
  start: number;
  end: number;
  committed: number;
  trial: number;
  sums: Record<MovementKind, number>;
  customers: { atStart: number; lost: number; atEnd: number };
  subscriptions: number;
  /** The end by the rules of others. */
  byDefinition: Record<Definition, number>;
  /** Customers at the end by the month of their first payment. */
  cohorts: Record<string, { customers: number; mrr: number }>;
};

export type MonthRates = { start: Rates; end: Rates };

export const noFigures = (): MonthFigures => ({
  ...{ start: 0, end: 0, committed: 0, trial: 0, sums: noMovements(), subscriptions: 0, cohorts: {} },
  customers: { atStart: 0, lost: 0, atEnd: 0 },
  byDefinition: { chitra: 0, chartmogul: 0, stripe: 0 },
});

/** Adds a customer and gives what it moved. Throws `RateMissing`. */
export function addCustomer(figures: MonthFigures, month: CustomerMonth, rates: MonthRates, startsAt: Instant): Movement[] {
  const [from, to] = [worth(month.start, rates.start), worth(month.end.chitra, rates.end)];
  figures.start += from;
  figures.end += to;
  figures.committed += worth(month.committed, rates.end);
  figures.trial += worth(month.trial, rates.end);
  figures.subscriptions += month.subscriptions;
  for (const definition of definitions) figures.byDefinition[definition] += worth(month.end[definition], rates.end);
  if (from > 0) figures.customers.atStart += 1;
  if (from > 0 && to === 0) figures.customers.lost += 1;
  if (to > 0) addToCohort(figures, month, to);

  const movements = movementsBetween({
    start: new Map([[month.orgId, month.start]]),
    end: new Map([[month.orgId, month.end.chitra]]),
    ...{ startRates: rates.start, endRates: rates.end },
    hasPaidBefore: () => month.firstPaidAt !== null && month.firstPaidAt < startsAt,
  });
  for (const { kind, amount } of movements) figures.sums[kind] += amount;
  return movements;
}

function addToCohort({ customers, cohorts }: MonthFigures, { firstPaidAt }: CustomerMonth, mrr: number): void {
  customers.atEnd += 1;
  const name = firstPaidAt === null ? "unpaid" : monthAt(firstPaidAt);
  const { customers: before, mrr: so } = cohorts[name] ?? { customers: 0, mrr: 0 };
  cohorts[name] = { customers: before + 1, mrr: so + mrr };
}

/** Throws `UnbalancedMonth` where the end doesn't follow from the start and what moved. */
export function requireBalance({ start, end, sums }: MonthFigures): void {
  if (!balances(start, end, sums)) throw new UnbalancedMonth(start, end, sums);
}
