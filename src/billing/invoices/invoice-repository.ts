import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { InvoiceId, OrgId, SubscriptionId } from "../../kernel/ids.ts";
import type { Statement } from "../../kernel/statement.ts";
import type { Instant, Period } from "../../kernel/time.ts";
import { eventStatements } from "../../platform/db/event-statements.ts";
import { toStatement } from "../../platform/db/statements.ts";
import { invoices } from "../../platform/db/tables/billing-invoices.ts";
import { ledgerEntries, ledgerTransactions } from "../../platform/db/tables/billing-ledger.ts";
import { usageClosings } from "../../platform/db/tables/billing-usage.ts";
import { invoiceIssued, invoicesPaid } from "../events/customer-events.ts";
import { posting, transactionOf } from "../ledger/ledger-repository.ts";
import type { LedgerTransaction } from "../ledger/transaction.ts";
import { financialYearOf } from "./financial-year.ts";
import { type Invoice, type InvoiceContent, type InvoiceDraft, taxOfTransaction } from "./invoice.ts";

export type InvoiceRepository = ReturnType<typeof invoiceRepository>;

const prefixes = { invoice: "CH", credit_note: "CN" } as const;

/**
 * Issues an invoice under the next number of its series, posts it and tells webhooks of it, where `onlyIf` holds and nothing was issued for its
 * source. The number is taken in the statement that writes the row, so none is left out or given twice.
 */
export function issuance(db: DrizzleD1Database, draft: InvoiceDraft, onlyIf: SQL = sql`true`) {
  const { id, orgId, kind, source, currency, issuedAt, subscriptionId, corrects, content, transaction } = draft;
  const series = `${prefixes[kind]}${financialYearOf(issuedAt)}`;
  const next = sql`select coalesce(max(sequence), 0) + 1 as sequence from ${invoices} where series = ${series}`;
  const isNew = sql`not exists (select 1 from ${invoices} where source = ${source})`;
  return [
    db.insert(invoices).select(sql`
      select ${id}, ${orgId}, ${kind}, ${series}, sequence, ${series} || printf('/%08d', sequence), ${source}, ${transaction.key},
        ${currency}, ${issuedAt}, ${subscriptionId}, ${corrects}, ${JSON.stringify(content)}
      from (${next}) where ${isNew} and (${onlyIf})`),
    posting(db, transaction, isIssued(draft)),
    ...eventStatements(db, invoiceIssued(draft), isIssued(draft)),
  ] as const;
}

const isIssued = ({ id }: InvoiceDraft): SQL => sql`exists (select 1 from ${invoices} where id = ${id})`;

export function invoiceRepository(db: DrizzleD1Database) {
  const owed = sql<number>`(select coalesce(sum(amount), 0) from ${ledgerEntries} as entry where entry.invoice_id = ${invoices.id} and entry.account = 'receivable')`;
  const payUrl = ofClosing<string>(usageClosings.payUrl);
  const payUrlExpiresAt = ofClosing<Instant>(usageClosings.payUrlExpiresAt);
  const select = () =>
    db
      .select({ row: invoices, transaction: ledgerTransactions, due: owed, payUrl, payUrlExpiresAt })
      .from(invoices)
      .innerJoin(ledgerTransactions, eq(ledgerTransactions.key, invoices.transactionKey));

  return {
    /** False where one was issued for the same source before. */
    async issue(draft: InvoiceDraft): Promise<boolean> {
      const [inserted] = await db.batch(issuance(db, draft));
      return inserted.meta.changes > 0;
    },

    /** What issues it and posts what else follows, for a batch with others. */
    issuing: (draft: InvoiceDraft, transactions: readonly LedgerTransaction[]): Statement[] =>
      [
        ...issuance(db, draft),
        ...transactions.map((transaction) => posting(db, transaction, isIssued(draft))),
        ...invoicesPaid(transactions).flatMap((event) => eventStatements(db, event, isIssued(draft))),
      ].map(toStatement),

    async find(orgId: OrgId, id: InvoiceId): Promise<Invoice | undefined> {
      const row = await select()
        .where(and(eq(invoices.orgId, orgId), eq(invoices.id, id)))
        .get();
      return row && invoiceOf(row);
    },

    async findBySource(orgId: OrgId, source: string): Promise<Invoice | undefined> {
      const row = await select()
        .where(and(eq(invoices.orgId, orgId), eq(invoices.source, source)))
        .get();
      return row && invoiceOf(row);
    },

    /** What was issued for a period of a subscription and for changes within it, without refunds; the newest first. */
    async listOfPeriod(orgId: OrgId, subscriptionId: SubscriptionId, { start, end }: Period): Promise<Invoice[]> {
      const isOfPeriod = sql`content ->> '$.period.end' = ${end}
        or (source like 'change:%' and ${ledgerTransactions.at} >= ${start} and ${ledgerTransactions.at} < ${end})`;
      const isIt = and(eq(invoices.orgId, orgId), eq(invoices.subscriptionId, subscriptionId), isNull(invoices.corrects));
      const rows = await select()
        .where(and(isIt, sql`(${isOfPeriod})`))
        .orderBy(sql`${invoices.issuedAt} desc, ${invoices.sequence} desc`);
      return rows.map(invoiceOf);
    },

    /** The newest first. */
    async list(orgId: OrgId, limit: number): Promise<Invoice[]> {
      const rows = await select()
        .where(eq(invoices.orgId, orgId))
        .orderBy(sql`${invoices.issuedAt} desc, ${invoices.sequence} desc`)
        .limit(limit);
      return rows.map(invoiceOf);
    },
  };
}

type Row = {
  row: typeof invoices.$inferSelect;
  transaction: typeof ledgerTransactions.$inferSelect;
  due: number;
} & Pick<Invoice, "payUrl" | "payUrlExpiresAt">;

const ofClosing = <Value>(column: SQLiteColumn) =>
  sql<Value | null>`(select ${sql.identifier(column.name)} from ${usageClosings} as closing where closing.invoice_id = ${invoices.id})`;

function invoiceOf({ row, transaction, ...owed }: Row): Invoice {
  const { id, orgId, kind, source, number, currency, issuedAt, subscriptionId, corrects, content } = row;
  const about = { id, orgId, kind, source, number, currency, issuedAt, subscriptionId, corrects };
  return { ...about, content: content as InvoiceContent, tax: taxOfTransaction(transactionOf(transaction)), ...owed };
}
