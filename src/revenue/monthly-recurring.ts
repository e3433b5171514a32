/** What a subscription costs again and again, in the minor unit of its currency. */
export type RecurringPrice = {
  currency: string;
  quantity: number;
  unitAmount: number;
  interval: { unit: "day" | "week" | "month" | "year"; count: number };
  /** GST of 18% is within `unitAmount`. */
  taxInclusive: boolean;
  /** What is taken off every time; a coupon for one cycle is none of these. */
  discount?: { kind: "percent"; percent: number } | { kind: "amount"; amount: number };
};

/** Months in an interval, as a fraction: a year has 52 weeks and 365 days. */
const months = { month: [1n, 1n], year: [12n, 1n], week: [12n, 52n], day: [12n, 365n] } as const;

/**
 * Monthly recurring revenue of one subscription, rounded half up, once. Throws RangeError for amounts that are negative
 * or no whole numbers. The rule: MRR = quantity × unit price net of recurring discounts, without tax, ÷ months.
 */
export function monthlyRecurring({ quantity, unitAmount, interval, taxInclusive, discount }: RecurringPrice): number {
  for (const amount of [quantity, unitAmount, interval.count]) requireCount(amount);
  const [of, per] = months[interval.unit];
  const net = big(taxInclusive ? roundHalfUp(big(unitAmount) * 100n, 118n) : unitAmount);
  const [taken, whole] = discounted(net, discount);
  return roundHalfUp(big(quantity) * taken * per, whole * of * big(interval.count));
}

/** The price that is left, as a fraction; never below nothing. */
function discounted(price: bigint, discount: RecurringPrice["discount"]): [numerator: bigint, denominator: bigint] {
  if (!discount) return [price, 1n];
  if (discount.kind === "percent") {
    requireCount(discount.percent);
    return [price * big(Math.max(0, 100 - discount.percent)), 100n];
  }
  requireCount(discount.amount);
  const left = price - big(discount.amount);
  return [left > 0n ? left : 0n, 1n];
}

const big = BigInt;

/** For a numerator that isn't negative. */
export const roundHalfUp = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

function requireCount(amount: number): void {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${amount} is no whole number from 0 up.`);
}
