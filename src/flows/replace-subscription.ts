import {
  currentSubscription,
  type Invoice,
  type InvoiceRepository,
  isEntitled,
  type LedgerRepository,
  type LedgerTransaction,
  remainingOf,
  type Subscription,
  type SubscriptionRepository,
  standingAt,
} from "../billing/index.ts";
import { AppError } from "../kernel/app-error.ts";
import type { OrgId } from "../kernel/ids.ts";
import { sum } from "../kernel/money.ts";
import { type Instant, instant, type Period } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { PaymentProvider, Provider, Refund } from "../platform/ports/payment-provider.ts";

export type ReplaceDeps = {
  clock: Clock;
  providers: Partial<Record<Provider, PaymentProvider>>;
  subscriptions: Pick<SubscriptionRepository, "list">;
  invoices: Pick<InvoiceRepository, "listOfPeriod">;
  ledger: Pick<LedgerRepository, "ofInvoice">;
  /** A provider that refuses a refund, of a payment that is too old, has to be answered by a person. */
  onUnrefunded: (refund: Refund, error: unknown) => void;
};

/**
 * Where a new mandate stands in the place of an older one (UPI's can't be changed, a halted one isn't charged any more), the
 * older one is ended and what wasn't used of it goes back. Safe to run again.
 */
export async function endReplaced(deps: ReplaceDeps, orgId: OrgId): Promise<void> {
  const now = deps.clock.now();
  const newest = await currentSubscription(deps, orgId);
  if (!newest || !isEntitled(newest.standing)) return;
  for (const old of await deps.subscriptions.list(orgId)) {
    const standing = standingAt(old.state, now);
    const provider = deps.providers[old.provider];
    if (old.id === newest.subscription.id || !provider || standing === "cancelled" || standing === "incomplete") continue;
    if (isEntitled(standing)) await refundUnused(deps, old, provider);
    await provider.cancel(old.providerId, "now");
  }
}

async function refundUnused(deps: ReplaceDeps, old: Subscription, provider: PaymentProvider): Promise<void> {
  const { period } = old.state;
  if (!period) return;
  const documents = await deps.invoices.listOfPeriod(old.orgId, old.id, period);
  let left = sum(documents.map((document) => unusedOf(document, period, deps.clock.now())));
  for (const { orgId, id } of documents) {
    const transactions = await deps.ledger.ofInvoice(orgId, id);
    const payment = transactions.find(({ kind }) => kind === "payment");
    const amount = Math.min(left, heldOf(transactions));
    if (!payment || amount <= 0) continue;
    left -= amount;
    const paymentId = payment.key.split(":").slice(2).join(":");
    const holder = { customerId: old.customerId, subscriptionId: old.providerId };
    const refund = { ...holder, key: `replaced:${old.id}:${paymentId}`, paymentId, amount };
    await provider.refund(refund).catch((error) => {
      // What may succeed later is tried again. A refusal doesn't keep the old one from being ended: it would go on charging.
      if (error instanceof AppError && error.code === "billing_unavailable") throw error;
      deps.onUnrefunded(refund, error);
    });
  }
}

/** What the provider was paid for an invoice and hasn't given back. */
const heldOf = (transactions: readonly LedgerTransaction[]): number =>
  sum(
    transactions.flatMap(({ entries }) =>
      entries.filter(({ account }) => account.startsWith("provider:")).map(({ amount }) => amount),
    ),
  );

/** A cycle's invoice is for the whole period, that of a change for what was left of it; a downgrade's note was given back. */
function unusedOf({ kind, tax, content, issuedAt }: Invoice, period: Period, now: Instant): number {
  const start = content.period === null ? instant(Math.min(Math.max(issuedAt, period.start), now)) : period.start;
  if (start >= period.end) return 0;
  const unused = remainingOf(tax.total, { start, end: period.end }, now);
  return kind === "invoice" ? unused : -unused;
}
