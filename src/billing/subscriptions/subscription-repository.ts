import { and, desc, eq, lte, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../../kernel/audit-entry.ts";
import type { Plan } from "../../kernel/caller.ts";
import type { EventDraft } from "../../kernel/event-draft.ts";
import type { OrgId, SubscriptionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { auditedBatch } from "../../platform/db/audited-batch.ts";
import { eventStatements } from "../../platform/db/event-statements.ts";
import { selectRow } from "../../platform/db/select-row.ts";
import { providerEvents, subscriptionChanges, subscriptionHistory, subscriptions } from "../../platform/db/tables/billing.ts";
import { organizations } from "../../platform/db/tables/identity.ts";
import type { Provider } from "../../platform/ports/payment-provider.ts";
import { invoicesPaid } from "../events/customer-events.ts";
import type { EventAddress } from "../events/provider-event-repository.ts";
import type { InvoiceDraft } from "../invoices/invoice.ts";
import { issuance } from "../invoices/invoice-repository.ts";
import { posting } from "../ledger/ledger-repository.ts";
import type { LedgerTransaction } from "../ledger/transaction.ts";
import type { Quote } from "../pricing/price-of.ts";
import { attentionAt, nextChargeAt, overAt, type Subscription, type SubscriptionState } from "./subscription.ts";

export type SubscriptionRepository = ReturnType<typeof subscriptionRepository>;

/** Everything that follows from an event, or from time. */
export type Settlement = {
  before: Subscription;
  after: Subscription;
  /** All of the organization, as the plan was made out from them. */
  read: readonly Subscription[];
  at: Instant;
  entry: AuditDraft;
  /** The organization's from now on. */
  plan: Plan;
  documents: readonly InvoiceDraft[];
  transactions: readonly LedgerTransaction[];
  /** For webhooks, besides those of its documents and payments. */
  news: readonly EventDraft[];
  /** What it follows from; null where it is time. */
  event: EventAddress | null;
};

type Change = {
  key: string;
  orgId: OrgId;
  subscriptionId: SubscriptionId;
  quote: Quote;
  requestedAt: Instant;
  fromVersion: number;
};

/** After that a change that never came to anything holds nobody up. */
const changeTakesAtMost = 10 * 60_000;

export function subscriptionRepository(db: DrizzleD1Database) {
  const rowOf = (subscription: Subscription) => ({
    ...subscription,
    ...momentsOf(subscription.state, subscription.state.status.at),
    reconciledAt: subscription.createdAt,
  });
  const momentsOf = (state: SubscriptionState, now: Instant) => ({
    attentionAt: attentionAt(state, now),
    nextChargeAt: nextChargeAt(state),
    overAt: overAt(state),
  });
  const isPending = ({ provider, eventId }: EventAddress) =>
    sql`exists (select 1 from ${providerEvents} where provider = ${provider} and event_id = ${eventId} and outcome = 'pending')`;

  return {
    async add(subscription: Subscription, entry: AuditDraft): Promise<void> {
      await auditedBatch(db, {
        entry,
        change: (recorded) => [db.insert(subscriptions).select(selectRow(subscriptions, rowOf(subscription), recorded))],
      });
    },

    async find(orgId: OrgId, id: SubscriptionId): Promise<Subscription | undefined> {
      const isIt = and(eq(subscriptions.orgId, orgId), eq(subscriptions.id, id));
      const row = await db.select().from(subscriptions).where(isIt).get();
      return row && subscriptionOf(row);
    },

    /** The newest first. */
    async list(orgId: OrgId): Promise<Subscription[]> {
      const rows = await db
        .select()
        .from(subscriptions)
        .where(eq(subscriptions.orgId, orgId))
        .orderBy(desc(subscriptions.createdAt), sql`rowid desc`);
      return rows.map(subscriptionOf);
    },

    async findByProviderId(provider: Provider, providerId: string): Promise<Subscription | undefined> {
      const isIt = and(eq(subscriptions.provider, provider), eq(subscriptions.providerId, providerId));
      const row = await db.select().from(subscriptions).where(isIt).get();
      return row && subscriptionOf(row);
    },

    /** Those that time alone has changed by now. */
    async overdue(now: Instant, limit: number): Promise<Subscription[]> {
      const rows = await db.select().from(subscriptions).where(lte(subscriptions.attentionAt, now)).limit(limit);
      return rows.map(subscriptionOf);
    },

    /** Those that the provider wasn't asked for since then, the longest ago first. */
    async unreconciled(since: Instant, limit: number): Promise<Subscription[]> {
      const rows = await db
        .select()
        .from(subscriptions)
        .where(lte(subscriptions.reconciledAt, since))
        .orderBy(subscriptions.reconciledAt)
        .limit(limit);
      return rows.map(subscriptionOf);
    },

    /** One that is over is asked for no more. */
    async markReconciled(id: SubscriptionId, at: Instant): Promise<void> {
      const reconciledAt = sql`case when over_at is null or over_at > ${at} then ${at} end`;
      await db.update(subscriptions).set({ reconciledAt }).where(eq(subscriptions.id, id));
    },

    /** How many of a provider are older than that and not over. */
    async countOpen(provider: Provider, createdBefore: Instant): Promise<number> {
      const isOpen = sql`provider = ${provider} and created_at < ${createdBefore} and state ->> '$.endedAt' is null
        and state ->> '$.startedAt' is not null`;
      return db.$count(subscriptions, isOpen);
    },

    /** Each state that the organization's subscriptions have had, the oldest first. */
    async history(orgId: OrgId): Promise<{ subscription: Subscription; at: Instant; state: SubscriptionState }[]> {
      const rows = await db
        .select({ row: subscriptions, at: subscriptionHistory.at, state: subscriptionHistory.state })
        .from(subscriptionHistory)
        .innerJoin(subscriptions, eq(subscriptions.id, subscriptionHistory.subscriptionId))
        .where(eq(subscriptions.orgId, orgId))
        .orderBy(subscriptionHistory.at, subscriptionHistory.version);
      return rows.map(({ row, at, state }) => ({ subscription: subscriptionOf(row), at, state: state as SubscriptionState }));
    },

    /** False where another one was asked for from the same version just now: both would be charged. */
    async addChange(change: Change): Promise<boolean> {
      const { key, subscriptionId, fromVersion, requestedAt } = change;
      const other = sql`select 1 from ${subscriptionChanges} where subscription_id = ${subscriptionId} and key <> ${key}
        and from_version = ${fromVersion} and requested_at > ${requestedAt - changeTakesAtMost}`;
      await db
        .insert(subscriptionChanges)
        .select(selectRow(subscriptionChanges, change, sql`not exists (${other})`))
        .onConflictDoNothing();
      return (await this.findChange(key)) !== undefined;
    },

    /** Where it came to nothing. */
    async removeChange(key: string): Promise<void> {
      await db.delete(subscriptionChanges).where(eq(subscriptionChanges.key, key));
    },

    async findChange(key: string): Promise<Quote | undefined> {
      const row = await db.select().from(subscriptionChanges).where(eq(subscriptionChanges.key, key)).get();
      return row?.quote as Quote | undefined;
    },

    /**
     * State, history, plan, invoices, ledger, audit entry and that the event is applied: all of it or nothing. False where
     * a subscription of the organization has changed since it was read, or the event is applied already.
     */
    settle({ before, after, read, at, entry, plan, documents, transactions, news, event }: Settlement): Promise<boolean> {
      const { id, orgId, version, state } = after;
      const versions = read.reduce((sum, each) => sum + each.version, 0);
      const asRead = sql`exists (select 1 from ${subscriptions} where id = ${id} and version = ${before.version})
        and (select sum(version) from ${subscriptions} where org_id = ${orgId}) = ${versions}`;
      const history = { subscriptionId: id, version, at, state };
      return auditedBatch(db, {
        entry,
        onlyIf: event ? sql`${asRead} and ${isPending(event)}` : asRead,
        change: (recorded): BatchItem<"sqlite">[] => [
          db
            .update(subscriptions)
            .set({ state, version, ...momentsOf(state, at) })
            .where(and(eq(subscriptions.id, id), recorded)),
          db.insert(subscriptionHistory).select(selectRow(subscriptionHistory, history, recorded)),
          db
            .update(organizations)
            .set({ plan })
            .where(and(eq(organizations.id, orgId), recorded)),
          ...documents.flatMap((document): BatchItem<"sqlite">[] => [...issuance(db, document, recorded)]),
          ...transactions.map((transaction) => posting(db, transaction, recorded)),
          ...[...invoicesPaid(transactions), ...news].flatMap((each) => eventStatements(db, each, recorded)),
          ...(event
            ? [
                db
                  .update(providerEvents)
                  .set({ outcome: "applied", settledAt: at })
                  .where(and(eq(providerEvents.provider, event.provider), eq(providerEvents.eventId, event.eventId), recorded)),
              ]
            : []),
        ],
      });
    },
  };
}

const subscriptionOf = ({
  attentionAt: _attention,
  reconciledAt: _reconciled,
  nextChargeAt: _charge,
  overAt: _over,
  discounts,
  state,
  ...row
}: typeof subscriptions.$inferSelect): Subscription => ({
  ...row,
  discounts: discounts as Subscription["discounts"],
  state: state as Subscription["state"],
});
