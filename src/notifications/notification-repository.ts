import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { OrgId } from "../kernel/ids.ts";
import { notifications } from "../platform/db/tables/notifications.ts";
import type { Notification, Notifications } from "../platform/ports/notifications.ts";

export function notificationRepository(db: DrizzleD1Database): Notifications {
  return {
    async notify(orgId: OrgId, notification: Notification) {
      await db
        .insert(notifications)
        .values({ orgId, ...notification })
        .onConflictDoNothing();
    },
  };
}
