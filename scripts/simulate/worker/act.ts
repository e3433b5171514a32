import { taxOf } from "../../../src/billing/gst/tax-of.ts";
import { type BillingDetails, readCatalog, settleBillingEvent } from "../../../src/billing/index.ts";
import { priceOf } from "../../../src/billing/pricing/price-of.ts";
import { newState, type Subscription } from "../../../src/billing/subscriptions/subscription.ts";
import type { InfographicId } from "../../../src/kernel/ids.ts";
import { instant } from "../../../src/kernel/time.ts";
import { writeAll } from "../../../src/platform/db/statements.ts";
import { organizations } from "../../../src/platform/db/tables/identity.ts";
import type { BillingFact } from "../../../src/platform/ports/payment-provider.ts";
import { rate } from "../../../src/satisfaction/index.ts";
import type { Action, PlanChoice, Timed } from "./company.ts";
import { idsOf, type Simulation } from "./simulation.ts";

const day = 86_400_000;
const details: BillingDetails = {
  ...{ name: "Customer", email: "customer@chitra.test", address: ["1 Road"], country: "IN", state: "29", gstin: null },
};

async function priceIn({ billing }: Simulation, { plan, interval }: PlanChoice) {
  const { prices } = await readCatalog(billing);
  const price = prices.find((each) => each.plan === plan && each.interval === interval && each.currency === "INR");
  if (!price) throw new Error(`${plan} isn't sold by the ${interval}.`);
  return price;
}

async function signUp(sim: Simulation, customer: number, choice: PlanChoice, trialDays: number): Promise<void> {
  const { orgId, id, customerId, providerId } = idsOf(sim, customer);
  const at = sim.clock.now();
  const price = await priceIn(sim, choice);
  await sim.db
    .insert(organizations)
    .values({ id: orgId, name: `Customer ${customer}`, slug: orgId, plan: "free", createdAt: new Date(at) });
  await sim.billing.customers.saveDetails(orgId, { details, actor: "simulation", at });
  await sim.billing.customers.saveCustomer({ orgId, provider: "sandbox", customerId });
  const terms = { priceId: price.id, seats: choice.seats };
  const subscription: Subscription = {
    ...{ id, orgId, provider: "sandbox", providerId, customerId, currency: "INR", discounts: [] },
    ...{ state: newState(terms), version: 1, createdAt: at },
  };
  const entry = { orgId, at, actor: "simulation", action: "subscription.begun", target: id, details: terms };
  await sim.billing.subscriptions.add(subscription, entry);
  await learn(sim, customer, { type: "subscription.started", trialEnd: instant(at + trialDays * day) });
}

async function learn(sim: Simulation, customer: number, fact: BillingFact): Promise<void> {
  const { orgId, customerId, providerId } = idsOf(sim, customer);
  const at = sim.clock.now();
  const eventId = `evt_${sim.prefix}_${++sim.told}`;
  const event = { id: eventId, at, customerId, subscriptionId: providerId, ...fact };
  const delivery = { eventId, type: fact.type, event };
  await writeAll(sim.db, [
    sim.billing.events.receipt({ provider: "sandbox", delivery, orgId, outcome: "pending", receivedAt: at }),
  ]);
  const settled = await settleBillingEvent(sim.billing, { provider: "sandbox", eventId });
  if (settled !== "applied") throw new Error(`${fact.type} of ${orgId} is ${settled}.`);
}

async function charge(sim: Simulation, customer: number, cycle: number): Promise<void> {
  const { orgId, id } = idsOf(sim, customer);
  const subscription = await sim.billing.subscriptions.find(orgId, id);
  if (!subscription) throw new Error(`${id} was never begun.`);
  const { value: terms } = subscription.state.terms;
  const { prices } = await readCatalog(sim.billing);
  const price = prices.find((each) => each.id === terms.priceId);
  if (!price) throw new Error(`${terms.priceId} isn't sold.`);
  const { total: amount } = taxOf(priceOf({ price, seats: terms.seats, cycle }).net, price.tax, { kind: "intra_state" });
  const at = sim.clock.now();
  const period = { start: at, end: instant(at + (price.interval === "year" ? 365 : 30) * day) };
  const paymentId = `pay_${sim.prefix}_${customer}_${cycle}`;
  await learn(sim, customer, {
    type: "subscription.charged",
    paymentId,
    amount,
    credit: 0,
    currency: "INR",
    period,
    cycle,
    terms,
  });
}

async function change(
  sim: Simulation,
  { customer, choice, change: number }: Extract<Action, { kind: "change" }>,
): Promise<void> {
  const { orgId, id } = idsOf(sim, customer);
  const { id: priceId } = await priceIn(sim, choice);
  const key = `chg_${sim.prefix}_${number}`;
  // For free until the next charge.
  const quote = { currency: "INR", tax: "exclusive", lines: [], net: 0 } as const;
  const requestedAt = sim.clock.now();
  const wanted = { key, orgId, subscriptionId: id, quote: { ...quote, lines: [] }, requestedAt, fromVersion: number };
  await sim.billing.subscriptions.addChange(wanted);
  const terms = { priceId, seats: choice.seats };
  await learn(sim, customer, { type: "subscription.changed", change: { key, terms }, payment: null });
}

/** Has the product learn what somebody does. */
export async function act(sim: Simulation, { at, action }: Timed): Promise<void> {
  sim.clock.at = instant(Math.max(at, sim.clock.at));
  const { customer } = action;
  switch (action.kind) {
    case "sign_up":
      return signUp(sim, customer, action.choice, action.trialDays);
    case "charge":
      return charge(sim, customer, action.cycle);
    case "fail":
      return learn(sim, customer, { type: "subscription.payment_failed", reason: "UPI mandate declined" });
    case "halt":
      return learn(sim, customer, { type: "subscription.halted" });
    case "end":
      return learn(sim, customer, { type: "subscription.ended" });
    case "cancel":
      return learn(sim, customer, {
        type: "subscription.cancel_scheduled",
        cancelAt: instant(Math.floor(sim.clock.at + action.inDays * day)),
      });
    case "change":
      return change(sim, action);
    case "rate":
      await rateAs(sim, customer, action.score);
  }
}

async function rateAs(sim: Simulation, customer: number, score: number): Promise<void> {
  const { orgId } = idsOf(sim, customer);
  const caller = {
    orgId,
    plan: "pro",
    mode: "live",
    scopes: new Set([]),
    by: { kind: "key", keyId: `key_${orgId}` as never },
  } as const;
  await rate(sim.engine, caller, {
    kind: "picture",
    score,
    infographicId: `inf_${sim.prefix}` as InfographicId,
    isGuest: false,
  });
}
