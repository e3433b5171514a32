import type { ChargePhase } from "../../platform/ports/payment-provider.ts";
import type { Price } from "../catalog/price.ts";
import { type Supply, taxOf } from "../gst/tax-of.ts";
import type { Discount } from "../pricing/discount.ts";
import { priceOf } from "../pricing/price-of.ts";

type Plan = { price: Price; seats: number; discounts: readonly Discount[]; supply: Supply };

/** What each cycle will cost with tax, from the first until the last coupon has ended. */
export function chargePhases({ price, seats, discounts, supply }: Plan): ChargePhase[] {
  const ends = discounts.map(({ duration }) =>
    duration.kind === "cycles" ? duration.cycles : duration.kind === "once" ? 1 : 0,
  );
  const changes = [...new Set(ends.filter((end) => end > 0))].sort((one, other) => one - other);
  const amountFrom = (cycle: number) => taxOf(priceOf({ price, seats, cycle, discounts }).net, price.tax, supply).total;
  let from = 0;
  const bounded = changes.map((until) => {
    const phase = { cycles: until - from, amount: amountFrom(from) };
    from = until;
    return phase;
  });
  return [...bounded, { cycles: null, amount: amountFrom(from) }];
}
