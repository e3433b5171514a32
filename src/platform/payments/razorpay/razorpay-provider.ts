import { AppError } from "../../../kernel/app-error.ts";
import { sha256 } from "../../../kernel/sha256.ts";
import { instant } from "../../../kernel/time.ts";
import type { Clock } from "../../ports/clock.ts";
import type { BillingEvent, PaymentProvider, Refund, SubscriptionWish } from "../../ports/payment-provider.ts";
import type { ProviderRefs } from "../provider-ref-repository.ts";
import { midnightFrom } from "./india-calendar.ts";
import { type RazorpayApi, RazorpayRefused, segment } from "./razorpay-api.ts";
import * as facts from "./razorpay-facts.ts";
import { readRazorpayCollected, readRazorpayHistory, readRazorpayRefunds } from "./razorpay-history.ts";
import { collectByLink } from "./razorpay-links.ts";
import { dropMethod, methodsOf } from "./razorpay-methods.ts";
import { Created, RazorpaySubscription } from "./razorpay-shapes.ts";
import { parseRazorpayWebhook } from "./razorpay-webhook.ts";

export type RazorpayDeps = {
  api: RazorpayApi;
  clock: Clock;
  refs: ProviderRefs;
  /** The newest first. */
  webhookSecrets: readonly string[];
  /** Razorpay's offer for a coupon: those are made at its dashboard only. */
  offers: Readonly<Record<string, string>>;
  /** Where a person comes back to after paying. */
  returnUrl: string;
  /** Takes what an answer tells and no webhook does. */
  tell: (event: BillingEvent) => Promise<void>;
};

const day = 86_400_000;
/** A mandate needs an end: ten years. */
const cycles = { month: 120, year: 10 } as const;
const periods = { month: "monthly", year: "yearly" } as const;
/** How long an invitation to give a mandate can be used. */
const expiresAfter = 7 * day;

export function razorpayProvider(deps: RazorpayDeps): PaymentProvider {
  const { api, clock, refs } = deps;
  const fetchSubscription = (id: string) => api.get(`/subscriptions/${segment(id)}`, RazorpaySubscription);

  /** A plan of theirs is an interval and an amount, made once. */
  async function planOf({ interval, currency, terms }: SubscriptionWish, amount: number): Promise<string> {
    const key = `plan:${interval}:${currency}:${amount}`;
    const known = await refs.find(key);
    if (known) return known;
    const item = { name: `${terms.priceId}, ${terms.seats} seats, with tax`, amount, currency };
    const { id } = await api.post("/plans", Created, { body: { period: periods[interval], interval: 1, item } });
    return refs.keep(key, id);
  }

  async function createSubscription(wish: SubscriptionWish) {
    const known = await refs.find(`subscription:${wish.key}`);
    if (known) return handOff(await fetchSubscription(known));
    const now = clock.now();
    const trialEnd = wish.trialDays > 0 ? midnightFrom(instant(now + wish.trialDays * day)) : null;
    const [expiry, offer] = [Math.min(now + expiresAfter, trialEnd ?? Number.POSITIVE_INFINITY), offerFor(wish)];
    const body = {
      plan_id: await planOf(wish, wish.phases.at(-1)?.amount ?? 0),
      ...{
        total_count: cycles[wish.interval],
        quantity: 1,
        customer_notify: true,
        expire_by: facts.toSeconds(instant(expiry)),
      },
      ...(trialEnd !== null && { start_at: facts.toSeconds(trialEnd) }),
      ...(offer && { offer_id: offer }),
      notes: {
        ...{ customer: wish.customerId, price: wish.terms.priceId, seats: String(wish.terms.seats) },
        trial_end: trialEnd === null ? "" : String(facts.toSeconds(trialEnd)),
      },
    };
    const made = await api.post("/subscriptions", RazorpaySubscription, { body });
    const kept = await refs.keep(`subscription:${wish.key}`, made.id);
    return handOff(kept === made.id ? made : await fetchSubscription(kept));
  }

  function offerFor({ phases, coupons }: SubscriptionWish): string | undefined {
    const offer = deps.offers[coupons[0] ?? ""];
    const isForFree = phases.at(-1)?.amount === 0;
    if (phases.length < 2 && !isForFree) return undefined;
    if (coupons.length === 1 && offer && !isForFree) return offer;
    const message = "can't be used with payments from India";
    throw new AppError("invalid_request", `The coupon ${coupons.join(", ")} ${message}.`, [{ path: "coupon", message }]);
  }

  async function cancel(id: string, when: "now" | "period_end"): Promise<void> {
    const of = facts.owned(await fetchSubscription(id));
    if (!of) throw new AppError("not_found", `Razorpay has no subscription ${id} of ours.`);
    const { status, current_end: end } = of.subscription;
    // It refuses to wait for the end of a cycle where none has begun; a trial goes on all the same (endedEvent).
    const atCycleEnd = when === "period_end" && end !== null && status !== "authenticated" && status !== "created";
    if (!ended.includes(status)) {
      const body = { cancel_at_cycle_end: atCycleEnd };
      await api.post(`/subscriptions/${segment(id)}/cancel`, RazorpaySubscription, { body });
    }
    const at = clock.now();
    if (when === "now") await deps.tell(facts.endedNowEvent(of, at));
    else if (atCycleEnd) await deps.tell(facts.cancelScheduledEvent(of, { at, cancelAt: facts.fromSeconds(end) }));
  }

  async function step(id: string, name: "pause" | "resume", reached: string): Promise<void> {
    const sent = { body: { [`${name}_at`]: "now" } };
    await api.post(`/subscriptions/${segment(id)}/${name}`, RazorpaySubscription, sent).catch(async (error) => {
      // An earlier attempt, whose answer was lost, may have done it.
      if (!(error instanceof RazorpayRefused) || (await fetchSubscription(id)).status !== reached) throw error;
    });
  }

  async function refund({ key, customerId, subscriptionId, paymentId, amount }: Refund): Promise<void> {
    const headers = { "X-Refund-Idempotency": await sha256(key) };
    const body = { amount, speed: "normal", notes: { customer: customerId, subscription: subscriptionId } };
    await api.post(`/payments/${segment(paymentId)}/refund`, Created, { headers, body }).catch((error) => {
      // The same refund, reckoned anew at another moment: the first one stands.
      if (!(error instanceof RazorpayRefused) || !/same idempotency key/i.test(error.message)) throw error;
    });
  }

  return {
    name: "razorpay",
    announcesDebits: true,
    ...{ createSubscription, cancel, refund },
    collect: (collection) => collectByLink(deps, collection),
    /**
     * Ours alone: Razorpay has one customer for an e-mail address, whoever gave it, and makes it from what the payer types.
     */
    createCustomer: async ({ orgId }) => orgId,
    /** Mandates by UPI, of a bank and of Indian cards are for what they were given for. */
    canChangePlan: async () => false,
    changePlan: async () => "mandate_fixed",
    keep: async () => {
      throw new AppError("conflict", "The mandate is ending and can't be kept. Subscribe again when the plan has ended.");
    },
    pause: (id) => step(id, "pause", "paused"),
    resume: (id) => step(id, "resume", "active"),
    listPaymentMethods: async ({ subscriptionId }) => (await methodsOf(api, subscriptionId)).map(({ method }) => method),
    /** The page of the subscription lets its payer choose another way to pay. */
    addPaymentMethod: async ({ subscriptionId }) => ({ url: handOff(await fetchSubscription(subscriptionId)).url }),
    /** A mandate has one way to pay. */
    setDefaultPaymentMethod: async ({ subscriptionId }, id) =>
      (await methodsOf(api, subscriptionId)).some(({ method }) => method.id === id),
    removePaymentMethod: ({ subscriptionId }, id) => dropMethod(api, subscriptionId, id),
    /** It has none: the page of the subscription is where its payer sees it, and chooses another way to pay. */
    openPortal: async ({ subscriptionId }) => ({ url: handOff(await fetchSubscription(subscriptionId)).url }),
    fetchCollected: ({ key }) => readRazorpayCollected(api, key),
    fetchRefunds: (since) => readRazorpayRefunds(api, since),
    fetchEvents: (subscriptionId, believed) => readRazorpayHistory(api, { subscriptionId, believed, now: clock.now() }),
    parseWebhook: (body, headers) => parseRazorpayWebhook({ api, secrets: deps.webhookSecrets }, body, headers),
  };
}

const ended = ["cancelled", "completed", "expired"];

function handOff({ id, short_url: url }: RazorpaySubscription): { subscriptionId: string; url: string } {
  if (!url) throw new Error(`Razorpay gave no page for ${id}.`);
  return { subscriptionId: id, url };
}
