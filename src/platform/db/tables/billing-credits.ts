import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { OrgId, PurchaseId, SubscriptionId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Packs of credits that somebody wants to buy. Each is theirs once the invoice `purchase:ID` is issued, which is with the payment. */
export const creditPurchases = sqliteTable(
  "credit_purchases",
  {
    id: text("id").$type<PurchaseId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    /** What it is paid beside. */
    subscriptionId: text("subscription_id").$type<SubscriptionId>().notNull(),
    packId: text("pack_id").notNull(),
    credits: integer("credits").notNull(),
    quote: text("quote", { mode: "json" }).notNull(),
    requestedAt: integer("requested_at").$type<Instant>().notNull(),
    /** Where the customer has to pay it; null where it was taken at once. */
    payUrl: text("pay_url"),
  },
  (table) => [index("credit_purchases_by_organization").on(table.orgId, table.requestedAt)],
);

/** Credits that months took, written with the closing of the month. */
export const creditUses = sqliteTable(
  "credit_uses",
  {
    orgId: text("org_id").$type<OrgId>().notNull(),
    period: text("period").notNull(),
    credits: integer("credits").notNull(),
    at: integer("at").$type<Instant>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orgId, table.period] })],
);
