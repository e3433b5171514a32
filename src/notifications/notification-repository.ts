import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId } from "../kernel/ids.ts";
import type { Condition, Statement } from "../kernel/statement.ts";
import type { Instant } from "../kernel/time.ts";
import { selectRow } from "../platform/db/select-row.ts";
import { toSql, toStatement } from "../platform/db/statements.ts";
import { notifications } from "../platform/db/tables/notifications.ts";
import type { Notification } from "../platform/ports/notifications.ts";

export type NotificationRepository = ReturnType<typeof notificationRepository>;

/** `place` grows with each: where a page ends. */
type KeptNotification = Notification & { place: number };

export function notificationRepository(db: DrizzleD1Database) {
  return {
    /** For the batch of what it tells of. */
    telling: (orgId: OrgId, notification: Notification, onlyIf?: Condition): Statement =>
      toStatement(
        db
          .insert(notifications)
          .select(selectRow(notifications, { orgId, ...notification }, toSql(onlyIf)))
          .onConflictDoNothing(),
      ),

    async find(orgId: OrgId, id: string): Promise<Notification | undefined> {
      const { kind, at, facts } = notifications;
      const isIt = and(eq(notifications.orgId, orgId), eq(notifications.id, id));
      return db.select({ id: notifications.id, kind, at, facts }).from(notifications).where(isIt).get();
    },

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
