import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { EventDraft } from "../kernel/event-draft.ts";
import type { Statement } from "../kernel/statement.ts";
import { eventStatements, insertDeliveries } from "../platform/db/event-statements.ts";
import { toStatement, writeAll } from "../platform/db/statements.ts";
import { eventSequences, events } from "../platform/db/tables/events.ts";
import { webhookDeliveries, webhooks } from "../platform/db/tables/webhooks.ts";

export type EventRepository = ReturnType<typeof eventRepository>;

/** Of the platform, and so for everybody. */
export type Announcement = Required<Omit<EventDraft, "orgId" | "mode">>;

export function eventRepository(db: DrizzleD1Database) {
  const recording = (event: EventDraft): Statement[] => eventStatements(db, event).map(toStatement);
  return {
    /** For a batch. Its deliveries wait for a job afterwards; repeating it with the same subject changes nothing. */
    recording,
    record: (event: EventDraft): Promise<void> => writeAll(db, recording(event)),

    /** Tells so many tenants that had a webhook then and haven't heard of it; answers how many that were. */
    async announce({ type, subject, at, data }: Announcement, limit: number): Promise<number> {
      const untold = sql`select distinct org_id, mode from ${webhooks} as webhook where created_at <= ${at} and not exists (
        select 1 from ${events} where org_id = webhook.org_id and mode = webhook.mode and type = ${type} and subject = ${subject}
      ) order by org_id, mode limit ${limit}`;
      const [, told] = await db.batch([
        db
          .insert(eventSequences)
          .select(sql`select org_id, mode, 1 from (${untold}) where true`)
          .onConflictDoUpdate({ target: [eventSequences.orgId, eventSequences.mode], set: { last: sql`last + 1` } }),
        db.insert(events).select(
          sql`select 'evt_' || lower(hex(randomblob(13))), org_id, mode, ${type}, ${subject}, last, ${at}, ${JSON.stringify(data)}
            from (${untold}) join ${eventSequences} using (org_id, mode)`,
        ),
        insertDeliveries(db, {
          which: sql`type = ${type} and subject = ${subject} and not exists (
            select 1 from ${webhookDeliveries} where event_id = ${events}.id)`,
          wanted: sql`disabled_at is null and created_at <= ${at}`,
          at,
          most: 100_000,
        }),
      ]);
      return told.meta.changes;
    },
  };
}
