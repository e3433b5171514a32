import { and, eq, exists, gt, inArray, lte, ne, notExists, or, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { alias } from "drizzle-orm/sqlite-core";
import type { Instant } from "../kernel/time.ts";
import { apiKeys } from "../platform/db/tables/api-keys.ts";
import { members, organizations, sessions, users, verifications } from "../platform/db/tables/identity.ts";
import { infographics } from "../platform/db/tables/infographics.ts";

export type StaleAccountRepository = ReturnType<typeof staleAccountRepository>;

/** `idleSince`: whoever did something after that stays. */
type Lost = { now: Instant; idleSince: Instant; limit: number };

/** What nobody can come back to. Of all organizations: only the hourly sweep asks. Each call gives how many rows are gone. */
export function staleAccountRepository(db: DrizzleD1Database) {
  const one = { one: sql`1` };

  /** An organization that somebody else is in, that pays, has keys, or in which something was drawn. */
  const isUsed = () => {
    const others = alias(members, "others");
    const { organizationId, userId } = members;
    return or(
      exists(db.select(one).from(infographics).where(eq(infographics.orgId, organizationId))),
      exists(db.select(one).from(apiKeys).where(eq(apiKeys.orgId, organizationId))),
      exists(
        db
          .select(one)
          .from(others)
          .where(and(eq(others.organizationId, organizationId), ne(others.userId, userId))),
      ),
      exists(
        db
          .select(one)
          .from(organizations)
          .where(and(eq(organizations.id, organizationId), ne(organizations.plan, "free"))),
      ),
    );
  };

  /** A guest has only a session to come back with. Each use of this list gives the same, also within one batch. */
  const lostGuests = ({ now, idleSince, limit }: Lost) => {
    const [at, since] = [new Date(now), new Date(idleSince)];
    const living = and(eq(sessions.userId, users.id), or(gt(sessions.expiresAt, at), gt(sessions.updatedAt, since)));
    return db
      .select({ id: users.id })
      .from(users)
      .where(
        and(
          eq(users.isAnonymous, true),
          lte(users.createdAt, since),
          notExists(db.select(one).from(sessions).where(living)),
          notExists(
            db
              .select(one)
              .from(members)
              .where(and(eq(members.userId, users.id), isUsed())),
          ),
        ),
      )
      .orderBy(users.id)
      .limit(limit);
  };

  return {
    async removeSessions(now: Instant, limit: number): Promise<number> {
      const { id, expiresAt } = sessions;
      const expired = db
        .select({ id })
        .from(sessions)
        .where(lte(expiresAt, new Date(now)))
        .limit(limit);
      return (await db.delete(sessions).where(inArray(id, expired)).returning({ id })).length;
    },

    async removeVerifications(now: Instant, limit: number): Promise<number> {
      const { id, expiresAt } = verifications;
      const expired = db
        .select({ id })
        .from(verifications)
        .where(lte(expiresAt, new Date(now)))
        .limit(limit);
      return (await db.delete(verifications).where(inArray(id, expired)).returning({ id })).length;
    },

    /** Guests together with the organizations that only they are in. The organizations' audit entries stay. */
    async removeGuests(lost: Lost): Promise<number> {
      const homes = db
        .select({ id: members.organizationId })
        .from(members)
        .where(inArray(members.userId, lostGuests(lost)));
      const [, guests] = await db.batch([
        db.delete(organizations).where(inArray(organizations.id, homes)),
        db
          .delete(users)
          .where(inArray(users.id, lostGuests(lost)))
          .returning({ id: users.id }),
      ]);
      return guests.length;
    },
  };
}
