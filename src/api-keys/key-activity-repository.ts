import { and, asc, eq, getTableColumns, gte, lt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { KeyId, OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { apiKeyHours } from "../platform/db/tables/api-keys.ts";
import type { KeyActivityLog, KeyHour } from "../platform/ports/rate-limiter.ts";

type Span = { from: Instant; to: Instant };

export type KeyActivityRepository = KeyActivityLog & {
  /** Hours that begin in the half-open span, the oldest first; those without a request are absent. */
  list(orgId: OrgId, keyId: KeyId, span: Span): Promise<KeyHour[]>;
};

export function keyActivityRepository(db: DrizzleD1Database): KeyActivityRepository {
  return {
    async keep({ orgId, keyId }, hours) {
      const [first, ...rest] = hours.map((hour) => keepHour({ orgId, keyId, ...hour }));
      if (first) await db.batch([first, ...rest]);
    },

    list(orgId, keyId, { from, to }) {
      const { orgId: _, keyId: __, ...columns } = getTableColumns(apiKeyHours);
      const { hour } = columns;
      return db
        .select(columns)
        .from(apiKeyHours)
        .where(and(eq(apiKeyHours.orgId, orgId), eq(apiKeyHours.keyId, keyId), gte(hour, from), lt(hour, to)))
        .orderBy(asc(hour));
    },
  };

  /** Totals only grow, so the larger of two is the newer one. */
  function keepHour(row: typeof apiKeyHours.$inferInsert) {
    const { orgId, keyId, hour, requests, errors, renders, latencyTotal, latencyMax, latencies } = apiKeyHours;
    return db
      .insert(apiKeyHours)
      .values(row)
      .onConflictDoUpdate({
        target: [orgId, keyId, hour],
        set: {
          requests: sql`max(${requests}, excluded.requests)`,
          errors: sql`max(${errors}, excluded.errors)`,
          renders: sql`max(${renders}, excluded.renders)`,
          latencyTotal: sql`max(${latencyTotal}, excluded.latency_total_ms)`,
          latencyMax: sql`max(${latencyMax}, excluded.latency_max_ms)`,
          latencies: sql`case when excluded.requests > ${requests} then excluded.latencies else ${latencies} end`,
        },
      });
  }
}
