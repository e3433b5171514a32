import type { EventDraft } from "../../kernel/event-draft.ts";
import { type Instant, instant } from "../../kernel/time.ts";
import type { BillingEvent } from "../../platform/ports/payment-provider.ts";
import type { Price } from "../catalog/price.ts";
import { type InvoiceDraft, taxOfTransaction } from "../invoices/invoice.ts";
import type { LedgerTransaction } from "../ledger/transaction.ts";
import { momentsOf, type Standing, type Subscription, standingAt } from "../subscriptions/subscription.ts";

/** What webhooks are told when a subscription comes to stand so. Going on after a pause or a late payment is a beginning. */
const told: Record<Standing, string | undefined> = {
  incomplete: undefined,
  trialing: "subscription.activated",
  active: "subscription.activated",
  past_due: "subscription.past_due",
  paused: "subscription.paused",
  halted: "subscription.halted",
  cancelled: "subscription.cancelled",
};

type Turn = { before: Subscription; after: Subscription; at: Instant; prices: readonly Price[] };

/** Of a subscription that an event has changed. */
export function subscriptionEvents(turn: Turn): EventDraft[] {
  const { before, after, at } = turn;
  const [was, is] = [standingAt(before.state, at), standingAt(after.state, at)];
  const { priceId, seats } = before.state.terms.value;
  const { value } = after.state.terms;
  const isChanged = value.priceId !== priceId || value.seats !== seats;
  return [...standingEvents(turn, { was, is }), ...(isChanged ? [draftOf(turn, "subscription.changed")] : [])];
}

/** Of one that time alone has changed. */
export function eventsOfTime(turn: Turn): EventDraft[] {
  const { after, at } = turn;
  const passed = momentsOf(after.state).filter((moment) => moment <= at);
  const was = standingAt(after.state, instant(Math.max(0, ...passed) - 1));
  return standingEvents(turn, { was, is: standingAt(after.state, at) });
}

function standingEvents(turn: Turn, { was, is }: { was: Standing; is: Standing }): EventDraft[] {
  const type = told[is];
  return type === undefined || type === told[was] ? [] : [draftOf(turn, type)];
}

function draftOf({ after, at, prices }: Turn, type: string): EventDraft {
  const { id, orgId, version, state } = after;
  const plan = prices.find((price) => price.id === state.terms.value.priceId)?.plan ?? "free";
  const endsAt = state.period && new Date(state.period.end).toISOString();
  const data = { subscription_id: id, plan, seats: state.terms.value.seats, current_period_ends_at: endsAt };
  return { orgId, mode: "live", type, subject: `${id}:${version}`, at, data };
}

const pathOf = (id: string): string => `/v1/billing/invoices/${id}`;

export function invoiceIssued(draft: InvoiceDraft): EventDraft {
  const { id, orgId, kind, currency, issuedAt, transaction } = draft;
  const total = { minor: taxOfTransaction(transaction).total, currency };
  const data = { invoice_id: id, kind, total, path: pathOf(id) };
  return { orgId, mode: "live", type: "invoice.issued", subject: id, at: issuedAt, data };
}

/** Of those that pay an invoice. */
export function invoicesPaid(transactions: readonly LedgerTransaction[]): EventDraft[] {
  return transactions.flatMap(({ key, kind, orgId, at, currency, invoiceId, entries }) => {
    if (kind !== "payment" || invoiceId === null) return [];
    const minor = entries.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
    const data = { invoice_id: invoiceId, amount: { minor, currency }, path: pathOf(invoiceId) };
    return [{ orgId, mode: "live" as const, type: "invoice.paid", subject: key, at, data }];
  });
}

export function invoiceUnpaid({ orgId }: Subscription, event: BillingEvent): EventDraft[] {
  if (event.type !== "collection.failed") return [];
  const data = { invoice_id: event.key, reason: event.reason, path: pathOf(event.key) };
  return [{ orgId, mode: "live", type: "invoice.payment_failed", subject: event.id, at: event.at, data }];
}
