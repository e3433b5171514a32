import { and, desc, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId } from "../kernel/ids.ts";
import { notifications } from "../platform/db/tables/notifications.ts";
import type { Notification } from "../platform/ports/notifications.ts";

export type NotificationRepository = ReturnType<typeof notificationRepository>;

/** `place` grows with each: where a page ends. */
type KeptNotification = Notification & { place: number };

export function notificationRepository(db: DrizzleD1Database) {
  return {
    async notify(orgId: OrgId, notification: Notification) {
      await db
        .insert(notifications)
        .values({ orgId, ...notification })
        .onConflictDoNothing();
    },

    /** The newest first. */
    async list(orgId: OrgId, { before, limit }: { before?: number | undefined; limit: number }): Promise<KeptNotification[]> {
      const { id, kind, at, facts } = notifications;
      return db
        .select({ id, kind, at, facts, place: sql<number>`rowid` })
        .from(notifications)
        .where(and(eq(notifications.orgId, orgId), before === undefined ? undefined : sql`rowid < ${before}`))
        .orderBy(desc(sql`rowid`))
        .limit(limit);
    },
  };
}
