import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { InvoiceId, OrgId, SubscriptionId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Months whose usage was reckoned, once each, and how what was beyond the plan is collected. */
export const usageClosings = sqliteTable(
  "usage_closings",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    period: text("period").notNull(),
    renders: integer("renders").notNull(),
    closedAt: integer("closed_at").$type<Instant>().notNull(),
    /** Null where nothing was beyond the plan. */
    invoiceId: text("invoice_id").$type<InvoiceId>(),
    /** What it is collected by. */
    subscriptionId: text("subscription_id").$type<SubscriptionId>(),
    /** Where the customer has to pay it. */
    payUrl: text("pay_url"),
    payUrlExpiresAt: integer("pay_url_expires_at").$type<Instant>(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.period] }), index("usage_closings_by_invoice").on(table.invoiceId)],
);
