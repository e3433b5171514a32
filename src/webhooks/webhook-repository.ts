import { and, desc, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import type { Tenant } from "../kernel/caller.ts";
import type { WebhookId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import type { Instant } from "../kernel/time.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { selectRow } from "../platform/db/select-row.ts";
import { toCondition, toItem } from "../platform/db/statements.ts";
import { webhookDeliveries, webhooks } from "../platform/db/tables/webhooks.ts";
import type { DisabledReason, Webhook } from "./webhook.ts";

export type WebhookRepository = ReturnType<typeof webhookRepository>;

type Disabling = { entry: AuditDraft; also?: (disabled: Condition) => readonly Statement[] };
type Changes = Partial<typeof webhooks.$inferInsert>;

export function webhookRepository(db: DrizzleD1Database) {
  const own = ({ orgId, mode }: Tenant) => and(eq(webhooks.orgId, orgId), eq(webhooks.mode, mode));
  const one = ({ orgId, mode, id }: Tenant & { id: WebhookId }, also: SQL = sql`true`) =>
    sql`exists (select 1 from ${webhooks} where id = ${id} and org_id = ${orgId} and mode = ${mode} and ${also})`;

  return {
    /** False where the tenant has `limit` webhooks, or this one, already. */
    addWithin(webhook: Webhook, { limit, entry }: { limit: number; entry: AuditDraft }): Promise<boolean> {
      const held = sql`(select count(*) from ${webhooks} where ${own(webhook)})`;
      return auditedBatch(db, {
        entry,
        onlyIf: sql`${held} < ${limit} and not ${one(webhook)}`,
        change: (recorded) => [db.insert(webhooks).select(selectRow(webhooks, webhook, recorded))],
      });
    },

    async find(tenant: Tenant, id: WebhookId): Promise<Webhook | undefined> {
      return db
        .select()
        .from(webhooks)
        .where(and(own(tenant), eq(webhooks.id, id)))
        .get();
    },

    /** The newest first. */
    async list(tenant: Tenant): Promise<Webhook[]> {
      return db.select().from(webhooks).where(own(tenant)).orderBy(desc(webhooks.createdAt), desc(webhooks.id));
    },

    /** False, as of the next two, where it isn't there; and where secrets are changed that aren't those that were read. */
    update(webhook: Webhook, changes: Changes, entry: AuditDraft): Promise<boolean> {
      const asRead = changes.secrets === undefined ? undefined : sql`secrets = ${webhook.secrets}`;
      return auditedBatch(db, {
        entry,
        onlyIf: one(webhook, asRead),
        change: (recorded) => [
          db
            .update(webhooks)
            .set(changes)
            .where(and(eq(webhooks.id, webhook.id), recorded)),
        ],
      });
    },

    /** What waits to be sent to it is given up with it. */
    remove(webhook: Webhook, entry: AuditDraft): Promise<boolean> {
      const pending = and(eq(webhookDeliveries.webhookId, webhook.id), eq(webhookDeliveries.state, "pending"));
      return auditedBatch(db, {
        entry,
        onlyIf: one(webhook),
        change: (recorded) => [
          db
            .update(webhookDeliveries)
            .set({ state: "failed", endedAt: entry.at, lastProblem: "The webhook was deleted." })
            .where(and(pending, recorded)),
          db.delete(webhooks).where(and(eq(webhooks.id, webhook.id), recorded)),
        ],
      });
    },

    /** False, too, where it is disabled already. */
    disable(webhook: Webhook, reason: DisabledReason, { entry, also = () => [] }: Disabling): Promise<boolean> {
      return auditedBatch(db, {
        entry,
        onlyIf: one(webhook, sql`disabled_at is null`),
        change: (recorded) => [
          db
            .update(webhooks)
            .set({ disabledAt: entry.at, disabledReason: reason })
            .where(and(eq(webhooks.id, webhook.id), recorded)),
          ...also(toCondition(recorded)).map(toItem),
        ],
      });
    },

    /** Enabled ones that have been failing since `before` or longer, the longest first. */
    async failing(before: Instant, limit: number): Promise<Webhook[]> {
      return db
        .select()
        .from(webhooks)
        .where(and(lte(webhooks.failingSince, before), isNull(webhooks.disabledAt)))
        .orderBy(webhooks.failingSince, webhooks.id)
        .limit(limit);
    },

    /** Keeps that its owners are told of so many days, together with what tells them. False where they were told before. */
    async warn({ id, failingSince }: Webhook, days: number, telling: readonly Statement[]): Promise<boolean> {
      const isNew = sql`id = ${id} and warned_days < ${days} and failing_since = ${failingSince}`;
      const [{ meta }] = await db.batch([db.update(webhooks).set({ warnedDays: days }).where(isNew), ...telling.map(toItem)]);
      return meta.changes > 0;
    },
  };
}
