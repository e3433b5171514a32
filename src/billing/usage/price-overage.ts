import type { Plan } from "../../kernel/caller.ts";
import type { OrgId } from "../../kernel/ids.ts";
import type { Currency } from "../../kernel/money.ts";
import { overageOf } from "../catalog/find-price.ts";
import type { TaxBehavior } from "../catalog/price.ts";
import { type CatalogDeps, readCatalog } from "../catalog/read-catalog.ts";
import { priceOfUsage } from "../pricing/price-of.ts";
import { currentSubscription } from "../subscriptions/billing-deps.ts";
import type { SubscriptionRepository } from "../subscriptions/subscription-repository.ts";

type Deps = CatalogDeps & { subscriptions: Pick<SubscriptionRepository, "list"> };
type Renders = { orgId: OrgId; plan: Plan; beyond: number; more: number };
export type OveragePrice = { minor: number; currency: Currency; tax: TaxBehavior };

/** What `more` renders cost this month where `beyond` have gone beyond the plan already; null where they cost nothing. */
export async function priceOverage(deps: Deps, { orgId, plan, beyond, more }: Renders): Promise<OveragePrice | null> {
  if (more === 0) return null;
  const { currency = "INR" } = (await currentSubscription(deps, orgId))?.subscription ?? {};
  const price = overageOf(await readCatalog(deps), plan, currency);
  if (!price) return null;
  const netOf = (quantity: number) => priceOfUsage(price, { kind: "overage", description: "", quantity }).net;
  return { minor: netOf(beyond + more) - netOf(beyond), currency, tax: price.tax };
}
