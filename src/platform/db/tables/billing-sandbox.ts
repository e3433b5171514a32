import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Customers of the built-in payment provider, which takes no money. */
export const sandboxAccounts = sqliteTable(
  "sandbox_accounts",
  {
    customerId: text("customer_id").primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull().unique(),
    /** JSON of all that it knows. */
    account: text("account", { mode: "json" }).notNull(),
    version: integer("version").notNull(),
    /** When it has something to do or to deliver next. */
    dueAt: integer("due_at").$type<Instant>(),
  },
  (table) => [index("sandbox_accounts_by_due").on(table.dueAt)],
);
