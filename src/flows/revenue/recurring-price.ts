import { type CatalogRepository, type Price, tariffShares } from "../../billing/index.ts";
import { PriceMissing, type PriceOf, type RecurringDiscount } from "../../revenue/index.ts";

/** What each price that was ever sold comes to, from all catalogues. What it gives throws `PriceMissing`. */
export async function recurringPrices(catalogs: Pick<CatalogRepository, "all">): Promise<PriceOf> {
  const prices = new Map<string, Price>();
  for (const catalog of await catalogs.all()) for (const price of catalog.prices) prices.set(price.id, price);

  return ({ terms, currency, discounts }) => {
    const price = prices.get(terms.priceId);
    if (!price || price.currency !== currency) throw new PriceMissing(terms.priceId, currency);
    return {
      lines: tariffShares(price.seats, terms.seats).map(({ quantity, unit }) => ({ quantity, unitAmount: unit })),
      interval: { unit: price.interval, count: 1 },
      taxInclusive: price.tax === "inclusive",
      discounts: discounts.flatMap(({ value }): RecurringDiscount[] =>
        value.kind === "percent" || value.currency === currency ? [value] : [],
      ),
    };
  };
}
