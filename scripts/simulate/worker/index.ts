import { taxOf } from "../../../src/billing/gst/tax-of.ts";
import {
  type BillingDetails,
  catalogRepository,
  creditRepository,
  customerRepository,
  invoiceRepository,
  ledgerRepository,
  providerEventRepository,
  readCatalog,
  settleBillingEvent,
  subscriptionRepository,
} from "../../../src/billing/index.ts";
import { priceOf } from "../../../src/billing/pricing/price-of.ts";
import { newState, type Subscription } from "../../../src/billing/subscriptions/subscription.ts";
import { judgeClosings } from "../../../src/flows/releases/judge-closings.ts";
import { closeRevenueMonths } from "../../../src/flows/revenue/close-revenue-months.ts";
import type { InfographicId, OrgId, SubscriptionId } from "../../../src/kernel/ids.ts";
import { type Instant, instant } from "../../../src/kernel/time.ts";
import { database } from "../../../src/platform/db/client.ts";
import { writeAll } from "../../../src/platform/db/statements.ts";
import { organizations } from "../../../src/platform/db/tables/identity.ts";
import type { BillingFact } from "../../../src/platform/ports/payment-provider.ts";
import { releases, statementRepository, verdictRepository } from "../../../src/releases/index.ts";
import { boundsOf, closingRepository, monthAfter, monthAt, revenueFactRepository } from "../../../src/revenue/index.ts";
import { rate, ratingRepository } from "../../../src/satisfaction/index.ts";
import product from "../../../workers/index.ts";
import { type Action, companyOf, type PlanChoice, type Timed } from "./company.ts";

// The classes of its Durable Objects.
export * from "../../../workers/index.ts";

const day = 86_400_000;
const seller = {
  name: "Chitra",
  address: ["Bengaluru"],
  gstin: "29AAAAA0000A1ZY",
  state: "29",
  sac: "998314",
  lut: null,
} as const;
const details: BillingDetails = {
  ...{ name: "Customer", email: "customer@chitra.test", address: ["1 Road"], country: "IN", state: "29", gstin: null },
};

type Simulation = ReturnType<typeof begin>;
let simulation: Simulation | undefined;

/** The domain itself, on a clock that stands where the simulation is. */
function begin(env: Env, seed: number, since: number) {
  const db = database(env.DB);
  const clock = { at: instant(since), now: (): Instant => clock.at };
  const catalogs = catalogRepository(db);
  const billing = {
    ...{ clock, catalogs, seller: { ...seller, address: [...seller.address] } },
    events: providerEventRepository(db),
    subscriptions: subscriptionRepository(db),
    customers: customerRepository(db),
    invoices: invoiceRepository(db),
    ledger: ledgerRepository(db),
    credits: creditRepository(db),
    notifications: { notify: async () => {} },
  };
  const engine = {
    ...{ clock, catalogs, facts: revenueFactRepository(db), closings: closingRepository(db) },
    ...{ ratings: ratingRepository(db), statements: statementRepository(db), verdicts: verdictRepository(db) },
  };
  const prefix = `sim${seed}`;
  return {
    db,
    clock,
    billing,
    engine,
    prefix,
    company: companyOf(seed),
    index: 0,
    start: since,
    told: 0,
    later: [] as Timed[],
  };
}

const idsOf = ({ prefix }: Simulation, customer: number) => ({
  orgId: `org_${prefix}_${customer}` as OrgId,
  id: `sub_${prefix}_${customer}` as SubscriptionId,
  customerId: `cus_${prefix}_${customer}`,
  providerId: `psub_${prefix}_${customer}`,
});

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

async function act(sim: Simulation, { at, action }: Timed): Promise<void> {
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
  await rate(sim.engine, caller, { kind: "picture", score, infographicId: `inf_${sim.prefix}` as InfographicId });
}

/** Lives one month to its end, and closes the one before when its 72 hours are over. */
async function liveMonth(sim: Simulation) {
  const month = monthAt(instant(sim.start));
  const { end } = boundsOf(month);
  const due = [...sim.later, ...sim.company.month(sim.index, sim.start, end)].sort((one, other) => one.at - other.at);
  sim.later = due.filter(({ at }) => at >= end);
  const closeAt = instant(sim.start + 3 * day + 5 * 60_000);
  let isClosed = sim.index === 0;
  for (const timed of due.filter(({ at }) => at < end)) {
    if (!isClosed && timed.at >= closeAt) {
      await close(sim, closeAt);
      isClosed = true;
    }
    await act(sim, timed);
  }
  if (!isClosed) await close(sim, closeAt);
  sim.index += 1;
  sim.start = end;
  return { month, told: sim.told };
}

async function close(sim: Simulation, at: Instant): Promise<void> {
  sim.clock.at = at;
  const vouched = { kind: "capacity", value: 1, note: "As every month", author: "usr_simulation" as never } as const;
  await sim.engine.statements.state({ ...vouched, at, expiresAt: instant(at + 40 * day) });
  await closeRevenueMonths(sim.engine, at);
  await judgeClosings(sim.engine, at);
}

/** The last month of all, once it is final. */
async function finish(sim: Simulation) {
  await close(sim, instant(sim.start + 3 * day + 5 * 60_000));
  const closings = (await sim.engine.closings.all()).filter(({ kind }) => kind === "final");
  const records = await sim.engine.verdicts.all();
  return {
    troubles:
      sim.company.troubles === undefined ? null : monthAfter(monthAt(instant(sim.start)), sim.company.troubles - sim.index),
    releases: releases.map(({ id }) => id),
    months: closings.map(({ id, month, figures }) => ({
      ...{ month, figures },
      verdicts: records
        .filter(({ inputs }) => inputs.closing === id)
        .map(({ release, verdict, inputs }) => ({ release, verdict, inputs })),
    })),
    records,
  };
}

export default {
  async fetch(request, env, ctx): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/simulate/begin") {
      simulation = begin(env, Number(searchParams.get("seed")), Number(searchParams.get("since")));
      return new Response(null);
    }
    if (pathname === "/simulate/month" && simulation) return Response.json(await liveMonth(simulation));
    if (pathname === "/simulate/finish" && simulation) return Response.json(await finish(simulation));
    return product.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
