import { and, count, eq, max, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId } from "../../kernel/ids.ts";
import type { Statement } from "../../kernel/statement.ts";
import type { Instant } from "../../kernel/time.ts";
import { toStatement } from "../../platform/db/statements.ts";
import { providerEvents } from "../../platform/db/tables/billing.ts";
import type { BillingEvent, Delivery, Provider } from "../../platform/ports/payment-provider.ts";

export type ProviderEventRepository = ReturnType<typeof providerEventRepository>;

export type EventOutcome = "pending" | "applied" | "ignored" | "refused";
export type EventAddress = { provider: Provider; eventId: string };
export type ProviderEvent = EventAddress & {
  type: string;
  orgId: OrgId | null;
  event: BillingEvent | null;
  outcome: EventOutcome;
};
type Receipt = { provider: Provider; delivery: Delivery; orgId: OrgId | null; outcome: EventOutcome; receivedAt: Instant };

export function providerEventRepository(db: DrizzleD1Database) {
  const isIt = ({ provider, eventId }: EventAddress) =>
    and(eq(providerEvents.provider, provider), eq(providerEvents.eventId, eventId));

  return {
    /** Keeps it, once. */
    receipt({ provider, delivery, orgId, outcome, receivedAt }: Receipt): Statement {
      const { eventId, type, event } = delivery;
      const row = {
        provider,
        eventId,
        type,
        orgId,
        event,
        outcome,
        receivedAt,
        settledAt: outcome === "pending" ? null : receivedAt,
      };
      return toStatement(db.insert(providerEvents).values(row).onConflictDoNothing());
    },

    async find(address: EventAddress): Promise<ProviderEvent | undefined> {
      const row = await db.select().from(providerEvents).where(isIt(address)).get();
      return row && { ...row, event: row.event as BillingEvent | null };
    },

    /** Which of these ids were never received. */
    async unknownOf(provider: Provider, ids: readonly string[]): Promise<string[]> {
      const rows = await db.all<{ id: string }>(sql`select value as id from json_each(${JSON.stringify(ids)})
        where not exists (select 1 from ${providerEvents} where provider = ${provider} and event_id = value)`);
      return rows.map(({ id }) => id);
    },

    async refuse(address: EventAddress, settledAt: Instant): Promise<void> {
      await db
        .update(providerEvents)
        .set({ outcome: "refused", settledAt })
        .where(and(isIt(address), eq(providerEvents.outcome, "pending")));
    },

    /** How many there are of each outcome since then. */
    async counts(since: Instant): Promise<{ outcome: EventOutcome; type: string; events: number }[]> {
      return db
        .select({ outcome: providerEvents.outcome, type: providerEvents.type, events: count() })
        .from(providerEvents)
        .where(sql`received_at >= ${since}`)
        .groupBy(providerEvents.outcome, providerEvents.type);
    },

    /** When a provider was heard of last. */
    async lastHeard(provider: Provider): Promise<Instant | null> {
      const row = await db
        .select({ at: max(providerEvents.receivedAt) })
        .from(providerEvents)
        .where(eq(providerEvents.provider, provider))
        .get();
      return row?.at ?? null;
    },
  };
}
