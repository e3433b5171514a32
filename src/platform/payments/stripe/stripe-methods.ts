import type { PaymentMethod } from "../../ports/payment-provider.ts";
import { type StripeApi, segment } from "./stripe-api.ts";
import { listOf, StripeCustomer, StripeMethod, StripeSubscription } from "./stripe-shapes.ts";

type Held = { customerId: string /** Stripe's id; undefined before checkout. */; subscription: string | undefined };

export async function listStripeMethods(api: StripeApi, { customerId, subscription }: Held): Promise<PaymentMethod[]> {
  const customer = `/customers/${segment(customerId)}`;
  const [{ data }, { invoice_settings: settings }, running] = await Promise.all([
    api.get(`${customer}/payment_methods`, listOf(StripeMethod), { limit: 100 }),
    api.get(customer, StripeCustomer),
    subscription ? api.get(`/subscriptions/${segment(subscription)}`, StripeSubscription) : undefined,
  ]);
  const usual = running?.default_payment_method ?? settings.default_payment_method;
  return data.map((method) => present(method, usual));
}

export async function setStripeDefault(api: StripeApi, { customerId, subscription }: Held, id: string): Promise<boolean> {
  if (!(await isHeld(api, customerId, id))) return false;
  const form = { invoice_settings: { default_payment_method: id } };
  await api.post(`/customers/${segment(customerId)}`, StripeCustomer, { form });
  // A subscription keeps the one that it was begun with until it is told.
  const own = { form: { default_payment_method: id } };
  if (subscription) await api.post(`/subscriptions/${segment(subscription)}`, StripeSubscription, own);
  return true;
}

export async function removeStripeMethod(api: StripeApi, customerId: string, id: string): Promise<boolean> {
  if (!(await isHeld(api, customerId, id))) return false;
  await api.post(`/payment_methods/${segment(id)}/detach`, StripeMethod);
  return true;
}

/** Ids come from requests: only the customer's own count. */
async function isHeld(api: StripeApi, customerId: string, id: string): Promise<boolean> {
  const path = `/customers/${segment(customerId)}/payment_methods`;
  return (await api.get(path, listOf(StripeMethod), { limit: 100 })).data.some((method) => method.id === id);
}

function present({ id, type, card, upi }: ReturnType<typeof StripeMethod.parse>, usual: string | null): PaymentMethod {
  const about = { id, isDefault: id === usual };
  if (card) {
    const { brand, last4, exp_month: month, exp_year: year } = card;
    return { ...about, kind: "card", brand, last4, expiry: { month, year } };
  }
  if (type === "upi")
    return { ...about, kind: "upi", brand: "UPI", last4: (upi?.vpa ?? "").replace(/^(..).*@/, "$1…@"), expiry: null };
  return { ...about, kind: "bank", brand: type, last4: "", expiry: null };
}
