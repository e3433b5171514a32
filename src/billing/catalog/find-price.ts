import type { Plan } from "../../kernel/caller.ts";
import type { Currency } from "../../kernel/money.ts";
import { NoSuchPrice } from "../errors.ts";
import type { BillingInterval, Catalog, MeteredPrice, PlanOffer, Price } from "./price.ts";

export type PriceWish = { plan: Plan; interval: BillingInterval; currency: Currency };

/** The price that is sold now. Throws NoSuchPrice. */
export function findPrice({ prices }: Catalog, { plan, interval, currency }: PriceWish): Price {
  const [price] = prices
    .filter((each) => each.plan === plan && each.interval === interval && each.currency === currency)
    .sort((one, other) => other.version - one.version);
  if (!price) throw new NoSuchPrice(`There is no price for ${plan} by ${interval} in ${currency}.`);
  return price;
}

export function offerOf({ plans }: Catalog, plan: Plan): PlanOffer {
  const offer = plans.find((each) => each.plan === plan);
  if (!offer) throw new NoSuchPrice(`There is no plan called ${plan}.`);
  return offer;
}

/** Undefined where the plan has no overage. */
export const overageOf = ({ overage }: Catalog, plan: Plan, currency: Currency): MeteredPrice | undefined =>
  overage[plan]?.find((each) => each.currency === currency);
