import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { InvoiceId, OrgId } from "../../../kernel/ids.ts";
import type { Instant } from "../../../kernel/time.ts";

/** Only ever appended to. Triggers refuse what isn't balanced, write the entries, and refuse every change. */
export const ledgerTransactions = sqliteTable(
  "ledger_transactions",
  {
    key: text("key").primaryKey(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    at: integer("at").$type<Instant>().notNull(),
    kind: text("kind").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    invoiceId: text("invoice_id").$type<InvoiceId>(),
    /** `[{account, amount}]`: debits positive, credits negative, their sum zero. */
    entries: text("entries", { mode: "json" }).$type<{ account: string; amount: number }[]>().notNull(),
  },
  (table) => [
    index("ledger_transactions_by_organization").on(table.orgId, table.at),
    index("ledger_transactions_by_invoice").on(table.invoiceId),
  ],
);

/** The entries of all transactions, one a row, for sums. */
export const ledgerEntries = sqliteTable(
  "ledger_entries",
  {
    transactionKey: text("transaction_key").notNull(),
    place: integer("place").notNull(),
    orgId: text("org_id").$type<OrgId>().notNull(),
    account: text("account").notNull(),
    currency: text("currency", { enum: ["INR", "USD"] }).notNull(),
    amount: integer("amount").notNull(),
    at: integer("at").$type<Instant>().notNull(),
    invoiceId: text("invoice_id").$type<InvoiceId>(),
  },
  (table) => [
    primaryKey({ columns: [table.transactionKey, table.place] }),
    index("ledger_entries_by_account").on(table.orgId, table.account, table.currency),
    index("ledger_entries_by_invoice").on(table.invoiceId, table.account),
  ],
);
