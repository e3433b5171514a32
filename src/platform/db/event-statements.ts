import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { type EventDraft, thinData } from "../../kernel/event-draft.ts";
import { newEventId } from "../../kernel/ids.ts";
import { eventSequences, events } from "./tables/events.ts";
import { webhookDeliveries, webhooks } from "./tables/webhooks.ts";

/**
 * For the batch of the change that an event tells of: the event, its number, and its deliveries. Nothing where the tenant
 * has no webhook, or where the event of this subject is there already.
 */
export function eventStatements(db: DrizzleD1Database, draft: EventDraft, onlyIf: SQL = sql`true`): BatchItem<"sqlite">[] {
  const id = newEventId();
  const { orgId, mode, type, subject = id, at } = draft;
  const tenant = sql`org_id = ${orgId} and mode = ${mode}`;
  const isNew = sql`(${onlyIf}) and exists (select 1 from ${webhooks} where ${tenant})
    and not exists (select 1 from ${events} where ${tenant} and type = ${type} and subject = ${subject})`;
  return [
    db.run(sql`
      insert into ${eventSequences} (org_id, mode, last) select ${orgId}, ${mode}, 1 where ${isNew}
      on conflict (org_id, mode) do update set last = last + 1`),
    db.run(sql`
      insert into ${events} (id, org_id, mode, type, subject, sequence, at, data)
      select ${id}, ${orgId}, ${mode}, ${type}, ${subject}, last, ${at}, ${thinData(draft)}
      from ${eventSequences} where ${tenant} and ${isNew}`),
    db.run(sql`${insertDeliveries} ${deliveriesOf(sql`id = ${id}`, { at, wanted: sql`disabled_at is null` })}`),
  ];
}

export const insertDeliveries = sql`
  insert or ignore into ${webhookDeliveries}
    (id, org_id, mode, webhook_id, event_id, event_type, state, attempts, tries, round, due_at, created_at)`;

/** Rows to insert: each of the events with each webhook that wants to hear of it. Ids are 104 random bits in the alphabet of ids. */
export const deliveriesOf = (which: SQL, { at, wanted, most = 1_000 }: { at: number; wanted: SQL; most?: number }): SQL => sql`
  select 'msg_' || lower(hex(randomblob(13))), event.org_id, event.mode, webhook.id, event.id, event.type,
    'pending', 0, 0, 0, ${at}, ${at}
  from (select * from ${events} where ${which}) as event
  join (select * from ${webhooks} where ${wanted}) as webhook on webhook.org_id = event.org_id and webhook.mode = event.mode
  where exists (
    select 1 from json_each(webhook.event_types) as wish
    where wish.value in ('*', event.type)
      or (substr(wish.value, -2) = '.*' and substr(event.type, 1, length(wish.value) - 1) = substr(wish.value, 1, length(wish.value) - 1)))
  order by event.sequence limit ${most}`;
