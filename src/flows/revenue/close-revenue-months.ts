import type { CatalogRepository } from "../../billing/index.ts";
import type { Instant } from "../../kernel/time.ts";
import {
  type Closed,
  type ClosingRepository,
  type ClosingRunRepository,
  closeDueMonths,
  type RevenueFactRepository,
} from "../../revenue/index.ts";
import { recurringPrices } from "./recurring-price.ts";

export type RevenueParts = {
  facts: RevenueFactRepository;
  closings: ClosingRepository;
  runs: ClosingRunRepository;
  catalogs: Pick<CatalogRepository, "all">;
};

/** Closes the months that are due, as far as one invocation goes. Throws `MonthNotClosable`, with those before it closed. */
export async function closeRevenueMonths({ catalogs, ...revenue }: RevenueParts, now: Instant): Promise<Closed> {
  return closeDueMonths({ ...revenue, priceOf: await recurringPrices(catalogs) }, now);
}
