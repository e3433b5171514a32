import type { CatalogRepository } from "../../billing/index.ts";
import type { Instant } from "../../kernel/time.ts";
import { type Closing, type ClosingRepository, closeDueMonths, type RevenueFactRepository } from "../../revenue/index.ts";
import { recurringPrices } from "./recurring-price.ts";

export type RevenueParts = {
  facts: RevenueFactRepository;
  closings: ClosingRepository;
  catalogs: Pick<CatalogRepository, "all">;
};

/** Closes the months that are due. Throws `RateMissing` and `UnbalancedMonth`, with those before it closed. */
export async function closeRevenueMonths({ catalogs, ...revenue }: RevenueParts, now: Instant): Promise<Closing[]> {
  return closeDueMonths({ ...revenue, priceOf: await recurringPrices(catalogs) }, now);
}
