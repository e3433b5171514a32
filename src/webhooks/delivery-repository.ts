import { and, desc, eq, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Plan, Tenant } from "../kernel/caller.ts";
import type { DeliveryId, WebhookId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { toCondition, toItem, toStatement, writeAll } from "../platform/db/statements.ts";
import { events } from "../platform/db/tables/events.ts";
import { organizations } from "../platform/db/tables/identity.ts";
import { webhookAttempts, webhookDeliveries, webhooks } from "../platform/db/tables/webhooks.ts";
import type { Attempt, Delivery, DeliveryState } from "./delivery.ts";
import type { WebhookEvent } from "./message.ts";
import type { Webhook } from "./webhook.ts";

export type DeliveryRepository = ReturnType<typeof deliveryRepository>;

/** Search: part of a problem, or the whole id of a delivery, an event or what an event is about. */
export type DeliveryFilter = {
  webhookId?: WebhookId | undefined;
  state?: DeliveryState | undefined;
  type?: string | undefined;
  since?: Instant | undefined;
  search?: string | undefined;
  after?: DeliveryId | undefined;
  limit: number;
};

export type Loaded = { delivery: Delivery; event: WebhookEvent; webhook: Webhook | null };
export type WaitingDelivery = Pick<Delivery, "id" | "orgId" | "webhookId" | "round"> & { plan: Plan };
export type Ending = {
  state: DeliveryState;
  dueAt: Instant;
  countsAsTry: boolean;
  also?: (recorded: Condition) => readonly Statement[];
};

/** A delivery that lies about for so long has lost its job. */
const lostAfter = 30 * 60_000;

export function deliveryRepository(db: DrizzleD1Database) {
  const own = ({ orgId, mode }: Tenant) => and(eq(webhookDeliveries.orgId, orgId), eq(webhookDeliveries.mode, mode));
  const withEvent = () =>
    db
      .select({ delivery: webhookDeliveries, event: events, webhook: webhooks })
      .from(webhookDeliveries)
      .innerJoin(events, eq(events.id, webhookDeliveries.eventId))
      .leftJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId));

  return {
    async find(tenant: Tenant, id: DeliveryId): Promise<Loaded | undefined> {
      return withEvent()
        .where(and(own(tenant), eq(webhookDeliveries.id, id)))
        .get();
    },

    async load(id: DeliveryId): Promise<Loaded | undefined> {
      return withEvent().where(eq(webhookDeliveries.id, id)).get();
    },

    /** The newest first, from the one after `after` on. */
    async list(tenant: Tenant, filter: DeliveryFilter): Promise<Delivery[]> {
      const { webhookId, state, type, since, search, after, limit } = filter;
      const last = sql`(select created_at, id from ${webhookDeliveries} where id = ${after} and ${own(tenant)})`;
      const conditions: (SQL | undefined)[] = [
        own(tenant),
        webhookId && eq(webhookDeliveries.webhookId, webhookId),
        state && eq(webhookDeliveries.state, state),
        type === undefined ? undefined : eq(webhookDeliveries.eventType, type),
        since === undefined ? undefined : sql`${webhookDeliveries.createdAt} >= ${since}`,
        search === undefined ? undefined : matches(search),
        after && sql`(${webhookDeliveries.createdAt}, ${webhookDeliveries.id}) < ${last}`,
      ];
      return db
        .select()
        .from(webhookDeliveries)
        .where(and(...conditions))
        .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
        .limit(limit);
    },

    async attemptsOf(id: DeliveryId): Promise<Attempt[]> {
      return db
        .select()
        .from(webhookAttempts)
        .where(eq(webhookAttempts.deliveryId, id))
        .orderBy(desc(webhookAttempts.attempt))
        .limit(50);
    },

    /** For the endpoint's sake; with a slot it need not ask again. */
    async holdBack(id: DeliveryId, dueAt: Instant, slotAt: Instant | null): Promise<void> {
      await db.update(webhookDeliveries).set({ dueAt, slotAt }).where(eq(webhookDeliveries.id, id));
    },

    /** An attempt, what it made of the delivery, and what it says about the endpoint. Repeating it changes nothing. */
    async record({ id, attempts, webhookId }: Delivery, attempt: Attempt, ending: Ending): Promise<void> {
      const { state, dueAt, countsAsTry, also = () => [] } = ending;
      const recorded = sql`exists (select 1 from ${webhookDeliveries} where id = ${id} and state = ${state} and attempts = ${attempts + 1})`;
      const { at, status, problem } = attempt;
      const delivered = attempt.outcome === "delivered";
      await db.batch([
        db.insert(webhookAttempts).values(attempt).onConflictDoNothing(),
        db
          .update(webhookDeliveries)
          .set({
            ...{ state, dueAt, slotAt: null, lastStatus: status, lastProblem: problem },
            ...{ attempts: attempts + 1, tries: sql`tries + ${countsAsTry ? 1 : 0}` },
            endedAt: state === "pending" ? null : at,
          })
          .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.attempts, attempts))),
        db
          .update(webhooks)
          .set(
            delivered
              ? { failingSince: null, warnedDays: 0, lastDeliveredAt: at }
              : { failingSince: sql`coalesce(failing_since, ${at})` },
          )
          .where(eq(webhooks.id, webhookId)),
        ...also(toCondition(recorded)).map(toItem),
      ]);
    },

    /** Gives up without an attempt. */
    async giveUp(id: DeliveryId, problem: string, at: Instant): Promise<void> {
      await db
        .update(webhookDeliveries)
        .set({ state: "failed", lastProblem: problem, endedAt: at })
        .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.state, "pending")));
    },

    /** What waits for a job, the oldest first. */
    async waiting(limit: number): Promise<WaitingDelivery[]> {
      const { id, orgId, webhookId, round, state, handedOnAt, createdAt } = webhookDeliveries;
      const plan = sql<Plan>`ifnull(${organizations.plan}, 'free')`;
      return db
        .select({ id, orgId, webhookId, round, plan })
        .from(webhookDeliveries)
        .leftJoin(organizations, eq(organizations.id, orgId))
        .where(and(eq(state, "pending"), isNull(handedOnAt)))
        .orderBy(createdAt)
        .limit(limit);
    },

    /** Together with the jobs that take them over. */
    async handOn(ids: readonly DeliveryId[], at: Instant, jobs: readonly Statement[]): Promise<void> {
      const listed = sql`select value from json_each(${JSON.stringify(ids)})`;
      const marking = db.update(webhookDeliveries).set({ handedOnAt: at }).where(sql`id in (${listed})`);
      await writeAll(db, [...jobs, toStatement(marking)]);
    },

    /** Begins a new round of those that are overdue for long, whatever became of their job. */
    async restartLost(now: Instant, limit: number): Promise<number> {
      const { id, state, dueAt, handedOnAt } = webhookDeliveries;
      const before = instant(now - lostAfter);
      const lost = db
        .select({ id })
        .from(webhookDeliveries)
        .where(
          and(
            eq(state, "pending"),
            lte(handedOnAt, before),
            lt(dueAt, before),
            or(isNull(webhookDeliveries.slotAt), lt(webhookDeliveries.slotAt, before)),
          ),
        )
        .limit(limit);
      const { meta } = await db
        .update(webhookDeliveries)
        .set({ round: sql`round + 1`, handedOnAt: null, slotAt: null })
        .where(sql`${id} in ${lost}`);
      return meta.changes;
    },
  };
}

const matches = (search: string): SQL => {
  const { id, eventId, lastProblem } = webhookDeliveries;
  const about = sql`exists (select 1 from ${events} where ${events.id} = ${eventId} and (subject = ${search} or exists (
    select 1 from json_each(data) where value = ${search})))`;
  return sql`(${id} = ${search} or ${eventId} = ${search} or instr(lower(${lastProblem}), lower(${search})) > 0 or ${about})`;
};
