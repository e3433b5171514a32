import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { UserId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
import { releaseOverrides, releaseStatements } from "../platform/db/tables/releases.ts";
import type { Statement } from "./statement.ts";

export type StatementRepository = ReturnType<typeof statementRepository>;

export type ReleaseOverride = { release: string; reason: string; author: UserId; at: Instant; expiresAt: Instant };

/** What operators have said. Nothing is changed or removed: what was said last counts. */
export function statementRepository(db: DrizzleD1Database) {
  return {
    async state(statement: Statement): Promise<void> {
      await db.insert(releaseStatements).values(statement);
    },

    /** The latest of each kind. */
    async latest(): Promise<Statement[]> {
      const isLatest = sql`id in (select max(id) from ${releaseStatements} group by kind)`;
      const rows = await db.select().from(releaseStatements).where(isLatest).orderBy(releaseStatements.kind);
      return rows.map(({ id: _id, ...statement }) => statement);
    },

    async override(override: ReleaseOverride): Promise<void> {
      await db.insert(releaseOverrides).values(override);
    },

    /** Those that bind a release at that moment, by its id. */
    async liveOverrides(now: Instant): Promise<Map<string, ReleaseOverride>> {
      const isLatest = sql`id in (select max(id) from ${releaseOverrides} group by release)`;
      const rows = await db.select().from(releaseOverrides).where(sql`${isLatest} and expires_at > ${now}`);
      return new Map(rows.map(({ id: _id, ...override }) => [override.release, override]));
    },
  };
}
