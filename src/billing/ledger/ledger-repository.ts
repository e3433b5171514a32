import { and, eq, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { InvoiceId, OrgId } from "../../kernel/ids.ts";
import type { Currency } from "../../kernel/money.ts";
import { selectRow } from "../../platform/db/select-row.ts";
import { ledgerEntries, ledgerTransactions } from "../../platform/db/tables/billing-ledger.ts";
import type { Account, Entry, LedgerTransaction } from "./transaction.ts";

export type LedgerRepository = ReturnType<typeof ledgerRepository>;

/** Writes a transaction where `onlyIf` holds, once for each key. The database refuses one that isn't balanced. */
export const posting = (db: DrizzleD1Database, transaction: LedgerTransaction, onlyIf: SQL = sql`true`) =>
  db
    .insert(ledgerTransactions)
    .select(selectRow(ledgerTransactions, transaction, onlyIf))
    .onConflictDoNothing();

export function ledgerRepository(db: DrizzleD1Database) {
  return {
    /** All of them or none; those whose key is there already are left out. */
    async post(transactions: readonly LedgerTransaction[]): Promise<void> {
      const [first, ...others] = transactions.map((transaction) => posting(db, transaction));
      if (first) await db.batch([first, ...others]);
    },

    /** In minor units; debits positive. An account without an entry has nothing. */
    async balance(orgId: OrgId, account: Account, currency: Currency): Promise<number> {
      const { amount } = ledgerEntries;
      const row = await db
        .select({ balance: sql<number>`coalesce(sum(${amount}), 0)` })
        .from(ledgerEntries)
        .where(and(eq(ledgerEntries.orgId, orgId), eq(ledgerEntries.account, account), eq(ledgerEntries.currency, currency)))
        .get();
      return row?.balance ?? 0;
    },

    async balances(orgId: OrgId): Promise<{ account: Account; currency: Currency; balance: number }[]> {
      const { account, currency, amount } = ledgerEntries;
      const rows = await db
        .select({ account, currency, balance: sql<number>`sum(${amount})` })
        .from(ledgerEntries)
        .where(eq(ledgerEntries.orgId, orgId))
        .groupBy(account, currency)
        .orderBy(account, currency);
      return rows.map((row) => ({ ...row, account: row.account as Account }));
    },

    async find(orgId: OrgId, key: string): Promise<LedgerTransaction | undefined> {
      const isIt = and(eq(ledgerTransactions.orgId, orgId), eq(ledgerTransactions.key, key));
      const row = await db.select().from(ledgerTransactions).where(isIt).get();
      return row && transactionOf(row);
    },

    /** The oldest first. */
    async ofInvoice(orgId: OrgId, invoiceId: InvoiceId): Promise<LedgerTransaction[]> {
      const isOfInvoice = and(eq(ledgerTransactions.orgId, orgId), eq(ledgerTransactions.invoiceId, invoiceId));
      const rows = await db.select().from(ledgerTransactions).where(isOfInvoice).orderBy(ledgerTransactions.at, sql`rowid`);
      return rows.map(transactionOf);
    },

    /** Payments and refunds, the newest first. */
    async payments(orgId: OrgId, limit: number): Promise<LedgerTransaction[]> {
      const rows = await db
        .select()
        .from(ledgerTransactions)
        .where(and(eq(ledgerTransactions.orgId, orgId), sql`kind in ('payment', 'refund')`))
        .orderBy(sql`at desc, rowid desc`)
        .limit(limit);
      return rows.map(transactionOf);
    },

    /** Keys of transactions whose entries aren't what they say. Always none: the triggers see to it. */
    async unsound(): Promise<string[]> {
      const rows = await db.all<{ key: string }>(
        sql`select transaction_key as key from ${ledgerEntries} group by transaction_key having sum(amount) <> 0`,
      );
      return rows.map(({ key }) => key);
    },
  };
}

export const transactionOf = ({ kind, entries, ...row }: typeof ledgerTransactions.$inferSelect): LedgerTransaction => ({
  ...row,
  kind: kind as LedgerTransaction["kind"],
  entries: entries as Entry[],
});
