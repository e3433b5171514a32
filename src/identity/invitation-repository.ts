import { and, count, eq, gt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { AuditDraft } from "../kernel/audit-entry.ts";
import { type OrgId, randomId, type UserId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { auditedBatch } from "../platform/db/audited-batch.ts";
import { invitations, members, users } from "../platform/db/tables/identity.ts";
import type { Invitation } from "./organization.ts";

export type InvitationRepository = ReturnType<typeof invitationRepository>;

type Offer = { invitation: Invitation; inviter: UserId; entry: AuditDraft; openLimit: number };
type Acceptance = { id: string; userId: UserId; at: Instant; entry: AuditDraft };

export function invitationRepository(db: DrizzleD1Database) {
  const openAt = (now: Instant) => and(eq(invitations.status, "pending"), gt(invitations.expiresAt, new Date(now)));
  const open = (orgId: OrgId, now: Instant) => and(eq(invitations.organizationId, orgId), openAt(now));

  return {
    async listOpen(orgId: OrgId, now: Instant): Promise<Invitation[]> {
      const rows = await db.select().from(invitations).where(open(orgId, now)).orderBy(invitations.createdAt);
      return rows.map(invitationOf);
    },

    async countOpen(orgId: OrgId, now: Instant): Promise<number> {
      const row = await db.select({ open: count() }).from(invitations).where(open(orgId, now)).get();
      return row?.open ?? 0;
    },

    /** False where the address belongs to a member or is invited already, or `openLimit` invitations are open. */
    offer(orgId: OrgId, { invitation, inviter, entry, openLimit }: Offer): Promise<boolean> {
      const { id, email, role, expiresAt, createdAt } = invitation;
      return auditedBatch(db, {
        entry,
        onlyIf: sql`
          not exists (select 1 from ${members} join ${users} on ${users.id} = ${members.userId}
            where ${members.organizationId} = ${orgId} and ${users.email} = ${email})
          and not exists (select 1 from ${invitations} where ${open(orgId, createdAt)} and ${invitations.email} = ${email})
          and (select count(*) from ${invitations} where ${open(orgId, createdAt)}) < ${openLimit}`,
        change: (recorded) => [
          db
            .insert(invitations)
            .select(
              sql`select ${id}, ${orgId}, ${email}, ${role}, 'pending', ${inviter}, ${expiresAt}, ${createdAt} where ${recorded}`,
            ),
        ],
      });
    },

    /** For whoever was invited: the address is part of the question, so nobody learns of another's invitation. */
    async findFor(email: string, id: string): Promise<Invitation | undefined> {
      const asked = and(eq(invitations.id, id), eq(invitations.email, email));
      const row = await db.select().from(invitations).where(asked).get();
      return row && invitationOf(row);
    },

    /** False where it isn't open any more. Whoever is a member already keeps the role. */
    accept(orgId: OrgId, { id, userId, at, entry }: Acceptance): Promise<boolean> {
      const invitation = and(eq(invitations.id, id), open(orgId, at));
      return auditedBatch(db, {
        entry,
        onlyIf: sql`exists (select 1 from ${invitations} where ${invitation})`,
        change: (recorded) => [
          db.insert(members).select(
            sql`select ${randomId("mem")}, organization_id, ${userId}, role, ${at} from ${invitations}
              where ${invitation} and ${recorded} on conflict do nothing`,
          ),
          db.update(invitations).set({ status: "accepted" }).where(and(invitation, recorded)),
        ],
      });
    },

    /** False where there is none open. */
    cancel(orgId: OrgId, { id, at, entry }: Omit<Acceptance, "userId">): Promise<boolean> {
      const invitation = and(eq(invitations.id, id), open(orgId, at));
      return auditedBatch(db, {
        entry,
        onlyIf: sql`exists (select 1 from ${invitations} where ${invitation})`,
        change: (recorded) => [db.update(invitations).set({ status: "canceled" }).where(and(invitation, recorded))],
      });
    },
  };
}

const invitationOf = (row: typeof invitations.$inferSelect): Invitation => ({
  id: row.id,
  orgId: row.organizationId,
  email: row.email,
  role: row.role,
  expiresAt: instant(row.expiresAt.getTime()),
  createdAt: instant(row.createdAt.getTime()),
});
