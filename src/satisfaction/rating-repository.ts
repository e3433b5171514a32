import { and, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { InfographicId, OrgId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { eventStatements } from "../platform/db/event-statements.ts";
import { users } from "../platform/db/tables/identity.ts";
import { infographics } from "../platform/db/tables/infographics.ts";
import { ratings, surveyShowings } from "../platform/db/tables/releases.ts";
import type { Satisfaction } from "./customer-satisfaction.ts";
import type { Rating, RatingKind } from "./rating.ts";

export type RatingRepository = ReturnType<typeof ratingRepository>;

/** An account since `joinedBy`, and so many pictures of the organization. */
type Experience = { orgId: OrgId; joinedBy: Instant; pictures: number };

const window = 30 * 86_400_000;

export function ratingRepository(db: DrizzleD1Database) {
  return {
    /** Takes the place of the same person's answer in the period. */
    async save(rating: Rating): Promise<void> {
      const { score, infographicId, at, orgId, counts } = rating;
      const saved = db
        .insert(ratings)
        .values(rating)
        .onConflictDoUpdate({
          target: [ratings.person, ratings.kind, ratings.period],
          set: { score, infographicId, at, orgId, counts },
        });
      await db.batch([saved, ...(infographicId === null ? [] : reviewed(db, { ...rating, infographicId }))]);
    },

    /** False where there was none. */
    async withdraw(person: string, kind: RatingKind, period: string): Promise<boolean> {
      const gone = await db
        .delete(ratings)
        .where(and(eq(ratings.person, person), eq(ratings.kind, kind), eq(ratings.period, period)));
      return gone.meta.changes > 0;
    },

    /** True the first time, unless the survey has been answered or somebody lacks the experience for it. */
    async claimSurvey(
      { person, period, at }: typeof surveyShowings.$inferSelect,
      { orgId, joinedBy, pictures }: Experience,
    ): Promise<boolean> {
      const joined = sql`select 1 from ${users} where id = ${person} and created_at <= ${joinedBy}`;
      const drawn = sql`select 1 from ${infographics} where org_id = ${orgId} and mode = 'live' limit ${pictures}`;
      const answered = sql`select 1 from ${ratings} where person = ${person} and kind = 'survey' and period = ${period}`;
      const shown = await db
        .insert(surveyShowings)
        .select(sql`select ${person}, ${period}, ${at} where not exists (${answered})
          and exists (${joined}) and (select count(*) from (${drawn})) = ${pictures}`)
        .onConflictDoNothing();
      return shown.meta.changes > 0;
    },

    /** Of customers in the 30 days before `end`. */
    async satisfaction(end: Instant): Promise<Satisfaction> {
      const isRecent = sql`at >= ${instant(end - window)} and at < ${end} and counts`;
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
