import { once } from "./once.ts";

export const currencies = ["INR", "USD"] as const;
export type Currency = (typeof currencies)[number];

/** An amount in the smallest unit of its currency: paise, cents. Always a whole number. */
export type Money = { minor: number; currency: Currency };

/** `amount × times ÷ by`, rounded half away from zero, exact however large the product is. */
export function mulDiv(amount: number, times: number, by: number): number {
  const product = BigInt(amount) * BigInt(times);
  const divisor = BigInt(by);
  const isNegative = product < 0n !== divisor < 0n;
  const [size, unit] = [absolute(product), absolute(divisor)];
  const rounded = Number((2n * size + unit) / (2n * unit));
  return isNegative && rounded !== 0 ? -rounded : rounded;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

export const sum = (amounts: Iterable<number>): number => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
};

const formats: Record<Currency, () => Intl.NumberFormat> = {
  INR: once(() => new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })),
  USD: once(() => new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" })),
};

/** `₹1,23,456.78` in lakh and crore, `$123,456.78`. */
export const formatMoney = ({ minor, currency }: Money): string => formats[currency]().format(minor / 100);
