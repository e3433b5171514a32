import type { Currency } from "../../../kernel/money.ts";
import type { Form } from "./encode-form.ts";
import { type StripeApi, StripeRefused, segment } from "./stripe-api.ts";
import { Created, StripeInvoice } from "./stripe-shapes.ts";

type Owed = {
  /** The same key makes one invoice. */
  key: string;
  customerId: string;
  /** What it is taken from; null takes the customer's default. */
  methodId: string | null;
  amount: number;
  currency: Currency;
  description: string;
  metadata: Form;
  /** Whether Stripe goes on trying where the first charge is declined. */
  isRetried: boolean;
};

export type Charged = { invoiceId: string; isPaid: boolean; url: string | null };

/** An invoice of one line, charged at once. */
export async function chargeInvoice(api: StripeApi, owed: Owed): Promise<Charged> {
  const { key, customerId: customer, currency, description } = owed;
  const drafted = await api.post("/invoices", Created, {
    key: `${key}:invoice`,
    form: {
      ...{ customer, currency, description, collection_method: "charge_automatically", auto_advance: owed.isRetried },
      ...{ pending_invoice_items_behavior: "exclude", metadata: owed.metadata },
      ...(owed.methodId && { default_payment_method: owed.methodId }),
    },
  });
  const invoice = drafted.id;
  const item = { customer, invoice, amount: owed.amount, currency, description };
  await api.post("/invoiceitems", Created, { key: `${key}:item`, form: item });
  const path = `/invoices/${segment(invoice)}`;
  await api.post(`${path}/finalize`, StripeInvoice, { key: `${key}:finalize`, form: { auto_advance: owed.isRetried } });
  const paid = await api.post(`${path}/pay`, StripeInvoice, { key: `${key}:pay` }).catch((error) => {
    if (!(error instanceof StripeRefused) || error.status !== 402) throw error;
  });
  const { status, hosted_invoice_url: url } = paid ?? (await api.get(path, StripeInvoice));
  return { invoiceId: invoice, isPaid: status === "paid", url: url ?? null };
}

export const voidInvoice = async (api: StripeApi, { key, invoiceId }: { key: string; invoiceId: string }): Promise<void> => {
  await api.post(`/invoices/${segment(invoiceId)}/void`, StripeInvoice, { key: `${key}:void` });
};
