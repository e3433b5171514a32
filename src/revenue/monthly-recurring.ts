/** What a subscription costs again and again, in the minor unit of its currency. */
export type RecurringPrice = {
  /** So many units at so much each; a price with tiers has a line for each. */
  lines: readonly { quantity: number; unitAmount: number }[];
  interval: { unit: "day" | "week" | "month" | "year"; count: number };
  /** GST of 18% is within each `unitAmount`. */
  taxInclusive: boolean;
  /** What is taken off every time, in turn; a coupon for one cycle is none of these. */
  discounts: readonly RecurringDiscount[];
};

export type RecurringDiscount = { kind: "percent"; basisPoints: number } | { kind: "amount"; minor: number };

/** Months in an interval, as a fraction: a year has 52 weeks and 365 days. */
const months = { month: [1n, 1n], year: [12n, 1n], week: [12n, 52n], day: [12n, 365n] } as const;

/**
 * Monthly recurring revenue of one subscription, rounded half up, once. Throws RangeError for amounts that are negative
 * or no whole numbers. The rule: MRR = quantity × unit price net of recurring discounts, without tax, ÷ months.
 */
export function monthlyRecurring({ lines, interval, taxInclusive, discounts }: RecurringPrice): number {
  requireCount(interval.count);
  let left: Fraction = [0n, 1n];
  for (const { quantity, unitAmount } of lines) {
    requireCount(quantity);
    requireCount(unitAmount);
    const net = taxInclusive ? roundHalfUp(BigInt(unitAmount) * 100n, 118n) : unitAmount;
    left = [left[0] + BigInt(quantity) * BigInt(net), 1n];
  }
  for (const discount of discounts) left = discounted(left, discount);
  const [of, per] = months[interval.unit];
  return roundHalfUp(left[0] * per, left[1] * of * BigInt(interval.count));
}

type Fraction = readonly [numerator: bigint, denominator: bigint];

/** What is left, never below nothing. */
function discounted([amount, whole]: Fraction, discount: RecurringDiscount): Fraction {
  if (discount.kind === "percent") {
    requireCount(discount.basisPoints);
    return [amount * BigInt(Math.max(0, 10_000 - discount.basisPoints)), whole * 10_000n];
  }
  requireCount(discount.minor);
  const left = amount - BigInt(discount.minor) * whole;
  return [left > 0n ? left : 0n, whole];
}

/** For a numerator that isn't negative. */
export const roundHalfUp = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

function requireCount(amount: number): void {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${amount} is no whole number from 0 up.`);
}
