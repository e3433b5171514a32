import { RateMissing } from "./errors.ts";
import { roundHalfUp } from "./monthly-recurring.ts";

/** Monthly recurring revenue of customers at one instant, in the minor unit of each currency they pay in. */
export type Standing = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What one minor unit of a currency was worth at the end of a month, in millionths of a paisa. */
export type Rates = Readonly<Record<string, number>>;

export const movementKinds = ["new", "reactivation", "expansion", "contraction", "churn", "fx"] as const;
export type MovementKind = (typeof movementKinds)[number];
/** One customer's change over a month in paise; only `fx` can be negative. */
export type Movement = { customerId: string; kind: MovementKind; amount: number };

type Months = {
  start: Standing;
  end: Standing;
  startRates: Rates;
  endRates: Rates;
  /** Whether somebody who pays nothing at the start had paid before. */
  hasPaidBefore: (customerId: string) => boolean;
};

/** What brought the revenue of the start to that of the end, customer by customer. Throws `RateMissing`. */
export function movementsBetween({ start, end, startRates, endRates, hasPaidBefore }: Months): Movement[] {
  const customers = [...new Set([...start.keys(), ...end.keys()])].sort();
  return customers.flatMap((customerId) => {
    const before = start.get(customerId) ?? nothing;
    const after = end.get(customerId) ?? nothing;
    const [from, to] = [worth(before, startRates), worth(after, endRates)];
    const move = (kind: MovementKind, amount: number): Movement[] => (amount === 0 ? [] : [{ customerId, kind, amount }]);
    if (from === 0) return move(hasPaidBefore(customerId) ? "reactivation" : "new", to);
    if (to === 0) return move("churn", from);

    const revalued = worth(before, endRates);
    const change = to - revalued;
    return [...move("fx", revalued - from), ...move(change > 0 ? "expansion" : "contraction", Math.abs(change))];
  });
}

const nothing: ReadonlyMap<string, number> = new Map();

/** What a customer pays, in paise; rounded once for each currency. Throws `RateMissing`. */
export function worth(amounts: ReadonlyMap<string, number>, rates: Rates): number {
  let sum = 0;
  for (const [currency, amount] of amounts) {
    if (amount === 0) continue;
    const rate = currency === "INR" ? 1_000_000 : rates[currency];
    if (rate === undefined) throw new RateMissing(currency);
    sum += roundHalfUp(BigInt(amount) * BigInt(rate), 1_000_000n);
  }
  return sum;
}

/** A kind that didn't occur is 0 paise. */
export const noMovements = (): Record<MovementKind, number> => ({
  ...{ new: 0, reactivation: 0, expansion: 0, contraction: 0, churn: 0, fx: 0 },
});

/** Whether the end follows from the start and what moved: if not, the month must not be closed. */
export const balances = (start: number, end: number, sums: Record<MovementKind, number>): boolean =>
  end === start + sums.new + sums.reactivation + sums.expansion - sums.contraction - sums.churn + sums.fx;
