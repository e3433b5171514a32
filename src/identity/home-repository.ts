import { and, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Role } from "../kernel/caller.ts";
import { newOrgId, type OrgId, randomId, type UserId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { members, organizations, sessions } from "../platform/db/tables/identity.ts";
import type { Membership, Organization } from "./organization.ts";

export type HomeRepository = ReturnType<typeof homeRepository>;

type Founding = { organization: Organization; owner: UserId; onlyAsFirst: boolean };
type Move = { orgId: OrgId; from: UserId; to: UserId; at: Instant };

/** A person's place in organizations, found by the person: before it is known which organization is asked for. */
export function homeRepository(db: DrizzleD1Database) {
  const ofUser = (userId: UserId) => eq(members.userId, userId);

  return {
    /** In the order of joining. */
    async list(userId: UserId): Promise<Membership[]> {
      const rows = await db
        .select({ organization: organizations, role: members.role })
        .from(members)
        .innerJoin(organizations, eq(organizations.id, members.organizationId))
        .where(ofUser(userId))
        .orderBy(members.createdAt, members.id);
      return rows.map(membershipOf);
    },

    /** The organization with its owner. With `onlyAsFirst`, only for somebody who has none: false otherwise. */
    found({ organization, owner, onlyAsFirst }: Founding): Promise<boolean> {
      const { id, name, plan, createdAt } = organization;
      const member = randomId("mem");
      return auditedBatch(db, {
        entry: { orgId: id, at: createdAt, actor: owner, action: "organization.created", target: id },
        ...(onlyAsFirst && { onlyIf: sql`not exists (select 1 from ${members} where ${ofUser(owner)})` }),
        change: (recorded) => [
          db
            .insert(organizations)
            .select(sql`select ${id}, ${name}, ${id}, null, null, ${plan}, ${createdAt} where ${recorded}`),
          db.insert(members).select(sql`select ${member}, ${id}, ${owner}, 'owner', ${createdAt} where ${recorded}`),
        ],
      });
    },

    /** Changes nothing where the organization isn't `from`'s any more. */
    move({ orgId, from, to, at }: Move): Promise<boolean> {
      const moving = and(eq(members.organizationId, orgId), ofUser(from));
      return auditedBatch(db, {
        entry: { orgId, at, actor: to, action: "organization.adopted", target: orgId, details: { from } },
        onlyIf: sql`exists (select 1 from ${members} where ${moving})`,
        change: (recorded) => [db.update(members).set({ userId: to }).where(and(moving, recorded))],
      });
    },

    async choose(sessionId: string, orgId: OrgId): Promise<void> {
      await db.update(sessions).set({ activeOrganizationId: orgId }).where(eq(sessions.id, sessionId));
    },
  };
}

const membershipOf = ({ organization, role }: { organization: typeof organizations.$inferSelect; role: Role }): Membership => ({
  id: organization.id,
  name: organization.name,
  plan: organization.plan,
  createdAt: instant(organization.createdAt.getTime()),
  role,
});

export const newOrganization = (name: string, createdAt: Instant): Organization => ({
  id: newOrgId(),
  name,
  plan: "free",
  createdAt,
});
