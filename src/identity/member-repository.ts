import { and, eq, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import type { Role } from "../kernel/caller.ts";
import type { OrgId, UserId } from "../kernel/ids.ts";
import { instant } from "../kernel/time.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { members, users } from "../platform/db/tables/identity.ts";
import type { Member } from "./organization.ts";

export type MemberRepository = ReturnType<typeof memberRepository>;

/** Who is changed, and what is noted of it. */
type Change = { userId: UserId; entry: AuditDraft };

export function memberRepository(db: DrizzleD1Database) {
  const membership = (orgId: OrgId, userId: UserId) => and(eq(members.organizationId, orgId), eq(members.userId, userId));

  // Counted in the statement itself: of two owners who leave at the same moment one stays.
  const leavesAnOwner = (orgId: OrgId, userId: UserId): SQL => sql`exists (
    select 1 from ${members} where ${eq(members.organizationId, orgId)} and role = 'owner' and user_id <> ${userId})`;
  const isThere = (orgId: OrgId, userId: UserId): SQL =>
    sql`exists (select 1 from ${members} where ${membership(orgId, userId)})`;
  const selection = {
    userId: members.userId,
    name: users.name,
    email: users.email,
    role: members.role,
    since: members.createdAt,
  };

  return {
    async list(orgId: OrgId): Promise<Member[]> {
      const rows = await db
        .select(selection)
        .from(members)
        .innerJoin(users, eq(users.id, members.userId))
        .where(eq(members.organizationId, orgId))
        .orderBy(members.createdAt, members.id);
      return rows.map(memberOf);
    },

    async find(orgId: OrgId, userId: UserId): Promise<Member | undefined> {
      const member = db.select(selection).from(members).innerJoin(users, eq(users.id, members.userId));
      const row = await member.where(membership(orgId, userId)).get();
      return row && memberOf(row);
    },

    /** False where the member is gone, or is the last owner and wouldn't be one any more. */
    changeRole(orgId: OrgId, role: Role, { userId, entry }: Change): Promise<boolean> {
      const possible =
        role === "owner" ? isThere(orgId, userId) : sql`${isThere(orgId, userId)} and ${leavesAnOwner(orgId, userId)}`;
      return auditedBatch(db, {
        entry,
        onlyIf: possible,
        change: (recorded) => [
          db
            .update(members)
            .set({ role })
            .where(and(membership(orgId, userId), recorded)),
        ],
      });
    },

    /** False where the member is gone or is the last owner. */
    remove(orgId: OrgId, { userId, entry }: Change): Promise<boolean> {
      return auditedBatch(db, {
        entry,
        onlyIf: sql`${isThere(orgId, userId)} and ${leavesAnOwner(orgId, userId)}`,
        change: (recorded) => [db.delete(members).where(and(membership(orgId, userId), recorded))],
      });
    },
  };
}

type Row = Omit<Member, "since"> & { since: Date };
const memberOf = (row: Row): Member => ({ ...row, since: instant(row.since.getTime()) });
