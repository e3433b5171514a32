import { eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Plan } from "../kernel/caller.ts";
import type { OrgId, UserId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { members, operatorCalls, operators, organizations } from "../platform/db/tables/identity.ts";

export type OperatorRepository = ReturnType<typeof operatorRepository>;

export type OperatorCall = { requestId: string; method: string; path: string; at: Instant };
export type OrganizationSummary = { id: OrgId; name: string; plan: Plan; members: number; createdAt: Instant };

/** What Chitra's own staff see, across organizations. */
export function operatorRepository(db: DrizzleD1Database) {
  return {
    /** Notes the call of an operator. False, with nothing noted, for everybody else. */
    async noteCall(userId: UserId, { requestId, method, path, at }: OperatorCall): Promise<boolean> {
      const noted = await db
        .insert(operatorCalls)
        .select(
          sql`select null, ${userId}, ${requestId}, ${method}, ${path}, ${at} from ${operators} where ${eq(operators.userId, userId)}`,
        );
      return noted.meta.changes > 0;
    },

    /** The newest first, from those made before `before` on. */
    async listOrganizations({ before, limit }: { before: Instant; limit: number }): Promise<OrganizationSummary[]> {
      const { id, name, plan, createdAt } = organizations;
      // Drizzle leaves out the table of a column in a query of one table, which here would be the wrong one.
      const memberCount = sql<number>`(select count(*) from ${members} where organization_id = organizations.id)`;
      const rows = await db
        .select({ id, name, plan, createdAt, members: memberCount })
        .from(organizations)
        .where(sql`${createdAt} < ${before}`)
        .orderBy(sql`${createdAt} desc`, id)
        .limit(limit);
      return rows.map((row) => ({ ...row, createdAt: instant(row.createdAt.getTime()) }));
    },
  };
}
