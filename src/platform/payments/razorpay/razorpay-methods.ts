import { z } from "zod";
import type { PaymentMethod } from "../../ports/payment-provider.ts";
import { type RazorpayApi, segment } from "./razorpay-api.ts";
import { collectionOf, RazorpayInvoice, RazorpayPayment } from "./razorpay-shapes.ts";

type Payment = ReturnType<typeof RazorpayPayment.parse>;
type Held = { method: PaymentMethod; payment: Payment };

/**
 * What the subscription was paid with last; none before its first charge. Tokens are listed by customer, and customers by
 * e-mail address: that list could be of somebody else's.
 */
export async function methodsOf(api: RazorpayApi, subscriptionId: string): Promise<Held[]> {
  const query = { subscription_id: subscriptionId, count: "100" };
  const { items } = await api.get("/invoices", collectionOf(RazorpayInvoice), query);
  const latest = items
    .filter(({ payment_id: paid }) => paid)
    .toSorted((one, other) => (one.paid_at ?? 0) - (other.paid_at ?? 0))
    .at(-1);
  if (!latest?.payment_id) return [];
  const payment = await api.get(`/payments/${segment(latest.payment_id)}`, RazorpayPayment, { "expand[]": "card" });
  return [{ method: present(payment), payment }];
}

/** Takes its token away. False where the subscription isn't paid with it. */
export async function dropMethod(api: RazorpayApi, subscriptionId: string, methodId: string): Promise<boolean> {
  const held = (await methodsOf(api, subscriptionId)).find(({ method }) => method.id === methodId);
  const { customer_id: customer, token_id: token } = held?.payment ?? {};
  if (!held) return false;
  if (customer && token) await api.remove(`/customers/${segment(customer)}/tokens/${segment(token)}`, z.unknown());
  return true;
}

function present({ id, method, card, vpa, bank, token_id: token }: Payment): PaymentMethod {
  const about = { id: token ?? id, isDefault: true };
  if (method === "upi")
    return { ...about, kind: "upi", brand: "UPI", last4: (vpa ?? "").replace(/^(..).*@/, "$1…@"), expiry: null };
  if (method !== "card" || !card) return { ...about, kind: "bank", brand: bank ?? "Bank", last4: "", expiry: null };
  const { expiry_month: month, expiry_year: year, network, last4 } = card;
  const expiry = month && year ? { month, year } : null;
  return { ...about, kind: "card", brand: network ?? "Card", last4: last4 ?? "", expiry };
}
