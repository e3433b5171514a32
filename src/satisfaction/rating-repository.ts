import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { InfographicId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { eventStatements } from "../platform/db/event-statements.ts";
import { infographics } from "../platform/db/tables/infographics.ts";
import { ratings } from "../platform/db/tables/releases.ts";
import type { Satisfaction } from "./customer-satisfaction.ts";
import type { Rating } from "./rating.ts";

export type RatingRepository = ReturnType<typeof ratingRepository>;

const window = 30 * 86_400_000;

export function ratingRepository(db: DrizzleD1Database) {
  return {
    /** Takes the place of the same person's answer in the period. */
    async save(rating: Rating): Promise<void> {
      const { score, infographicId, at, orgId } = rating;
      const saved = db
        .insert(ratings)
        .values(rating)
        .onConflictDoUpdate({
          target: [ratings.person, ratings.kind, ratings.period],
          set: { score, infographicId, at, orgId },
        });
      await db.batch([saved, ...(infographicId === null ? [] : reviewed(db, { ...rating, infographicId }))]);
    },

    /** Of the 30 days before `end`. */
    async satisfaction(end: Instant): Promise<Satisfaction> {
      const isRecent = sql`at >= ${instant(end - window)} and at < ${end}`;
      return db.get<Satisfaction>(
        sql`select count(*) as ratings, coalesce(sum(score >= 4), 0) as satisfied from ${ratings} where ${isRecent}`,
      );
    },
  };
}

/** What webhooks are told, where the infographic is the organization's. */
function reviewed(db: DrizzleD1Database, { orgId, at, score, infographicId: id }: Rating & { infographicId: InfographicId }) {
  const isOwn = sql`exists (select 1 from ${infographics} where id = ${id} and org_id = ${orgId} and mode = 'live')`;
  const data = { infographic_id: id, score, path: `/v1/infographics/${id}` };
  return eventStatements(db, { orgId, mode: "live", type: "infographic.reviewed", at, data }, isOwn);
}
