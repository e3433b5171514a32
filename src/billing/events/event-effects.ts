import { newInvoiceId } from "../../kernel/ids.ts";
import type { BillingEvent } from "../../platform/ports/payment-provider.ts";
import type { Price } from "../catalog/price.ts";
import { type Purchase, sourceOfPurchase } from "../credits/credit-repository.ts";
import { type Tax, taxOf } from "../gst/tax-of.ts";
import { draftInvoice, type Parties } from "../invoices/draft-invoice.ts";
import type { Invoice, InvoiceDraft } from "../invoices/invoice.ts";
import { creditAppliedPosting, creditNotePosting, paymentPosting, refundPosting } from "../ledger/postings.ts";
import type { LedgerTransaction } from "../ledger/transaction.ts";
import { priceOf, type Quote } from "../pricing/price-of.ts";

export type Effects = { documents: InvoiceDraft[]; transactions: LedgerTransaction[] };

type Event<Type extends BillingEvent["type"]> = Extract<BillingEvent, { type: Type }>;

/** An invoice for a cycle, and what was paid for it. */
export function effectsOfCharge(parties: Parties, event: Event<"subscription.charged">, price: Price): Effects {
  const { provider, discounts } = parties.subscription;
  const quote = priceOf({ price, seats: event.terms.seats, cycle: event.cycle, discounts });
  const source = `payment:${provider}:${event.paymentId}`;
  const invoice = draftInvoice(parties, { quote, source, at: event.at, period: event.period });
  if (!invoice) return nothing;
  const credit = event.credit > 0 ? [creditAppliedPosting(aboutInvoice(invoice, `credit:${source}`), event.credit)] : [];
  return { documents: [invoice], transactions: [...credit, ...payment(parties, invoice, event.paymentId, event.amount)] };
}

/** An invoice for what a change costs for the rest of the period, or a credit note for what it gives back. */
export function effectsOfChange(parties: Parties, event: Event<"subscription.changed">, quote: Quote): Effects {
  const source = `change:${event.change.key}`;
  const invoice = draftInvoice(parties, { quote, source, at: event.at, period: null });
  if (!invoice) return nothing;
  const paid = event.payment ? payment(parties, invoice, event.payment.id, event.payment.amount) : [];
  return { documents: [invoice], transactions: paid };
}

/** A credit note over what went back; the whole of an invoice is taken back line by line. */
export function effectsOfRefund(parties: Parties, event: Event<"refund.processed">, paid: Invoice): Effects {
  const { orgId, provider } = parties.subscription;
  const source = `refund:${provider}:${event.refundId}`;
  const { supply, lines, behavior } = paid.content;
  const isWhole = event.amount === paid.tax.total;
  const tax: Tax = isWhole ? paid.tax : taxOf(event.amount, "inclusive", supply);
  const part = { kind: "plan" as const, description: "Refund of a part", quantity: 1, unit: null, amount: tax.taxable };
  const corrected = { number: paid.number, issuedAt: paid.issuedAt };
  const sold = isWhole ? { lines, behavior } : { lines: [part], behavior: "exclusive" as const };
  const content = { ...paid.content, ...sold, corrected };

  const about = { orgId, at: event.at, currency: paid.currency, invoiceId: paid.id };
  const note: InvoiceDraft = {
    ...{ id: newInvoiceId(), orgId, kind: "credit_note", source, currency: paid.currency, issuedAt: parties.at },
    ...{ subscriptionId: paid.subscriptionId, corrects: paid.id, content },
    transaction: creditNotePosting({ ...about, key: `note:${source}` }, { lines: content.lines, tax }, "receivable"),
  };
  return { documents: [note], transactions: [refundPosting({ ...about, key: source }, { amount: event.amount, provider })] };
}

/** What was owed besides the plan is paid. */
export function effectsOfCollection(parties: Parties, event: Event<"collection.paid">, owed: Invoice): Effects {
  const { orgId, provider } = parties.subscription;
  const key = `payment:${provider}:${event.paymentId}`;
  const about = { key, orgId, at: event.at, currency: owed.currency, invoiceId: owed.id };
  return { documents: [], transactions: [paymentPosting(about, { amount: event.amount, provider })] };
}

/** A pack of credits is invoiced when it is paid. */
export function effectsOfPurchase(parties: Parties, event: Event<"collection.paid">, { id, quote }: Purchase): Effects {
  const invoice = draftInvoice(parties, { quote, source: sourceOfPurchase(id), at: event.at, period: null });
  return invoice ? { documents: [invoice], transactions: payment(parties, invoice, event.paymentId, event.amount) } : nothing;
}

const nothing: Effects = { documents: [], transactions: [] };

const aboutInvoice = ({ orgId, currency, id, transaction }: InvoiceDraft, key: string) => ({
  ...{ key, orgId, currency, invoiceId: id, at: transaction.at },
});

function payment(
  { subscription: { provider } }: Parties,
  invoice: InvoiceDraft,
  paymentId: string,
  amount: number,
): LedgerTransaction[] {
  if (amount === 0) return [];
  return [paymentPosting(aboutInvoice(invoice, `payment:${provider}:${paymentId}`), { amount, provider })];
}
