import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** What an organization is to be told. Channels deliver from here. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: text("id").primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    kind: text("kind").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    facts: text("facts", { mode: "json" }).$type<Record<string, string | number>>().notNull(),
  },
  (table) => [index("notifications_by_organization").on(table.orgId, table.at), index("notifications_by_age").on(table.at)],
);
