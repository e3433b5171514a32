import type { Currency } from "../../../kernel/money.ts";
import type { ChangeOutcome, PlanChange } from "../../ports/payment-provider.ts";
import type { Form } from "./encode-form.ts";
import { type StripeApi, segment } from "./stripe-api.ts";
import { chargeInvoice, voidInvoice } from "./stripe-invoices.ts";
import { Created, StripeMethod, StripeSubscription } from "./stripe-shapes.ts";

/** The one product of ours at Stripe: what is sold is in our own catalogue. */
export const product = "chitra_plan";

type Recurring = { currency: Currency; interval: "month" | "year" };

export const priceData = (amount: number, { currency, interval }: Recurring): Form => ({
  ...{ currency, product, unit_amount: amount, recurring: { interval } },
});

/** What it costs is charged first; how it was paid is told with the change, in the metadata. */
export async function changeStripePlan(api: StripeApi, id: string, wanted: PlanChange): Promise<ChangeOutcome> {
  const subscription = await api.get(`/subscriptions/${segment(id)}`, StripeSubscription);
  const [item] = subscription.items.data;
  if (!item || (await isPaidByUpi(api, subscription))) return "mandate_fixed";
  const { change, phases } = wanted;
  if (subscription.metadata?.change === change.key) return "changed";
  const recurring = { currency: currencyOf(subscription), interval: item.price.recurring.interval };
  const paid = await settleAdjustment(api, subscription, wanted);
  if (paid === "declined") return paid;
  await api.post(`/subscriptions/${segment(id)}`, StripeSubscription, {
    key: `change:${change.key}:terms`,
    form: {
      items: [{ id: item.id, quantity: 1, price_data: priceData(phases.at(-1)?.amount ?? 0, recurring) }],
      proration_behavior: "none",
      metadata: {
        ...{ price: change.terms.priceId, seats: change.terms.seats, change: change.key },
        ...{ change_payment: paid?.id, change_amount: paid?.amount },
      },
    },
  });
  return "changed";
}

type Paid = { id: string; amount: number };

async function settleAdjustment(
  api: StripeApi,
  subscription: StripeSubscription,
  { subscriptionId, change, adjustment }: PlanChange,
): Promise<Paid | "declined" | null> {
  const { customer, default_payment_method: methodId } = subscription;
  const currency = currencyOf(subscription);
  const key = `change:${change.key}`;
  if (adjustment < 0) {
    const path = `/customers/${segment(customer)}/balance_transactions`;
    await api.post(path, Created, { key: `${key}:credit`, form: { amount: adjustment, currency, description: "Unused time" } });
  }
  if (adjustment <= 0) return null;
  const about = {
    description: "For the rest of the period",
    metadata: { key: subscriptionId, change: change.key },
    isRetried: false,
  };
  const charged = await chargeInvoice(api, { key, customerId: customer, methodId, amount: adjustment, currency, ...about });
  if (charged.isPaid) return { id: charged.invoiceId, amount: adjustment };
  await voidInvoice(api, { key, invoiceId: charged.invoiceId });
  return "declined";
}

export const isByUpi = async (api: StripeApi, id: string): Promise<boolean> =>
  isPaidByUpi(api, await api.get(`/subscriptions/${segment(id)}`, StripeSubscription));

/** Mandates by UPI are for what they were given for (NPCI), whoever holds them. */
async function isPaidByUpi(api: StripeApi, { customer, default_payment_method: method }: StripeSubscription): Promise<boolean> {
  if (!method) return false;
  return (await api.get(`/customers/${segment(customer)}/payment_methods/${segment(method)}`, StripeMethod)).type === "upi";
}

const currencyOf = ({ currency }: StripeSubscription): Currency => currency.toUpperCase() as Currency;
