import type { OrgId } from "../../kernel/ids.ts";
import type { Currency } from "../../kernel/money.ts";
import type { PaymentProvider, Provider } from "../../platform/ports/payment-provider.ts";
import type { CatalogDeps } from "../catalog/read-catalog.ts";
import type { CouponRepository } from "../coupons/coupon-repository.ts";
import type { CustomerRepository } from "../customers/customer-repository.ts";
import { BillingDetailsMissing, NoProvider, NoSubscription } from "../errors.ts";
import type { Seller } from "../gst/tax-of.ts";
import type { BillingDetails } from "../invoices/billing-details.ts";
import { type Standing, type Subscription, standingAt } from "./subscription.ts";
import type { SubscriptionRepository } from "./subscription-repository.ts";

export type SubscriptionDeps = CatalogDeps & {
  seller: Seller;
  providers: Partial<Record<Provider, PaymentProvider>>;
  subscriptions: Pick<SubscriptionRepository, "add" | "list" | "addChange" | "removeChange">;
  customers: Pick<CustomerRepository, "details" | "customerId" | "saveCustomer">;
  coupons: Pick<CouponRepository, "find" | "redeem" | "giveBack">;
};

/** Rupees go through Razorpay, dollars through Stripe; where those aren't set up, through the sandbox. Throws NoProvider. */
export function providerFor({ providers }: Pick<SubscriptionDeps, "providers">, currency: Currency): PaymentProvider {
  const provider = (currency === "INR" ? providers.razorpay : providers.stripe) ?? providers.sandbox;
  if (!provider) throw new NoProvider();
  return provider;
}

export function providerOf({ providers }: Pick<SubscriptionDeps, "providers">, name: Provider): PaymentProvider {
  const provider = providers[name];
  if (!provider) throw new NoProvider();
  return provider;
}

export async function requireDetails(
  { customers }: { customers: Pick<CustomerRepository, "details"> },
  orgId: OrgId,
): Promise<BillingDetails> {
  const details = await customers.details(orgId);
  if (!details) throw new BillingDetailsMissing();
  return details;
}

type ListDeps = Pick<SubscriptionDeps, "clock"> & { subscriptions: Pick<SubscriptionRepository, "list"> };
export type Standed = { subscription: Subscription; standing: Standing };

/** The newest subscription that isn't over: one that was never paid for counts only where there is no other. */
export async function currentSubscription({ clock, subscriptions }: ListDeps, orgId: OrgId): Promise<Standed | undefined> {
  const now = clock.now();
  const all = (await subscriptions.list(orgId)).map((subscription) => ({
    subscription,
    standing: standingAt(subscription.state, now),
  }));
  const open = all.filter(({ standing }) => standing !== "cancelled");
  return open.find(({ standing }) => standing !== "incomplete") ?? open[0];
}

export async function requireSubscription(deps: ListDeps, orgId: OrgId): Promise<Standed> {
  const current = await currentSubscription(deps, orgId);
  if (!current) throw new NoSubscription();
  return current;
}
