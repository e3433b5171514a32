import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/time.ts";
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

    async forget(before: Instant, limit: number): Promise<number> {
      const { id, at } = notifications;
      const old = db.select({ id }).from(notifications).where(lt(at, before)).limit(limit);
      const { meta } = await db.delete(notifications).where(sql`id in ${old}`).run();
      return meta.changes;
    },
  };
}
