import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Plan } from "../../kernel/caller.ts";
import type { OrgId } from "../../kernel/ids.ts";
import type { Statement } from "../../kernel/statement.ts";
import type { Instant } from "../../kernel/time.ts";
import { toStatement } from "../../platform/db/statements.ts";
import { subscriptions } from "../../platform/db/tables/billing.ts";
import { billingNotices } from "../../platform/db/tables/billing-notices.ts";
import { organizations } from "../../platform/db/tables/identity.ts";

export type NoticeRepository = ReturnType<typeof noticeRepository>;

/** Of an organization, that it is time to tell something. */
export type DueNotice = { key: string; orgId: OrgId; plan: Plan };
type Span = { after: Instant; until: Instant };

export function noticeRepository(db: DrizzleD1Database) {
  /** Those of a kind that nobody was told of yet. */
  const due = (key: ReturnType<typeof sql>, where: ReturnType<typeof sql>, limit: number): Promise<DueNotice[]> =>
    db.all<DueNotice>(sql`select distinct ${key} as key, s.org_id as orgId, o.plan
      from ${subscriptions} as s join ${organizations} as o on o.id = s.org_id
      where ${where} and not exists (select 1 from ${billingNotices} as n where n.key = ${key}) limit ${limit}`);

  return {
    /** Subscriptions that are charged in that time. */
    debits: ({ after, until }: Span, limit: number) =>
      due(
        sql`'debit:' || s.id || ':' || s.next_charge_at`,
        sql`s.next_charge_at > ${after} and s.next_charge_at <= ${until}`,
        limit,
      ),

    /** Subscriptions whose cards nobody has looked at this month, such as `2026-12`. */
    cards: (month: string, limit: number) =>
      due(sql`'cards:' || s.id || ':' || ${month}`, sql`s.next_charge_at is not null`, limit),

    /** Organizations whose plan ended in that time, and that have none since. */
    returns: ({ after, until }: Span, limit: number) =>
      due(
        sql`'return:' || s.org_id`,
        sql`s.over_at > ${after} and s.over_at <= ${until} and s.state ->> '$.startedAt' is not null and o.plan = 'free'`,
        limit,
      ),

    /** Belongs into the batch with the job that tells it. */
    telling: ({ key, orgId }: DueNotice, at: Instant): Statement =>
      toStatement(db.insert(billingNotices).values({ key, orgId, at }).onConflictDoNothing()),
  };
}
