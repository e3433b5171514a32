import type { Caller, Plan } from "../../kernel/caller.ts";
import { newSubscriptionId } from "../../kernel/ids.ts";
import { findPrice, offerOf } from "../catalog/find-price.ts";
import type { Price } from "../catalog/price.ts";
import { readCatalog, readPrice } from "../catalog/read-catalog.ts";
import { NoSubscription, PaymentDeclined } from "../errors.ts";
import { supplyTo, type Tax, taxOf } from "../gst/tax-of.ts";
import type { BillingDetails } from "../invoices/billing-details.ts";
import { priceOf, type Quote, quote } from "../pricing/price-of.ts";
import { prorate } from "../pricing/prorate.ts";
import { providerOf, requireDetails, requireSubscription, type Standed, type SubscriptionDeps } from "./billing-deps.ts";
import { chargePhases } from "./charge-phases.ts";
import { openSubscription, requireSeats } from "./subscribe.ts";
import { isEntitled } from "./subscription.ts";

export type TermsWish = { plan: Plan; seats: number };
/** What a change costs now; negative is taken off the next invoice. */
export type ChangePreview = { quote: Quote; tax: Tax };
type Prepared = ChangePreview & { current: Standed; details: BillingDetails; price: Price };

/** What a change of plan or seats would cost. Changes nothing. */
export async function previewChange(deps: SubscriptionDeps, caller: Caller, wish: TermsWish): Promise<ChangePreview> {
  const { quote, tax } = await prepare(deps, caller, wish);
  return { quote, tax };
}

/** `url` is where a new mandate has to be given: what is paid by UPI can't be changed. Throws PaymentDeclined. */
export async function changeSubscription(
  deps: SubscriptionDeps,
  caller: Caller,
  { key, ...wish }: TermsWish & { key: string },
): Promise<ChangePreview & { url: string | null }> {
  const { current, details, price, quote, tax } = await prepare(deps, caller, wish);
  const { subscription } = current;
  const { orgId } = caller;
  await deps.subscriptions.addChange({ key, orgId, subscriptionId: subscription.id, quote, requestedAt: deps.clock.now() });

  const terms = { priceId: price.id, seats: wish.seats };
  const plan = { price, seats: wish.seats, discounts: subscription.discounts, supply: supplyTo(deps.seller, details) };
  const outcome = await providerOf(deps, subscription.provider).changePlan({
    ...{ subscriptionId: subscription.providerId, change: { key, terms }, phases: chargePhases(plan), adjustment: tax.total },
  });
  if (outcome === "declined") throw new PaymentDeclined();
  if (outcome === "changed") return { quote, tax, url: null };
  const kept = subscription.discounts.filter(({ duration }) => duration.kind === "forever");
  const opening = { id: newSubscriptionId(), details, price, seats: wish.seats, discounts: kept, trialDays: 0 };
  const { url } = await openSubscription(deps, caller, opening);
  return { quote, tax, url };
}

async function prepare(deps: SubscriptionDeps, { orgId }: Caller, { plan, seats }: TermsWish): Promise<Prepared> {
  const current = await requireSubscription(deps, orgId);
  const { subscription, standing } = current;
  if (!isEntitled(standing)) throw new NoSubscription();
  const details = await requireDetails(deps, orgId);
  const catalog = await readCatalog(deps);
  requireSeats(offerOf(catalog, plan), seats);

  const { state, currency, discounts } = subscription;
  const held = await readPrice(deps, state.terms.value.priceId);
  const price = held.plan === plan ? held : findPrice(catalog, { plan, interval: held.interval, currency });
  const cycle = Math.max(0, state.cycles - 1);
  const from = priceOf({ price: held, seats: state.terms.value.seats, cycle, discounts });
  const to = priceOf({ price, seats, cycle, discounts });
  // Nothing was paid for a trial, so there is nothing to reckon.
  const change = state.period === null ? quote(to, []) : prorate({ from, to, period: state.period, at: deps.clock.now() });
  return { current, details, price, quote: change, tax: taxOf(change.net, change.tax, supplyTo(deps.seller, details)) };
}
