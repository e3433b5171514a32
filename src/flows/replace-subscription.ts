import {
  currentSubscription,
  type InvoiceRepository,
  isEntitled,
  remainingOf,
  type Subscription,
  type SubscriptionRepository,
  standingAt,
} from "../billing/index.ts";
import type { OrgId } from "../kernel/ids.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { PaymentProvider, Provider } from "../platform/ports/payment-provider.ts";

export type ReplaceDeps = {
  clock: Clock;
  providers: Partial<Record<Provider, PaymentProvider>>;
  subscriptions: Pick<SubscriptionRepository, "list">;
  invoices: Pick<InvoiceRepository, "list">;
};

/**
 * Where a new mandate stands in the place of an older one (UPI's can't be changed), the older one is ended and what wasn't
 * used of it goes back. Safe to run again.
 */
export async function endReplaced(deps: ReplaceDeps, orgId: OrgId): Promise<void> {
  const now = deps.clock.now();
  const newest = await currentSubscription(deps, orgId);
  if (!newest || !isEntitled(newest.standing)) return;
  for (const old of await deps.subscriptions.list(orgId)) {
    if (old.id === newest.subscription.id || !isEntitled(standingAt(old.state, now))) continue;
    const provider = deps.providers[old.provider];
    await refundUnused(deps, old, provider);
    await provider?.cancel(old.providerId, "now");
  }
}

async function refundUnused({ clock, invoices }: ReplaceDeps, old: Subscription, provider?: PaymentProvider): Promise<void> {
  const { period } = old.state;
  const paid = (await invoices.list(old.orgId, 50)).find(
    ({ subscriptionId, content }) => subscriptionId === old.id && content.period?.end === period?.end,
  );
  const [, , paymentId] = paid?.source.split(":") ?? [];
  if (!period || !paid || !paymentId) return;
  const amount = remainingOf(paid.tax.total, period, clock.now());
  const holder = { customerId: old.customerId, subscriptionId: old.providerId };
  const refund = { ...holder, key: `replaced:${old.id}`, paymentId, amount };
  if (amount > 0) await provider?.refund(refund);
}
