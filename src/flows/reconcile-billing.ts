import type { ProviderEventRepository, SubscriptionRepository } from "../billing/index.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { PaymentProvider, Provider } from "../platform/ports/payment-provider.ts";
import { type KeepDeps, keepBillingEvent } from "./keep-billing-event.ts";

export type ReconcileDeps = KeepDeps & {
  providers: Partial<Record<Provider, PaymentProvider>>;
  events: Pick<ProviderEventRepository, "receipt" | "unknownOf" | "lastHeard">;
  subscriptions: Pick<SubscriptionRepository, "unreconciled" | "markReconciled" | "countOpen">;
};

/** `silent` are providers that have subscriptions here and haven't been heard of for a day. */
export type Reconciled = { checked: number; found: number; failed: number; silent: Provider[] };

const every = 6 * 3_600_000;
const atOnce = 50;
/** Razorpay disables an endpoint that fails for 24 hours. */
const silence = 24 * 3_600_000;

/** Asks providers what has happened to the subscriptions that were looked at longest ago, and takes what no webhook told. */
export async function reconcileBilling(deps: ReconcileDeps, at: Instant): Promise<Reconciled> {
  const due = await deps.subscriptions.unreconciled(instant(at - every), atOnce);
  let [found, failed] = [0, 0];
  for (const { id, provider: name, providerId, state } of due) {
    try {
      const events = (await deps.providers[name]?.fetchEvents(providerId, state.status.value)) ?? [];
      const ids = new Set(
        await deps.events.unknownOf(
          name,
          events.map((event) => event.id),
        ),
      );
      for (const event of events.filter((each) => ids.has(each.id)))
        await keepBillingEvent(deps, name, { eventId: event.id, type: event.type, event });
      found += ids.size;
      await deps.subscriptions.markReconciled(id, at);
    } catch {
      failed++;
    }
  }
  return { checked: due.length, found, failed, silent: await silentProviders(deps, at) };
}

async function silentProviders({ providers, events, subscriptions }: ReconcileDeps, at: Instant): Promise<Provider[]> {
  const silent: Provider[] = [];
  for (const name of Object.keys(providers) as Provider[]) {
    const heard = await events.lastHeard(name);
    const isSilent = heard === null || heard < at - silence;
    if (isSilent && (await subscriptions.countOpen(name, instant(at - silence))) > 0) silent.push(name);
  }
  return silent;
}
