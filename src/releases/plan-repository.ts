import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { releasePlans } from "../platform/db/tables/releases.ts";
import type { ReleasePlan } from "./release-plan.ts";

export type PlanRepository = ReturnType<typeof planRepository>;

/** What was said last of a release counts; what was said before stays. */
export function planRepository(db: DrizzleD1Database) {
  return {
    async state(plan: ReleasePlan): Promise<void> {
      await db.insert(releasePlans).values(plan);
    },

    /** The latest of each release. */
    async latest(): Promise<ReleasePlan[]> {
      const isLatest = sql`id in (select max(id) from ${releasePlans} group by release)`;
      const rows = await db.select().from(releasePlans).where(isLatest).orderBy(releasePlans.release);
      return rows.map(({ id: _id, ...plan }) => plan);
    },
  };
}
