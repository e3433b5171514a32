import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Tenant } from "../../kernel/caller.ts";
import { type EventDraft, thinData } from "../../kernel/event-draft.ts";
import { type EventId, newEventId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { eventSequences, events } from "./tables/events.ts";
import { webhookDeliveries, webhooks } from "./tables/webhooks.ts";

type Item = BatchItem<"sqlite">;

/**
 * For the batch of the change that an event tells of: the event, its number, and its deliveries. Nothing where the tenant
 * has no webhook, or where the event of this subject is there already.
 */
export function eventStatements(db: DrizzleD1Database, draft: EventDraft, onlyIf: SQL = sql`true`): Item[] {
  const id = newEventId();
  const { orgId, mode, type, subject = id, at } = draft;
  const tenant = sql`org_id = ${orgId} and mode = ${mode}`;
  const isNew = sql`(${onlyIf}) and exists (select 1 from ${webhooks} where ${tenant})
    and not exists (select 1 from ${events} where ${tenant} and type = ${type} and subject = ${subject})`;
  const event = { ...draft, id, subject, data: thinData(draft) };
  return [
    ...numberedEvent(db, event, isNew),
    insertDeliveries(db, { which: sql`id = ${id}`, wanted: sql`disabled_at is null`, at }),
  ];
}

type Numbered = Tenant & { id: EventId; type: string; subject: string; at: Instant; data: string };

/** The event under the next number of its tenant; both where `isNew`, or neither. `data` is JSON. */
export function numberedEvent(db: DrizzleD1Database, event: Numbered, isNew: SQL): [Item, Item] {
  const { id, orgId, mode, type, subject, at, data } = event;
  return [
    db
      .insert(eventSequences)
      .select(sql`select ${orgId}, ${mode}, 1 where ${isNew}`)
      .onConflictDoUpdate({ target: [eventSequences.orgId, eventSequences.mode], set: { last: sql`last + 1` } }),
    db.insert(events).select(
      sql`select ${id}, ${orgId}, ${mode}, ${type}, ${subject}, last, ${at}, ${data}
        from ${eventSequences} where org_id = ${orgId} and mode = ${mode} and ${isNew}`,
    ),
  ];
}

type FanOut = { which: SQL; wanted: SQL; at: Instant; most?: number };

/** Each of the events, with each webhook that wants to hear of it. Ids are 104 random bits in the alphabet of ids. */
export const insertDeliveries = (db: DrizzleD1Database, { which, wanted, at, most = 1_000 }: FanOut) =>
  db
    .insert(webhookDeliveries)
    .select(
      sql`select 'msg_' || lower(hex(randomblob(13))), event.org_id, event.mode, webhook.id, event.id, event.type,
        'pending', 0, 0, 0, ${at}, null, null, null, null, ${at}, null
      from (select * from ${events} where ${which}) as event
      join (select * from ${webhooks} where ${wanted}) as webhook
        on webhook.org_id = event.org_id and webhook.mode = event.mode
      where exists (select 1 from json_each(webhook.event_types) as wish where ${covers})
      order by event.sequence limit ${most}`,
    )
    .onConflictDoNothing();

/** `*`, the type itself, or its area: `batch.*` covers what begins with `batch.`. */
const covers = sql`(wish.value in ('*', event.type) or (substr(wish.value, -2) = '.*'
  and substr(event.type, 1, length(wish.value) - 1) = substr(wish.value, 1, length(wish.value) - 1)))`;
