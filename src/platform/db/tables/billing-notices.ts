import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** What customers were told by the calendar, once each. The key names the kind, whom it is about, and which time it is. */
export const billingNotices = sqliteTable("billing_notices", {
  key: text("key").primaryKey(),
  orgId: text("org_id").$type<OrgId>().notNull(),
  at: integer("at").$type<Instant>().notNull(),
});
