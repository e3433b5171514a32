import { mulDiv, sum } from "../../kernel/money.ts";
import type { Provider } from "../../platform/ports/payment-provider.ts";
import type { Tax } from "../gst/tax-of.ts";
import type { Line, LineKind } from "../pricing/price-of.ts";
import { type Account, balanced, type Entry, type LedgerTransaction } from "./transaction.ts";

type About = Pick<LedgerTransaction, "key" | "orgId" | "at" | "currency" | "invoiceId">;

const earnedBy: Record<LineKind, Account> = {
  plan: "revenue:subscriptions",
  discount: "revenue:subscriptions",
  unused: "revenue:subscriptions",
  remaining: "revenue:subscriptions",
  // It was earned when it was used.
  overage: "unbilled_usage",
  premium: "unbilled_usage",
  pack: "revenue:packs",
};

type Invoiced = { lines: readonly Line[]; tax: Tax };

/** The customer owes the total; what was earned and each tax are told apart. */
export const invoicePosting = (about: About, { lines, tax }: Invoiced): LedgerTransaction =>
  balanced({ ...about, kind: "invoice", entries: [{ account: "receivable", amount: tax.total }, ...credits(lines, tax)] });

/** An invoice, or a part of one, taken back; what it comes to is no longer owed, or is the customer's for later invoices. */
export function creditNotePosting(about: About, invoiced: Invoiced, to: "receivable" | "customer_credit"): LedgerTransaction {
  const reversed = credits(invoiced.lines, invoiced.tax).map(({ account, amount }) => ({ account, amount: -amount }));
  return balanced({ ...about, kind: "credit_note", entries: [{ account: to, amount: -invoiced.tax.total }, ...reversed] });
}

type Paid = { amount: number; provider: Provider };

export const paymentPosting = (about: About, { amount, provider }: Paid): LedgerTransaction =>
  move(about, "payment", { amount, from: "receivable", to: `provider:${provider}` });

export const refundPosting = (about: About, { amount, provider }: Paid): LedgerTransaction =>
  move(about, "refund", { amount, from: `provider:${provider}`, to: "receivable" });

/** The customer's credit pays. */
export const creditAppliedPosting = (about: About, amount: number): LedgerTransaction =>
  move(about, "credit_applied", { amount, from: "receivable", to: "customer_credit" });

/** Used today, on the invoice at the end of the period; without tax, which arises with the invoice. */
export const usagePosting = (about: About, amount: number): LedgerTransaction =>
  move(about, "usage", { amount, from: "revenue:usage", to: "unbilled_usage" });

export const writeOffPosting = (about: About, amount: number): LedgerTransaction =>
  move(about, "write_off", { amount, from: "receivable", to: "bad_debt" });

type Move = { amount: number; from: Account; to: Account };

function move(about: About, kind: LedgerTransaction["kind"], { amount, from, to }: Move): LedgerTransaction {
  if (amount <= 0) throw new Error(`${about.key} moves ${amount}.`);
  const entries: Entry[] = [
    { account: to, amount },
    { account: from, amount: -amount },
  ];
  return balanced({ ...about, kind, entries });
}

function credits(lines: readonly Line[], { taxable, cgst, sgst, igst, rounding }: Tax): Entry[] {
  return [
    ...earnings(lines, taxable),
    { account: "tax:cgst", amount: -cgst },
    { account: "tax:sgst", amount: -sgst },
    { account: "tax:igst", amount: -igst },
    { account: "rounding", amount: -rounding },
  ];
}

/** The taxable value shared out over what earned it, to the last unit. */
function earnings(lines: readonly Line[], taxable: number): Entry[] {
  const net = sum(lines.map(({ amount }) => amount));
  const byAccount = Map.groupBy(lines, ({ kind }) => earnedBy[kind]);
  let [upTo, given] = [0, 0];
  return Array.from(byAccount, ([account, of]) => {
    upTo += sum(of.map(({ amount }) => amount));
    const until = net === 0 ? 0 : mulDiv(taxable, upTo, net);
    const amount = given - until;
    given = until;
    return { account, amount };
  });
}
