import { type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Tenant } from "../kernel/caller.ts";
import { type DeliveryId, newEventId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { insertDeliveries, numberedEvent } from "../platform/db/event-statements.ts";
import { selectRow } from "../platform/db/select-row.ts";
import { events } from "../platform/db/tables/events.ts";
import { webhookDeliveries } from "../platform/db/tables/webhooks.ts";
import type { Webhook } from "./webhook.ts";

export type ReplayRepository = ReturnType<typeof replayRepository>;

export type ReplayRange = { since: Instant; until: Instant; which: "failed" | "all"; limit: number };

/** Puts deliveries on their way: anew, late, or as a test. They wait for a job afterwards. */
export function replayRepository(db: DrizzleD1Database) {
  /** The same delivery under its id, from its first attempt on. */
  const restart = (which: SQL, at: Instant) =>
    db
      .update(webhookDeliveries)
      .set({ state: "pending", tries: 0, round: sql`round + 1`, dueAt: at, slotAt: null, handedOnAt: null, endedAt: null })
      .where(which);

  return {
    async replay({ orgId, mode }: Tenant, id: DeliveryId, at: Instant): Promise<void> {
      await restart(sql`id = ${id} and org_id = ${orgId} and mode = ${mode}`, at);
    },

    /** Also what happened while it was disabled. Answers how many are on their way; with `limit` there may be more. */
    async replaySince(webhook: Webhook, { since, until, which, limit }: ReplayRange, at: Instant): Promise<number> {
      const { id, orgId, mode } = webhook;
      const happened = sql`org_id = ${orgId} and mode = ${mode} and at >= ${since} and at < ${until}`;
      const due = which === "failed" ? sql`delivery.state = 'failed'` : sql`delivery.state <> 'pending'`;
      const earlier = sql`select delivery.id from ${webhookDeliveries} as delivery join ${events} as event on event.id = delivery.event_id
        where delivery.webhook_id = ${id} and ${due} and event.at >= ${since} and event.at < ${until}
        order by event.sequence limit ${limit}`;
      const unheard = sql`${happened} and not exists (
        select 1 from ${webhookDeliveries} where event_id = ${events}.id and webhook_id = ${id})`;
      // What failed comes first: what was missed is on its way, too, afterwards.
      const [again, missed] = await db.batch([
        restart(sql`id in (${earlier})`, at),
        insertDeliveries(db, { which: unheard, wanted: sql`id = ${id}`, at, most: limit }),
      ]);
      return missed.meta.changes + again.meta.changes;
    },

    /** An event for one webhook alone. Repeating it with the same id changes nothing. */
    async addTest({ id: webhookId, orgId, mode }: Webhook, { id, at, data }: Test): Promise<void> {
      const [eventId, type] = [newEventId(), "webhook.test"];
      const isNew = sql`not exists (select 1 from ${webhookDeliveries} where id = ${id})`;
      const event = { id: eventId, orgId, mode, type, subject: id, at, data: JSON.stringify(data) };
      const delivery = {
        ...{ id, orgId, mode, webhookId, eventId, eventType: type, state: "pending" as const },
        ...{ attempts: 0, tries: 0, round: 0, dueAt: at, slotAt: null, handedOnAt: null },
        ...{ lastStatus: null, lastProblem: null, createdAt: at, endedAt: null },
      };
      await db.batch([
        ...numberedEvent(db, event, isNew),
        db.insert(webhookDeliveries).select(selectRow(webhookDeliveries, delivery, isNew)),
      ]);
    },
  };
}

type Test = { id: DeliveryId; at: Instant; data: object };
