import { actorOf } from "../../kernel/audit-entry.ts";
import type { Caller, Plan } from "../../kernel/caller.ts";
import { newSubscriptionId, type OrgId, type SubscriptionId } from "../../kernel/ids.ts";
import type { PaymentProvider } from "../../platform/ports/payment-provider.ts";
import { findPrice, offerOf } from "../catalog/find-price.ts";
import type { BillingInterval, PlanOffer, Price } from "../catalog/price.ts";
import { readCatalog } from "../catalog/read-catalog.ts";
import { AlreadySubscribed, CouponNotValid, InvalidQuantity } from "../errors.ts";
import { supplyTo } from "../gst/tax-of.ts";
import { type BillingDetails, currencyOf } from "../invoices/billing-details.ts";
import type { Discount } from "../pricing/discount.ts";
import { currentSubscription, providerFor, requireDetails, type SubscriptionDeps } from "./billing-deps.ts";
import { chargePhases } from "./charge-phases.ts";
import { newState, type Standing, type Subscription } from "./subscription.ts";

type Wish = { plan: Plan; interval: BillingInterval; seats: number; coupon?: string | undefined };
type Begun = { subscription: Subscription; url: string };

/** What was never paid for, and what isn't charged any more: a new one takes its place. */
const replaceable: readonly Standing[] = ["incomplete", "halted"];

/** Begins a subscription, which stands once the customer has paid or given a mandate at `url`. */
export async function subscribe(deps: SubscriptionDeps, caller: Caller, wish: Wish): Promise<Begun> {
  const { orgId } = caller;
  const current = await currentSubscription(deps, orgId);
  if (current && !replaceable.includes(current.standing)) throw new AlreadySubscribed();
  const details = await requireDetails(deps, orgId);
  const catalog = await readCatalog(deps);
  const currency = currencyOf(details);
  const price = findPrice(catalog, { plan: wish.plan, interval: wish.interval, currency });
  const offer = offerOf(catalog, wish.plan);
  requireSeats(offer, wish.seats);

  const id = newSubscriptionId();
  const discounts = await redeem(deps, { orgId, id, code: wish.coupon, price });
  const hasHadTrial = (await deps.subscriptions.list(orgId)).some(({ state }) => state.startedAt !== null);
  try {
    const opened = { id, details, price, seats: wish.seats, discounts, trialDays: hasHadTrial ? 0 : offer.trialDays };
    return await openSubscription(deps, caller, opened);
  } catch (error) {
    for (const { coupon } of discounts) await deps.coupons.giveBack({ code: coupon, orgId, subscriptionId: id });
    throw error;
  }
}

export type Opening = {
  id: SubscriptionId;
  details: BillingDetails;
  price: Price;
  seats: number;
  discounts: Discount[];
  trialDays: number;
};

export async function openSubscription(deps: SubscriptionDeps, caller: Caller, opening: Opening): Promise<Begun> {
  const { id, details, price, seats, discounts, trialDays } = opening;
  const { orgId } = caller;
  const provider = providerFor(deps, price.currency);
  const customerId = await customerOf(deps, provider, orgId, details);
  const terms = { priceId: price.id, seats };
  const { subscriptionId: providerId, url } = await provider.createSubscription({
    ...{ key: id, customerId, currency: price.currency, interval: price.interval, terms, trialDays },
    coupons: discounts.filter(({ duration }) => duration.kind !== "forever").map(({ coupon }) => coupon),
    phases: chargePhases({ price, seats, discounts, supply: supplyTo(deps.seller, details) }),
  });
  const createdAt = deps.clock.now();
  const subscription: Subscription = {
    ...{ id, orgId, provider: provider.name, providerId, customerId, currency: price.currency, discounts },
    ...{ state: newState(terms), version: 1, createdAt },
  };
  const entry = { orgId, at: createdAt, actor: actorOf(caller), action: "subscription.begun", target: id, details: terms };
  await deps.subscriptions.add(subscription, entry);
  return { subscription, url };
}

export function requireSeats({ mostSeats }: PlanOffer, seats: number): void {
  if (seats > mostSeats) throw new InvalidQuantity("seats", `are at most ${mostSeats} in this plan`);
}

async function customerOf(
  { customers }: SubscriptionDeps,
  provider: PaymentProvider,
  orgId: OrgId,
  { name, email }: BillingDetails,
): Promise<string> {
  const known = await customers.customerId(orgId, provider.name);
  if (known) return known;
  const customerId = await provider.createCustomer({ orgId, name, email });
  await customers.saveCustomer({ orgId, provider: provider.name, customerId });
  return (await customers.customerId(orgId, provider.name)) ?? customerId;
}

type Redeeming = { orgId: OrgId; id: SubscriptionId; code: string | undefined; price: Price };

async function redeem({ coupons, clock }: SubscriptionDeps, { orgId, id, code, price }: Redeeming): Promise<Discount[]> {
  if (code === undefined) return [];
  const coupon = await coupons.find(code);
  const { value } = coupon?.discount ?? {};
  if (!coupon || (value?.kind === "amount" && value.currency !== price.currency)) throw new CouponNotValid(code);
  if (!(await coupons.redeem({ code, orgId, subscriptionId: id, at: clock.now() }))) throw new CouponNotValid(code);
  return [coupon.discount];
}
