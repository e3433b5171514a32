import { type Currency, sum } from "../../kernel/money.ts";
import type { MeteredPrice, Price, TaxBehavior } from "../catalog/price.ts";
import { InvalidQuantity } from "../errors.ts";
import { type Discount, discountAmounts, isInCycle } from "./discount.ts";
import { tariffShares } from "./tariff-amount.ts";

export type LineKind = "plan" | "overage" | "premium" | "pack" | "discount" | "unused" | "remaining";

/** `amount` is negative where something is taken off. Without tax, or with it where the quote says inclusive. */
export type Line = { kind: LineKind; description: string; quantity: number; unit: number | null; amount: number };

export type Quote = { currency: Currency; tax: TaxBehavior; lines: Line[]; net: number };

type PlanRequest = { price: Price; seats: number; cycle?: number; discounts?: readonly Discount[] };

/** A plan for one whole interval, after discounts. */
export function priceOf({ price, seats, cycle = 0, discounts = [] }: PlanRequest): Quote {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new InvalidQuantity("seats", "has to be a whole number from 1 on");
  const lines = tariffShares(price.seats, seats).map(({ quantity, unit, amount }) => ({
    ...{ kind: "plan" as const, description: planName(price), quantity, unit, amount },
  }));
  const due = discounts.filter((discount) => isInCycle(discount, cycle));
  const off = discountAmounts(sum(lines.map(({ amount }) => amount)), due, price.currency);
  const taken = due.map(({ coupon }, index) => discountLine(coupon, off[index] ?? 0));
  return quote(price, [...lines, ...taken.filter(({ amount }) => amount !== 0)]);
}

type Metered = { kind: "overage" | "premium"; description: string; quantity: number };

/** What was used beyond the plan. */
export const priceOfUsage = (price: MeteredPrice, { kind, description, quantity }: Metered): Quote =>
  quote(
    price,
    tariffShares(price.tariff, quantity).map((share) => ({ kind, description, ...share })),
  );

const discountLine = (coupon: string, off: number): Line => ({
  ...{ kind: "discount", description: `Coupon ${coupon}`, quantity: 1, unit: null, amount: off === 0 ? 0 : -off },
});

export const quote = ({ currency, tax }: { currency: Currency; tax: TaxBehavior }, lines: Line[]): Quote => ({
  ...{ currency, tax, lines },
  net: sum(lines.map(({ amount }) => amount)),
});

const planName = ({ plan, interval }: Price): string =>
  `${plan[0]?.toUpperCase()}${plan.slice(1)}, ${interval === "month" ? "a month" : "a year"} of a seat`;
