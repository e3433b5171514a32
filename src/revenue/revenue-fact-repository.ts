import { min, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId } from "../kernel/ids.ts";
import type { Instant, Period } from "../kernel/time.ts";
import { revenueFacts } from "../platform/db/tables/revenue.ts";
import type { RevenueFact } from "./revenue-fact.ts";

export type RevenueFactRepository = ReturnType<typeof revenueFactRepository>;

export type FactsOfCustomer = { orgId: OrgId; facts: RevenueFact[] };

type Page = { after: string; customers: number; month: Period; knownAt: Instant };
type Row = {
  org_id: OrgId;
  subscription_id: string;
  type: string;
  at: number;
  first_at: number;
  source: string;
  cycle: number;
  body: string | null;
};

export function revenueFactRepository(db: DrizzleD1Database) {
  return {
    /**
     * What was known of the next customers by their ids, as far as it happened before the end of the month. Of all charges
     * before the start, and of those since, only the first and the last are told: nothing follows from the others.
     */
    async page({ after, customers, month, knownAt }: Page): Promise<FactsOfCustomer[]> {
      const isKnown = sql`at < ${month.end} and known_at <= ${knownAt}`;
      const rows = await db.all<Row>(sql`
        select org_id, subscription_id, type, max(at) as at, min(at) as first_at, max(source) as source, max(cycle) as cycle,
          max(body) as body
        from ${revenueFacts}
        where ${isKnown} and org_id in (
          select distinct org_id from ${revenueFacts} where org_id > ${after} and ${isKnown} order by org_id limit ${customers})
        group by org_id, subscription_id, case when type = 'charged' then at < ${month.start} else -id end
        order by org_id`);
      return Array.from(
        Map.groupBy(rows, (row) => row.org_id),
        ([orgId, own]) => ({ orgId, facts: own.map(factOf) }),
      );
    },

    /** When the first thing happened; undefined where nothing has. */
    async firstAt(): Promise<Instant | undefined> {
      const row = await db
        .select({ at: min(revenueFacts.at) })
        .from(revenueFacts)
        .get();
      return row?.at ?? undefined;
    },

    /** Whether something that happened before `end` was learnt after `since` and by `until`. */
    async hasLearnt(end: Instant, since: Instant, until: Instant): Promise<boolean> {
      const isNew = sql`known_at > ${since} and known_at <= ${until} and at < ${end}`;
      return (
        (await db.get<{ found: number }>(sql`select exists (select 1 from ${revenueFacts} where ${isNew}) as found`)).found ===
        1
      );
    },
  };
}

const factOf = ({ org_id: orgId, subscription_id, at, first_at, source, type, cycle, body }: Row): RevenueFact =>
  ({
    ...{ orgId, subscriptionId: subscription_id, at, source, type },
    ...(type === "charged" ? { firstAt: first_at, cycle } : JSON.parse(body ?? "{}")),
  }) as RevenueFact;
