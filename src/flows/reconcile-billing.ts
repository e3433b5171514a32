import type {
  CreditRepository,
  ProviderEventRepository,
  SubscriptionRepository,
  UsageClosingRepository,
} from "../billing/index.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { BillingEvent, PaymentProvider, Provider } from "../platform/ports/payment-provider.ts";
import { type KeepDeps, keepBillingEvent } from "./keep-billing-event.ts";

export type ReconcileDeps = KeepDeps & {
  providers: Partial<Record<Provider, PaymentProvider>>;
  events: Pick<ProviderEventRepository, "receipt" | "unknownOf" | "lastHeard">;
  subscriptions: Pick<SubscriptionRepository, "unreconciled" | "markReconciled" | "countOpen">;
  closings: Pick<UsageClosingRepository, "owed">;
  credits: Pick<CreditRepository, "owed">;
};

export type Reconciled = {
  /** Subscriptions, and what is owed besides. */
  checked: number;
  /** What no webhook had told. */
  found: number;
  failed: { what: string; message: string }[];
  /** Providers that have subscriptions here and haven't been heard of for a day. */
  silent: Provider[];
};

const hour = 3_600_000;
const every = 6 * hour;
const atOnce = 50;
/** Razorpay disables an endpoint that fails for 24 hours. */
const silence = 24 * hour;
/** Long enough to notice a silent provider and to mend it. */
const refundsSince = 7 * 24 * hour;
/** An offer to pay a pack is looked after for so long. */
const purchasesSince = 7 * 24 * hour;

/** Asks providers for what no webhook told: of subscriptions looked at longest ago, of what is owed, and of refunds. */
export async function reconcileBilling(deps: ReconcileDeps, at: Instant): Promise<Reconciled> {
  const result: Reconciled = { checked: 0, found: 0, failed: [], silent: [] };
  const look = async (what: string, provider: Provider, ask: (provider: PaymentProvider) => Promise<BillingEvent[]>) => {
    try {
      const asked = deps.providers[provider];
      if (asked) result.found += await takeUnknown(deps, provider, await ask(asked));
      return true;
    } catch (error) {
      result.failed.push({ what, message: error instanceof Error ? error.message : String(error) });
      return false;
    }
  };

  const subscriptions = await deps.subscriptions.unreconciled(instant(at - every), atOnce);
  for (const due of subscriptions) {
    const isDone = await look(due.id, due.provider, (asked) => asked.fetchEvents(due.providerId, due.state.status.value));
    await deps.subscriptions.markReconciled(due.id, isDone ? at : nextHour(at));
  }
  const owed = [...(await deps.closings.owed(atOnce)), ...(await deps.credits.owed(instant(at - purchasesSince), atOnce))];
  for (const each of owed) await look(each.key, each.provider, (asked) => asked.fetchCollected(each));
  for (const name of Object.keys(deps.providers) as Provider[])
    await look(`refunds of ${name}`, name, (asked) => asked.fetchRefunds(instant(at - refundsSince)));
  return { ...result, checked: subscriptions.length + owed.length, silent: await silentProviders(deps, at) };
}

/** Due again in an hour, behind those that wait already: one that always fails doesn't keep others from being looked at. */
const nextHour = (at: Instant): Instant => instant(at - every + hour);

async function takeUnknown(deps: ReconcileDeps, provider: Provider, events: readonly BillingEvent[]): Promise<number> {
  const names = events.map(({ id }) => id);
  const unknown = new Set(names.length > 0 ? await deps.events.unknownOf(provider, names) : []);
  for (const event of events.filter(({ id }) => unknown.has(id)))
    await keepBillingEvent(deps, provider, { eventId: event.id, type: event.type, event });
  return unknown.size;
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
