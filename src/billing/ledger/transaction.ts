import type { InvoiceId, OrgId } from "../../kernel/ids.ts";
import { type Currency, sum } from "../../kernel/money.ts";
import type { Instant } from "../../kernel/time.ts";
import type { Provider } from "../../platform/ports/payment-provider.ts";

/** What we own and are owed grows by debits, what we owe and have earned by credits. */
export type Account =
  /** What the organization owes for invoices. */
  | "receivable"
  /** What the organization has in advance. */
  | "customer_credit"
  /** What a payment provider holds for us. */
  | `provider:${Provider}`
  | "revenue:subscriptions"
  | "revenue:usage"
  | "revenue:packs"
  /** Used, and not yet on an invoice. */
  | "unbilled_usage"
  | "tax:cgst"
  | "tax:sgst"
  | "tax:igst"
  | "rounding"
  | "bad_debt";

/** In minor units; a debit is positive, a credit negative. */
export type Entry = { account: Account; amount: number };

export const transactionKinds = [
  "invoice",
  "credit_note",
  "payment",
  "refund",
  "credit_applied",
  "usage",
  "write_off",
] as const;

/** One event of money. There is one of a key: what it tells can't be told twice. */
export type LedgerTransaction = {
  key: string;
  orgId: OrgId;
  at: Instant;
  kind: (typeof transactionKinds)[number];
  currency: Currency;
  /** The invoice that it is about. */
  invoiceId: InvoiceId | null;
  entries: Entry[];
};

/** Throws where debits and credits differ: a posting that does so is a mistake of ours. */
export function balanced(transaction: LedgerTransaction): LedgerTransaction {
  const entries = transaction.entries.filter(({ amount }) => amount !== 0);
  const isSound = entries.every(({ amount }) => Number.isSafeInteger(amount)) && sum(entries.map(({ amount }) => amount)) === 0;
  if (!isSound) throw new Error(`The transaction ${transaction.key} isn't balanced.`);
  return { ...transaction, entries };
}
