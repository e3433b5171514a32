import { AppError } from "../../../kernel/app-error.ts";
import { sha256 } from "../../../kernel/sha256.ts";
import type { Clock } from "../../ports/clock.ts";
import type {
  Collection,
  Holder,
  PaymentProvider,
  PortalPage,
  Refund,
  SubscriptionWish,
} from "../../ports/payment-provider.ts";
import type { ProviderRefs } from "../provider-ref-repository.ts";
import type { Form } from "./encode-form.ts";
import { type StripeApi, StripeRefused, segment } from "./stripe-api.ts";
import { readStripeHistory, readStripeRefunds } from "./stripe-history.ts";
import { chargeInvoice } from "./stripe-invoices.ts";
import { listStripeMethods, removeStripeMethod, setStripeDefault } from "./stripe-methods.ts";
import { changeStripePlan, isByUpi, priceData, product } from "./stripe-plan.ts";
import { Created, listOf, StripeInvoicePayment, StripePage, StripeSession, StripeSubscription } from "./stripe-shapes.ts";
import { parseStripeWebhook } from "./stripe-webhook.ts";

export type StripeDeps = {
  api: StripeApi;
  clock: Clock;
  refs: ProviderRefs;
  /** The newest first. */
  webhookSecrets: readonly string[];
  /** Where a person comes back to after paying. */
  returnUrl: string;
};

/**
 * Subscriptions begin at Stripe's Checkout, so their ids are known only afterwards: here they are called by the key of the
 * wish, which is in their metadata and in all of their invoices.
 */
export function stripeProvider({ api, clock, refs, webhookSecrets, returnUrl }: StripeDeps): PaymentProvider {
  async function sessionOf(key: string) {
    const id = await refs.find(`session:${key}`);
    return id ? api.get(`/checkout/sessions/${segment(id)}`, StripeSession) : undefined;
  }

  /** Stripe's id; undefined as long as nobody has been to the checkout. */
  async function idOf(key: string): Promise<string | undefined> {
    const known = await refs.find(`subscription:${key}`);
    if (known) return known;
    const id = (await sessionOf(key))?.subscription;
    return id ? refs.keep(`subscription:${key}`, id) : undefined;
  }

  async function requireId(key: string): Promise<string> {
    const id = await idOf(key);
    if (!id) throw new AppError("conflict", "Nobody has paid for this subscription yet.");
    return id;
  }

  const update = async (key: string, form: Form): Promise<void> => {
    await api.post(`/subscriptions/${segment(await requireId(key))}`, StripeSubscription, { form });
  };

  async function createCustomer({ orgId, name, email }: Parameters<PaymentProvider["createCustomer"]>[0]): Promise<string> {
    const known = await refs.find(`customer:${orgId}`);
    if (known) return known;
    const key = await sha256(JSON.stringify(["customer", orgId, name, email]));
    const { id } = await api.post("/customers", Created, { key, form: { name, email, metadata: { organization: orgId } } });
    return refs.keep(`customer:${orgId}`, id);
  }

  async function ensureProduct(): Promise<void> {
    if (await refs.find("product")) return;
    await api.post("/products", Created, { form: { id: product, name: "Chitra" } }).catch((error) => {
      if (!(error instanceof StripeRefused) || error.code !== "resource_already_exists") throw error;
    });
    await refs.keep("product", product);
  }

  async function createSubscription(wish: SubscriptionWish) {
    const { key, customerId: customer, terms, trialDays } = wish;
    const begun = await sessionOf(key);
    if (begun?.url) return { subscriptionId: key, url: begun.url };
    await ensureProduct();
    const coupon = await couponFor(wish);
    const form: Form = {
      ...{ mode: "subscription", customer, client_reference_id: key, success_url: returnUrl, cancel_url: returnUrl },
      ...{ payment_method_collection: "always", adaptive_pricing: { enabled: false } },
      line_items: [{ quantity: 1, price_data: priceData(wish.phases.at(-1)?.amount ?? 0, wish) }],
      subscription_data: {
        metadata: { key, price: terms.priceId, seats: terms.seats },
        ...(trialDays > 0 && { trial_period_days: trialDays }),
      },
      ...(coupon && { discounts: [{ coupon }] }),
    };
    const { id, url } = await api.post("/checkout/sessions", StripeSession, { key: `session:${key}`, form });
    await refs.keep(`session:${key}`, id);
    if (!url) throw new Error(`Stripe gave no page for ${id}.`);
    return { subscriptionId: key, url };
  }

  /** What the first phase costs less is a coupon of theirs, which lasts as long. */
  async function couponFor({ key, phases, currency, interval }: SubscriptionWish): Promise<string | undefined> {
    const [first, then, ...others] = phases;
    if (!first?.cycles || !then) return undefined;
    if (others.length > 0) throw new Error("One coupon at a time.");
    const months = first.cycles * (interval === "month" ? 1 : 12);
    const duration = months === 1 ? { duration: "once" } : { duration: "repeating", duration_in_months: months };
    const form = { amount_off: then.amount - first.amount, currency, ...duration };
    return (await api.post("/coupons", Created, { key: `coupon:${key}`, form })).id;
  }

  async function cancel(key: string, when: "now" | "period_end"): Promise<void> {
    const id = await idOf(key);
    if (id && when === "period_end") return update(key, { cancel_at_period_end: true });
    const session = id ? undefined : await sessionOf(key);
    if (session?.status === "open") await api.post(`/checkout/sessions/${segment(session.id)}/expire`, StripeSession);
    if (!id) return;
    await api.remove(`/subscriptions/${segment(id)}`, StripeSubscription).catch((error) => {
      // Ended already.
      if (!(error instanceof StripeRefused) || error.status !== 404) throw error;
    });
  }

  async function refund({ key, customerId: customer, subscriptionId, paymentId: invoice, amount }: Refund): Promise<void> {
    const query = { invoice, status: "paid" };
    const [paid] = (await api.get("/invoice_payments", listOf(StripeInvoicePayment), query)).data;
    const payment_intent = paid?.payment.payment_intent;
    if (!payment_intent) throw new Error(`Stripe has no payment of ${invoice}.`);
    const form = { payment_intent, amount, metadata: { customer, key: subscriptionId, invoice } };
    await api.post("/refunds", Created, { key: `refund:${key}`, form }).catch((error) => {
      // The same refund, reckoned anew at another moment: the first one stands.
      if (!(error instanceof StripeRefused) || error.type !== "idempotency_error") throw error;
    });
  }

  async function collect({ key, customerId, subscriptionId, ...owed }: Collection) {
    const id = await idOf(subscriptionId);
    const running = id ? await api.get(`/subscriptions/${segment(id)}`, StripeSubscription) : undefined;
    const { amount, currency, description } = owed;
    const charged = await chargeInvoice(api, {
      ...{ key: `collect:${key}`, customerId, methodId: running?.default_payment_method ?? null },
      ...{ amount, currency, description, isRetried: owed.isRetried, metadata: { key: subscriptionId, collection: key } },
    });
    return charged.isPaid || !charged.url ? null : { url: charged.url, expiresAt: null };
  }

  async function openPortal({ customerId: customer, subscriptionId }: Holder, page: PortalPage) {
    const subscription = page === "cancel" ? await requireId(subscriptionId) : undefined;
    const after = { type: "redirect", redirect: { return_url: returnUrl } };
    const flows: Record<PortalPage, Form | undefined> = {
      overview: undefined,
      payment_method: { type: "payment_method_update", after_completion: after },
      cancel: { type: "subscription_cancel", subscription_cancel: { subscription }, after_completion: after },
    };
    const form = { customer, return_url: returnUrl, flow_data: flows[page] };
    const { url } = await api.post("/billing_portal/sessions", StripePage, { form });
    return { url };
  }

  const held = async ({ customerId, subscriptionId }: { customerId: string; subscriptionId: string }) => ({
    ...{ customerId, subscription: await idOf(subscriptionId) },
  });

  return {
    name: "stripe",
    announcesDebits: false,
    ...{ createCustomer, createSubscription, cancel, refund, collect, openPortal },
    canChangePlan: async (key) => !(await isByUpi(api, await requireId(key))),
    changePlan: async (change) => changeStripePlan(api, await requireId(change.subscriptionId), change),
    keep: (key) => update(key, { cancel_at_period_end: false }),
    pause: (key) => update(key, { pause_collection: { behavior: "void" } }),
    resume: (key) => update(key, { pause_collection: null }),
    listPaymentMethods: async (holder) => listStripeMethods(api, await held(holder)),
    /** Checkout that stores a way to pay, by a SetupIntent. */
    async addPaymentMethod({ customerId, subscriptionId }) {
      const id = await requireId(subscriptionId);
      const { currency } = await api.get(`/subscriptions/${segment(id)}`, StripeSubscription);
      const form = { mode: "setup", customer: customerId, currency, success_url: returnUrl, cancel_url: returnUrl };
      const { url } = await api.post("/checkout/sessions", StripeSession, { form });
      if (!url) throw new Error(`Stripe gave no page to store a way to pay.`);
      return { url };
    },
    setDefaultPaymentMethod: async (holder, id) => setStripeDefault(api, await held(holder), id),
    removePaymentMethod: ({ customerId }, id) => removeStripeMethod(api, customerId, id),
    /** Its invoices are among those that `fetchEvents` reads. */
    fetchCollected: async () => [],
    fetchRefunds: (since) => readStripeRefunds(api, since),
    async fetchEvents(key, believed) {
      const subscription = await idOf(key);
      return subscription ? readStripeHistory(api, { subscription, believed, now: clock.now() }) : [];
    },
    parseWebhook: (body, headers) => parseStripeWebhook({ api, secrets: webhookSecrets, now: clock.now() }, { body, headers }),
  };
}
