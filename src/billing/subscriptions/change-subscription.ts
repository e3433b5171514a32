import type { Caller, Plan } from "../../kernel/caller.ts";
import { newSubscriptionId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";
import { findPrice, offerOf } from "../catalog/find-price.ts";
import type { BillingInterval, Price } from "../catalog/price.ts";
import { readCatalog, readPrice } from "../catalog/read-catalog.ts";
import { ChangeUnderWay, NoSubscription, PaymentDeclined } from "../errors.ts";
import { supplyTo, type Tax, taxOf } from "../gst/tax-of.ts";
import type { BillingDetails } from "../invoices/billing-details.ts";
import type { Discount } from "../pricing/discount.ts";
import { priceOf, type Quote, quote } from "../pricing/price-of.ts";
import { beginAnew, prorate } from "../pricing/prorate.ts";
import { providerOf, requireDetails, requireSubscription, type SubscriptionDeps } from "./billing-deps.ts";
import { chargePhases } from "./charge-phases.ts";
import { openSubscription, requireSeats } from "./subscribe.ts";
import { isEntitled, type Subscription } from "./subscription.ts";

/** Without an interval it stays as it is. */
export type TermsWish = { plan: Plan; seats: number; interval?: BillingInterval | undefined };
/** What a change costs now; negative is taken off the next invoice. */
export type ChangePreview = { quote: Quote; tax: Tax };
type Prepared = ChangePreview & {
  subscription: Subscription;
  details: BillingDetails;
  price: Price;
  /** Of a subscription that takes the old one's place: what begins it. Null where the old one is changed. */
  anew: { discounts: Discount[]; trialDays: number } | null;
};

/** What a change of plan, seats or interval would cost. Changes nothing. */
export async function previewChange(deps: SubscriptionDeps, caller: Caller, wish: TermsWish): Promise<ChangePreview> {
  const { quote, tax } = await prepare(deps, caller, wish);
  return { quote, tax };
}

/**
 * `url` is where a new mandate has to be given: by UPI it can't be changed, and another interval is another mandate.
 * Throws PaymentDeclined and ChangeUnderWay.
 */
export async function changeSubscription(
  deps: SubscriptionDeps,
  caller: Caller,
  { key, ...wish }: TermsWish & { key: string },
): Promise<ChangePreview & { url: string | null }> {
  const prepared = await prepare(deps, caller, wish);
  const { quote, tax, details, price, anew } = prepared;
  const outcome = anew ? "mandate_fixed" : await changeAtProvider(deps, prepared, { key, seats: wish.seats });
  if (outcome === "declined") throw new PaymentDeclined();
  if (outcome === "changed") return { quote, tax, url: null };
  const opening = { id: newSubscriptionId(), details, price, seats: wish.seats, discounts: [], trialDays: 0, ...anew };
  const { url } = await openSubscription(deps, caller, opening);
  return { quote, tax, url };
}

async function changeAtProvider(deps: SubscriptionDeps, prepared: Prepared, { key, seats }: { key: string; seats: number }) {
  const { subscription, details, price, quote, tax } = prepared;
  const { id: subscriptionId, orgId, providerId, provider, version: fromVersion, discounts } = subscription;
  const change = { key, orgId, subscriptionId, quote, requestedAt: deps.clock.now(), fromVersion };
  if (!(await deps.subscriptions.addChange(change))) throw new ChangeUnderWay();

  const plan = { price, seats, discounts, supply: supplyTo(deps.seller, details) };
  const outcome = await providerOf(deps, provider).changePlan({
    ...{ subscriptionId: providerId, change: { key, terms: { priceId: price.id, seats } } },
    ...{ phases: chargePhases(plan), adjustment: tax.total },
  });
  if (outcome !== "changed") await deps.subscriptions.removeChange(key);
  return outcome;
}

async function prepare(deps: SubscriptionDeps, { orgId }: Caller, { plan, seats, interval }: TermsWish): Promise<Prepared> {
  const { subscription, standing } = await requireSubscription(deps, orgId);
  if (!isEntitled(standing)) throw new NoSubscription();
  const details = await requireDetails(deps, orgId);
  const catalog = await readCatalog(deps);
  requireSeats(offerOf(catalog, plan), seats);

  const { state, currency } = subscription;
  const held = await readPrice(deps, state.terms.value.priceId);
  const wanted = { plan, interval: interval ?? held.interval, currency };
  const isSame = held.plan === plan && held.interval === wanted.interval;
  const price = isSame ? held : findPrice(catalog, wanted);
  const now = deps.clock.now();
  const isAnew =
    held.interval !== price.interval || !(await providerOf(deps, subscription.provider).canChangePlan(subscription.providerId));
  const anew = isAnew ? openingOf(subscription, now) : null;
  const change = quoteOf(subscription, { held, price, seats, now, anew });
  return {
    subscription,
    details,
    price,
    anew,
    quote: change,
    tax: taxOf(change.net, change.tax, supplyTo(deps.seller, details)),
  };
}

const day = 86_400_000;

/** What is left of a trial, and the coupons that don't end, go over to what takes its place. */
function openingOf({ state, discounts }: Subscription, now: Instant): Prepared["anew"] {
  const left = state.period === null && state.trialEnd !== null ? Math.floor((state.trialEnd - now) / day) : 0;
  return { discounts: discounts.filter(({ duration }) => duration.kind === "forever"), trialDays: Math.max(0, left) };
}

type Exchange = { held: Price; price: Price; seats: number; now: Instant; anew: Prepared["anew"] };

function quoteOf({ state, discounts }: Subscription, { held, price, seats, now: at, anew }: Exchange): Quote {
  const { period, cycles, terms } = state;
  const cycle = Math.max(0, cycles - 1);
  const from = priceOf({ price: held, seats: terms.value.seats, cycle, discounts });
  const to = anew ? priceOf({ price, seats, discounts: anew.discounts }) : priceOf({ price, seats, cycle, discounts });
  if (period !== null) return (anew ? beginAnew : prorate)({ from, to, period, at });
  // Nothing was paid for a trial, so there is nothing to give back.
  return anew && anew.trialDays === 0 ? to : quote(to, []);
}
