import { newInvoiceId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { type Seller, supplyTo, taxOf } from "../gst/tax-of.ts";
import { creditNotePosting, invoicePosting } from "../ledger/postings.ts";
import type { Quote } from "../pricing/price-of.ts";
import type { Subscription } from "../subscriptions/subscription.ts";
import type { BillingDetails } from "./billing-details.ts";
import type { Invoice, InvoiceDraft } from "./invoice.ts";

export type Parties = { subscription: Subscription; seller: Seller; buyer: BillingDetails; at: Instant };
type Draft = { quote: Quote; source: string; at: Instant; period: Invoice["content"]["period"] };

/** Undefined where there is nothing to pay. A negative quote is a credit note, whose sum is the customer's for later. */
export function draftInvoice({ subscription, seller, buyer, at }: Parties, draft: Draft): InvoiceDraft | undefined {
  const { quote, source, period } = draft;
  if (quote.net === 0) return undefined;
  const isCredit = quote.net < 0;
  const lines = isCredit ? quote.lines.map((line) => ({ ...line, amount: -line.amount })) : quote.lines;
  const supply = supplyTo(seller, buyer);
  const tax = taxOf(Math.abs(quote.net), quote.tax, supply);
  const id = newInvoiceId();
  const { orgId, currency } = subscription;
  const about = { key: `invoice:${source}`, orgId, at: draft.at, currency, invoiceId: id };
  return {
    ...{ id, orgId, kind: isCredit ? "credit_note" : "invoice", source, currency, issuedAt: at },
    ...{ subscriptionId: subscription.id, corrects: null },
    content: { seller, buyer, supply, behavior: quote.tax, lines, period },
    transaction: isCredit ? creditNotePosting(about, { lines, tax }, "customer_credit") : invoicePosting(about, { lines, tax }),
  };
}
