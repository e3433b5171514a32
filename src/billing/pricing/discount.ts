import type { Currency } from "../../kernel/money.ts";
import { mulDiv } from "../../kernel/money.ts";

/** How long a coupon takes something off: always, for so many cycles, or one invoice. */
export type DiscountDuration = { kind: "forever" } | { kind: "cycles"; cycles: number } | { kind: "once" };

/** `basisPoints` of the price, or a fixed amount of one currency. */
export type DiscountValue = { kind: "percent"; basisPoints: number } | { kind: "amount"; minor: number; currency: Currency };

export type Discount = { coupon: string; value: DiscountValue; duration: DiscountDuration };

/** What each takes off in turn, of what those before it have left. Never more than there is. */
export function discountAmounts(amount: number, discounts: readonly Discount[], currency: Currency): number[] {
  let left = amount;
  return discounts.map(({ value }) => {
    const off = Math.min(left, worthOf(value, left, currency));
    left -= off;
    return off;
  });
}

function worthOf(value: DiscountValue, amount: number, currency: Currency): number {
  if (value.kind === "percent") return mulDiv(amount, value.basisPoints, 10_000);
  return value.currency === currency ? value.minor : 0;
}

/** Whether it counts in the cycle with that number; a subscription's first is 0. */
export function isInCycle({ duration }: Discount, cycle: number): boolean {
  if (duration.kind === "forever") return true;
  return cycle < (duration.kind === "once" ? 1 : duration.cycles);
}
