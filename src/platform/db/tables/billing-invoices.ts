import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { InvoiceId, OrgId, SubscriptionId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Invoices and credit notes as they were issued. What they come to is in the ledger, under `transactionKey`. */
export const invoices = sqliteTable(
  "invoices",
  {
    id: text("id").$type<InvoiceId>().primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    kind: text("kind", { enum: ["invoice", "credit_note"] }).notNull(),
    /** A prefix and a financial year; sequences count from 1 in each, without a gap. */
    series: text("series").notNull(),
    sequence: integer("sequence").notNull(),
    number: text("number").notNull().unique(),
    /** What it was issued for: there is one invoice for it. */
    source: text("source").notNull().unique(),
    transactionKey: text("transaction_key").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    issuedAt: integer("issued_at").$type<Instant>().notNull(),
    subscriptionId: text("subscription_id").$type<SubscriptionId>(),
    /** Of a credit note, the invoice that it takes back. */
    corrects: text("corrects").$type<InvoiceId>(),
    /** JSON of seller, buyer, lines, supply and period. */
    content: text("content", { mode: "json" }).notNull(),
  },
  (table) => [
    uniqueIndex("invoices_by_sequence").on(table.series, table.sequence),
    index("invoices_by_organization").on(table.orgId, table.issuedAt, table.id),
  ],
);
