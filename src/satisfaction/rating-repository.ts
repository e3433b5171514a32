import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { type Instant, instant } from "../kernel/time.ts";
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
      await db
        .insert(ratings)
        .values(rating)
        .onConflictDoUpdate({
          target: [ratings.person, ratings.kind, ratings.period],
          set: { score, infographicId, at, orgId },
        });
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
