import { AppError } from "../../kernel/app-error.ts";
import type { Caller } from "../../kernel/caller.ts";
import type { Holder, PaymentMethod, PaymentProvider, PortalPage } from "../../platform/ports/payment-provider.ts";
import { currentSubscription, providerOf, requireSubscription, type Standed, type SubscriptionDeps } from "./billing-deps.ts";
import { isEntitled } from "./subscription.ts";

type Held = { provider: PaymentProvider; holder: Holder };

/** Of the provider that the organization is a customer of; none before it has subscribed. */
export async function listPaymentMethods(deps: SubscriptionDeps, { orgId }: Caller): Promise<PaymentMethod[]> {
  const current = await currentSubscription(deps, orgId);
  if (!current) return [];
  return providerOf(deps, current.subscription.provider).listPaymentMethods(holderOf(current));
}

/** Where a person stores a way to pay: its details never come here. */
export async function addPaymentMethod(deps: SubscriptionDeps, caller: Caller): Promise<{ url: string }> {
  const { provider, holder } = await held(deps, caller);
  return provider.addPaymentMethod(holder);
}

export async function setDefaultPaymentMethod(deps: SubscriptionDeps, caller: Caller, id: string): Promise<void> {
  const { provider, holder } = await held(deps, caller);
  if (!(await provider.setDefaultPaymentMethod(holder, id))) throw noMethod(id);
}

/** Where the customer sees what the provider keeps of them, and changes it. */
export async function openPortal(deps: SubscriptionDeps, caller: Caller, page: PortalPage): Promise<{ url: string }> {
  const { provider, holder } = await held(deps, caller);
  return provider.openPortal(holder, page);
}

/** The last one stays as long as a plan is paid by it; of others, one takes the place of the default. Throws AppError `last_payment_method`. */
export async function removePaymentMethod(deps: SubscriptionDeps, caller: Caller, id: string): Promise<void> {
  const { provider, holder } = await held(deps, caller);
  const methods = await provider.listPaymentMethods(holder);
  const current = await currentSubscription(deps, caller.orgId);
  if (!methods.some((method) => method.id === id)) throw noMethod(id);
  if (methods.length === 1 && current && isEntitled(current.standing))
    throw new AppError("last_payment_method", "The plan is paid by this one. Add another one first, or cancel the plan.");
  // What the plan is paid by is never gone: the next charge would fail.
  const next = methods.find((method) => method.id !== id);
  if (next && methods.some((method) => method.id === id && method.isDefault))
    await provider.setDefaultPaymentMethod(holder, next.id);
  await provider.removePaymentMethod(holder, id);
}

async function held(deps: SubscriptionDeps, { orgId }: Caller): Promise<Held> {
  const current = await requireSubscription(deps, orgId);
  return { provider: providerOf(deps, current.subscription.provider), holder: holderOf(current) };
}

const holderOf = ({ subscription }: Standed): Holder => ({
  customerId: subscription.customerId,
  subscriptionId: subscription.providerId,
});

const noMethod = (id: string) => new AppError("not_found", `There is no way to pay with the id ${id}.`);
