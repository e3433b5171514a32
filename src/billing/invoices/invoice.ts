import type { InvoiceId, OrgId, SubscriptionId } from "../../kernel/ids.ts";
import { type Currency, sum } from "../../kernel/money.ts";
import type { Instant, Period } from "../../kernel/time.ts";
import type { TaxBehavior } from "../catalog/price.ts";
import type { Seller, Supply, Tax } from "../gst/tax-of.ts";
import type { Account, LedgerTransaction } from "../ledger/transaction.ts";
import type { Line } from "../pricing/price-of.ts";
import type { BillingDetails } from "./billing-details.ts";

/** What an invoice says besides its amounts, as it was when it was issued. */
export type InvoiceContent = {
  seller: Seller;
  buyer: BillingDetails;
  supply: Supply;
  behavior: TaxBehavior;
  lines: Line[];
  period: Period | null;
  /** Of a credit note over a refund, the invoice that it takes back. */
  corrected?: { number: string; issuedAt: Instant };
};

export type InvoiceDraft = {
  id: InvoiceId;
  orgId: OrgId;
  kind: "invoice" | "credit_note";
  /** What it is for, such as a payment: it is issued once. */
  source: string;
  currency: Currency;
  issuedAt: Instant;
  subscriptionId: SubscriptionId | null;
  corrects: InvoiceId | null;
  content: InvoiceContent;
  transaction: LedgerTransaction;
};

export type Invoice = Omit<InvoiceDraft, "transaction"> & {
  /** At most 16 characters (CGST Rules, 46 b), such as `CH2627/00000001`. */
  number: string;
  tax: Tax;
  /** What is still owed. */
  due: number;
  /** Where the customer has to pay it; null where it was taken, or will be. */
  payUrl: string | null;
  payUrlExpiresAt: Instant | null;
};

/** The amounts of an invoice are those of its transaction in the ledger. */
export function taxOfTransaction({ kind, entries }: LedgerTransaction): Tax {
  const sign = kind === "credit_note" ? 1 : -1;
  const on = (isOne: (account: Account) => boolean) => {
    const amount = sum(entries.filter(({ account }) => isOne(account)).map(({ amount }) => amount));
    return amount === 0 ? 0 : sign * amount;
  };
  return {
    taxable: on((account) => account.startsWith("revenue:") || account === "unbilled_usage"),
    cgst: on((account) => account === "tax:cgst"),
    sgst: on((account) => account === "tax:sgst"),
    igst: on((account) => account === "tax:igst"),
    rounding: on((account) => account === "rounding"),
    total: -on((account) => account === "receivable" || account === "customer_credit"),
  };
}
