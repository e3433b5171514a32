import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Tenant } from "../kernel/caller.ts";
import type { WebhookId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { events } from "../platform/db/tables/events.ts";
import { webhookAttempts, webhookDays, webhookDeliveries, webhooks } from "../platform/db/tables/webhooks.ts";

export type RetentionRepository = ReturnType<typeof retentionRepository>;

export type WebhookDay = { day: string; delivered: number; failed: number; attempts: number };

export function retentionRepository(db: DrizzleD1Database) {
  return {
    /** Counts what is older into its day, and forgets it with its attempts. Answers how many deliveries that were. */
    async condense(before: Instant, limit: number): Promise<number> {
      const old = sql`select id from ${webhookDeliveries} where created_at < ${before} and state <> 'pending' order by created_at limit ${limit}`;
      const { orgId, webhookId, day, delivered, failed, attempts } = webhookDays;
      const [, , forgotten] = await db.batch([
        db
          .insert(webhookDays)
          .select(
            sql`select org_id, webhook_id, strftime('%Y-%m-%d', created_at / 1000, 'unixepoch') as day,
              sum(state = 'delivered'), sum(state = 'failed'), sum(attempts)
            from ${webhookDeliveries} where id in (${old}) group by org_id, webhook_id, day`,
          )
          .onConflictDoUpdate({
            target: [orgId, webhookId, day],
            set: {
              delivered: sql`${delivered} + excluded.delivered`,
              failed: sql`${failed} + excluded.failed`,
              attempts: sql`${attempts} + excluded.attempts`,
            },
          }),
        db.delete(webhookAttempts).where(sql`delivery_id in (${old})`),
        db.delete(webhookDeliveries).where(sql`id in (${old})`),
      ]);
      return forgotten.meta.changes;
    },

    /** Events that nothing refers to any more. */
    async forgetEvents(before: Instant, limit: number): Promise<number> {
      const { meta } = await db.run(sql`
        delete from ${events} where id in (select id from ${events} where at < ${before} and not exists (
          select 1 from ${webhookDeliveries} where event_id = ${events}.id) order by at limit ${limit})`);
      return meta.changes;
    },

    /** By day (UTC), the newest first, with what isn't condensed yet. Empty where the webhook isn't the tenant's. */
    async daysOf({ orgId, mode }: Tenant, webhookId: WebhookId, limit: number): Promise<WebhookDay[]> {
      return db.all<WebhookDay>(sql`
        select day, sum(delivered) as delivered, sum(failed) as failed, sum(attempts) as attempts from (
          select day, delivered, failed, attempts from ${webhookDays} where webhook_id = ${webhookId}
          union all
          select strftime('%Y-%m-%d', created_at / 1000, 'unixepoch'), state = 'delivered', state = 'failed', attempts
          from ${webhookDeliveries} where webhook_id = ${webhookId})
        where exists (select 1 from ${webhooks} where id = ${webhookId} and org_id = ${orgId} and mode = ${mode})
        group by day order by day desc limit ${limit}`);
    },
  };
}
