import { AppError } from "../../kernel/app-error.ts";
import { actorOf } from "../../kernel/audit-entry.ts";
import type { Caller } from "../../kernel/caller.ts";
import type { Clock } from "../../platform/ports/clock.ts";
import { type BillingDetails, currencyOf, settleDetails } from "../invoices/billing-details.ts";
import { currentSubscription } from "../subscriptions/billing-deps.ts";
import type { SubscriptionRepository } from "../subscriptions/subscription-repository.ts";
import type { CustomerRepository } from "./customer-repository.ts";

type Deps = {
  clock: Clock;
  customers: Pick<CustomerRepository, "saveDetails">;
  subscriptions: Pick<SubscriptionRepository, "list">;
};

/** Throws InvalidGstin, and AppError `conflict` where the currency of a running subscription would change. */
export async function saveBillingDetails(deps: Deps, caller: Caller, given: BillingDetails): Promise<BillingDetails> {
  const details = settleDetails(given);
  const current = await currentSubscription(deps, caller.orgId);
  if (current && current.subscription.currency !== currencyOf(details))
    throw new AppError("conflict", "A subscription keeps its currency. End it before you move into or out of India.");
  await deps.customers.saveDetails(caller.orgId, { details, actor: actorOf(caller), at: deps.clock.now() });
  return details;
}
