import { z } from "zod";
import { type StripeApi, segment } from "./stripe-api.ts";
import { listOf, StripeInvoice, StripeInvoicePayment, type StripeRefund, SubscriptionMetadata } from "./stripe-shapes.ts";

export type Holder = { customerId: string; subscriptionId: string };

export const RefundMetadata = z.looseObject({ customer: z.string(), key: z.string(), invoice: z.string() });
const OwnMetadata = z.looseObject({ key: z.string().min(1) });
const CollectionMetadata = z.looseObject({ key: z.string().min(1), collection: z.string().min(1) });

/** Of the invoice of a subscription; undefined for any other. */
export function holderOfCycle({ customer, parent }: StripeInvoice): (Holder & { id: string }) | undefined {
  const details = parent?.subscription_details;
  const ours = SubscriptionMetadata.safeParse(details?.metadata);
  return details && ours.success
    ? { customerId: customer, subscriptionId: ours.data.key, id: details.subscription }
    : undefined;
}

/** Of an invoice for what was owed besides the plan. */
export function collectionIn({ customer, metadata }: StripeInvoice): { of: Holder; key: string } | undefined {
  const { data } = CollectionMetadata.safeParse(metadata);
  return data && { of: { customerId: customer, subscriptionId: data.key }, key: data.collection };
}

/** A refund that was made at the dashboard doesn't say whose it is; the invoice that was paid leads there. */
export async function ownerOfRefund(api: StripeApi, { metadata, payment_intent }: StripeRefund) {
  const { data } = RefundMetadata.safeParse(metadata);
  if (data) return { of: { customerId: data.customer, subscriptionId: data.key }, paymentId: data.invoice };
  if (!payment_intent) return undefined;
  const payment = { type: "payment_intent", payment_intent };
  const [paid] = (await api.get("/invoice_payments", listOf(StripeInvoicePayment), { payment })).data;
  if (!paid) return undefined;
  const invoice = await api.get(`/invoices/${segment(paid.invoice)}`, StripeInvoice);
  const key = holderOfCycle(invoice)?.subscriptionId ?? OwnMetadata.safeParse(invoice.metadata).data?.key;
  return key === undefined ? undefined : { of: { customerId: invoice.customer, subscriptionId: key }, paymentId: invoice.id };
}
