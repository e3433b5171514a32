import { type RazorpayApi, segment } from "./razorpay-api.ts";
import * as facts from "./razorpay-facts.ts";
import {
  LinkNotes,
  RazorpayInvoice,
  RazorpayLink,
  RazorpayPayment,
  RazorpaySubscription,
  RefundNotes,
} from "./razorpay-shapes.ts";

type Holder = { customerId: string; subscriptionId: string };

/** A refund that was made at the dashboard doesn't say whose it is; what was paid, an invoice or a link, leads there. */
export async function ownerOfRefund(api: RazorpayApi, notes: unknown, paymentId: string): Promise<Holder | undefined> {
  const { data } = RefundNotes.safeParse(notes);
  if (data) return { customerId: data.customer, subscriptionId: data.subscription };
  const payment = await api.get(`/payments/${segment(paymentId)}`, RazorpayPayment);
  return payment.invoice_id ? ownerOfInvoice(api, payment.invoice_id) : ownerOfLink(api, payment.description);
}

async function ownerOfInvoice(api: RazorpayApi, id: string): Promise<Holder | undefined> {
  const invoice = await api.get(`/invoices/${segment(id)}`, RazorpayInvoice);
  if (!invoice.subscription_id) return undefined;
  const of = facts.owned(await api.get(`/subscriptions/${segment(invoice.subscription_id)}`, RazorpaySubscription));
  return of && { customerId: of.notes.customer, subscriptionId: of.subscription.id };
}

/** A payment by link is described by `#` and the id of the link. */
async function ownerOfLink(api: RazorpayApi, description: string | null | undefined): Promise<Holder | undefined> {
  const [, id] = /^#(\w+)$/.exec(description ?? "") ?? [];
  if (!id) return undefined;
  const link = await api.get(`/payment_links/plink_${id}`, RazorpayLink);
  const { data } = LinkNotes.safeParse(link.notes);
  return data && { customerId: data.customer, subscriptionId: data.subscription };
}
