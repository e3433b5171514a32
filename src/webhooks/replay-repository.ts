import { type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Tenant } from "../kernel/caller.ts";
import { type DeliveryId, newEventId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { deliveriesOf, insertDeliveries } from "../platform/db/event-statements.ts";
import { eventSequences, events } from "../platform/db/tables/events.ts";
import { webhookDeliveries } from "../platform/db/tables/webhooks.ts";
import type { Webhook } from "./webhook.ts";

export type ReplayRepository = ReturnType<typeof replayRepository>;

export type ReplayRange = { since: Instant; until: Instant; which: "failed" | "all"; limit: number };

/** Puts deliveries on their way: anew, late, or as a test. They wait for a job afterwards. */
export function replayRepository(db: DrizzleD1Database) {
  /** The same delivery under its id, from its first attempt on. */
  const restart = (which: SQL, at: Instant) => sql`
    update ${webhookDeliveries} set state = 'pending', tries = 0, round = round + 1, due_at = ${at}, slot_at = null,
      handed_on_at = null, ended_at = null where ${which}`;

  return {
    async replay({ orgId, mode }: Tenant, id: DeliveryId, at: Instant): Promise<void> {
      await db.run(restart(sql`id = ${id} and org_id = ${orgId} and mode = ${mode}`, at));
    },

    /** Also what happened while it was disabled. Answers how many are on their way; with `limit` there may be more. */
    async replaySince(webhook: Webhook, { since, until, which, limit }: ReplayRange, at: Instant): Promise<number> {
      const { id, orgId, mode } = webhook;
      const happened = sql`org_id = ${orgId} and mode = ${mode} and at >= ${since} and at < ${until}`;
      const due = which === "failed" ? sql`state = 'failed'` : sql`state <> 'pending'`;
      const earlier = sql`select delivery.id from ${webhookDeliveries} as delivery join ${events} as event on event.id = delivery.event_id
        where delivery.webhook_id = ${id} and delivery.${due} and event.at >= ${since} and event.at < ${until}
        order by event.sequence limit ${limit}`;
      const unheard = sql`${happened} and not exists (
        select 1 from ${webhookDeliveries} where event_id = ${events}.id and webhook_id = ${id})`;
      const [missed, again] = await db.batch([
        db.run(sql`${insertDeliveries} ${deliveriesOf(unheard, { at, wanted: sql`id = ${id}`, most: limit })}`),
        db.run(restart(sql`id in (${earlier})`, at)),
      ]);
      return missed.meta.changes + again.meta.changes;
    },

    /** An event for one webhook alone. Repeating it with the same id changes nothing. */
    async addTest(
      { id: webhookId, orgId, mode }: Webhook,
      { id, at, data }: { id: DeliveryId; at: Instant; data: object },
    ): Promise<void> {
      const [eventId, type] = [newEventId(), "webhook.test"];
      const tenant = sql`org_id = ${orgId} and mode = ${mode}`;
      const isNew = sql`not exists (select 1 from ${webhookDeliveries} where id = ${id})`;
      await db.batch([
        db.run(sql`
          insert into ${eventSequences} (org_id, mode, last) select ${orgId}, ${mode}, 1 where ${isNew}
          on conflict (org_id, mode) do update set last = last + 1`),
        db.run(sql`
          insert into ${events} (id, org_id, mode, type, subject, sequence, at, data)
          select ${eventId}, ${orgId}, ${mode}, ${type}, ${id}, last, ${at}, ${JSON.stringify(data)}
          from ${eventSequences} where ${tenant} and ${isNew}`),
        db.run(sql`
          insert into ${webhookDeliveries}
            (id, org_id, mode, webhook_id, event_id, event_type, state, attempts, tries, round, due_at, created_at)
          select ${id}, ${orgId}, ${mode}, ${webhookId}, ${eventId}, ${type}, 'pending', 0, 0, 0, ${at}, ${at} where ${isNew}`),
      ]);
    },
  };
}
