import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { receiveBillingWebhook } from "../../src/flows/receive-billing-webhook.ts";
import { billingEventHandler } from "../../src/flows/run-billing-event.ts";
import { runJob } from "../../src/jobs/index.ts";
import { instant } from "../../src/kernel/time.ts";
import { compose } from "../../workers/compose.ts";
import { ask, type ProblemBody, prepareDatabase } from "../support/api.ts";
import { bytesOf, type SandboxCustomer, seedSubscription, signed, type Told, tell } from "../support/sandbox-webhooks.ts";
import { settleJobs } from "../support/settle-jobs.ts";

prepareDatabase();

const day = 86_400_000;
const start = Date.UTC(2026, 10, 1);
const onDay = (days: number) => instant(start + days * day);
const terms = { priceId: "pro-month-inr-1", seats: 1 };

/** A first month, with ids that belong to one customer alone. */
function firstMonth({ customerId }: SandboxCustomer): Told[] {
  const paymentId = `pay_${customerId}`;
  const period = { start: onDay(14), end: onDay(44) };
  const paid = { paymentId, amount: 353_882, credit: 0, currency: "INR" as const, period, cycle: 0, terms };
  const id = (name: string) => `evt_${customerId}_${name}`;
  return [
    { id: id("started"), at: onDay(0), type: "subscription.started", trialEnd: onDay(14) },
    { id: id("failed"), at: onDay(14), type: "subscription.payment_failed", reason: "insufficient funds" },
    { id: id("charged"), at: onDay(15), type: "subscription.charged", ...paid },
    { id: id("refunded"), at: onDay(16), type: "refund.processed", refundId: `rfd_${customerId}`, paymentId, amount: 100_000 },
  ];
}

/** The retries of what had to wait for something before it are due at once. */
async function settleAll(): Promise<void> {
  for (let round = 0; round < 6; round++) {
    await env.DB.prepare("update jobs set run_after = 0 where state = 'queued'").run();
    if ((await settleJobs()) === 0) return;
  }
}

async function outcomeOf({ orgId }: SandboxCustomer) {
  const one = (query: string) => env.DB.prepare(query).bind(orgId).all();
  const [organization, entries, invoices, subscription] = await Promise.all([
    one("select plan from organizations where id = ?"),
    one(
      "select account, sum(amount) as balance, count(*) as entries from ledger_entries where org_id = ? group by account order by account",
    ),
    one("select kind, count(*) as issued from invoices where org_id = ? group by kind order by kind"),
    one(
      "select state ->> '$.cycles' as cycles, state ->> '$.failures' as failures, state ->> '$.status.value' as status, version from subscriptions where org_id = ?",
    ),
  ]);
  return [organization, entries, invoices, subscription].map(({ results }) => results);
}

const expected = [
  [{ plan: "pro" }],
  [
    { account: "provider:sandbox", balance: 253_882, entries: 2 },
    { account: "receivable", balance: 0, entries: 4 },
    { account: "revenue:subscriptions", balance: -215_154, entries: 2 },
    { account: "tax:cgst", balance: -19_364, entries: 2 },
    { account: "tax:sgst", balance: -19_364, entries: 2 },
  ],
  [
    { kind: "credit_note", issued: 1 },
    { kind: "invoice", issued: 1 },
  ],
  [{ cycles: 1, failures: "[]", status: "active", version: 5 }],
];

function* permutations<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length === 0) yield [];
  for (const [index, item] of items.entries())
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
}

describe("webhooks of a first month", () => {
  it("come to one plan, one invoice and one ledger, in every order and up to three times each", {
    timeout: 120_000,
  }, async () => {
    const outcomes = new Set<string>();
    let orders = 0;
    for (const order of permutations([0, 1, 2, 3])) {
      const customer = await seedSubscription();
      const events = firstMonth(customer);
      // Once, twice or three times, other ones with each order.
      const delivered = order.flatMap((index, place) => Array<number>(1 + ((orders + place) % 3)).fill(index));
      for (const index of delivered) {
        expect((await tell(customer, events[index] as Told)).status).toBe(204);
        if (orders % 2 === 0) await settleJobs();
      }
      await settleAll();
      outcomes.add(JSON.stringify(await outcomeOf(customer)));
      orders++;
    }
    console.info(`webhooks: ${orders} orders of a first month through D1, ${outcomes.size} outcome`);
    expect([...outcomes]).toHaveLength(1);
    const [outcome = "[]"] = outcomes;
    expect(JSON.parse(outcome)).toEqual(expected);
  });
});

describe("a death between any two steps", () => {
  const steps = ["receipt", "admit", "send", "claim", "settle", "notify", "mail", "end"] as const;

  it.each(steps)("at %s loses nothing and applies nothing twice", async (step) => {
    const customer = await seedSubscription();
    for (const event of firstMonth(customer)) {
      await receiveDying(customer, event, step).catch(() => {});
      // The provider sends again what it got no 2xx for.
      expect((await tell(customer, event)).status).toBe(204);
      await workDying(step);
      await env.DB.prepare("update jobs set lease_until = 0, state = 'queued', run_after = 0 where state = 'running'").run();
      await settleAll();
    }
    const [organization, , invoices, subscription] = await outcomeOf(customer);
    expect([organization, invoices, subscription]).toEqual([expected[0], expected[2], expected[3]]);
    const told = env.DB.prepare("select kind from notifications where org_id = ? and kind like 'billing.%' order by at, kind");
    expect((await told.bind(customer.orgId).all()).results).toEqual([
      { kind: "billing.payment_failed" },
      { kind: "billing.refunded" },
    ]);
  });

  const die = async (): Promise<never> => {
    throw new Error("It died.");
  };

  async function receiveDying({ customerId, subscriptionId }: SandboxCustomer, event: Told, step: (typeof steps)[number]) {
    const { jobs, billing } = compose(env);
    const deps = {
      ...jobs,
      ...{ events: billing.events, customers: billing.customers, onUndispatched: () => {} },
      jobs: { ...jobs.jobs, ...(step === "receipt" && { write: die }), ...(step === "admit" && { admit: die }) },
      ...(step === "send" && { queue: { send: die } }),
    };
    const body = bytesOf({ ...event, customerId, subscriptionId });
    const provider = billing.providers.sandbox;
    if (provider) await receiveBillingWebhook(deps, provider, { body, headers: await signed(body) });
  }

  /** Runs what waits once, and dies at the step. */
  async function workDying(step: (typeof steps)[number]): Promise<void> {
    const { jobs, billing, accounts } = compose(env);
    const settle: typeof billing.subscriptions.settle = step === "settle" ? die : (of) => billing.subscriptions.settle(of);
    const handler = billingEventHandler({
      ...billing,
      subscriptions: { ...billing.subscriptions, settle },
      notifications: step === "notify" ? { notify: die } : jobs.notifications,
      mailer: step === "mail" ? { send: die } : accounts.mailer,
    });
    const deps = {
      ...jobs,
      queue: { send: async () => {} },
      handlers: { "billing.event": handler },
      jobs: { ...jobs.jobs, ...(step === "claim" && { claim: die }), ...(step === "end" && { end: die }) },
    };
    const { results } = await env.DB.prepare("select id from jobs where state = 'queued'").all<{ id: never }>();
    for (const { id } of results) await runJob(deps, id).catch(() => {});
  }
});

describe("a webhook that is refused", () => {
  const post = (body: Uint8Array<ArrayBuffer>, headers: HeadersInit, provider = "sandbox") =>
    ask(`/v1/billing/webhooks/${provider}`, { method: "POST", body, headers });
  const body = bytesOf({ id: "evt_forged", type: "subscription.ended", at: 0, customerId: "cus_1", subscriptionId: "sub_1" });
  const kept = async () =>
    (await env.DB.prepare("select count(*) as rows from provider_events").first<{ rows: number }>())?.rows;

  it("has no signature, another body's, an old one, or none of that form", async () => {
    const before = await kept();
    const good = await signed(body);
    const tampered = body.slice();
    tampered[20] = 33;
    const [none, other, old, future, odd] = await Promise.all([
      post(body, {}),
      post(tampered, good),
      post(body, await signed(body, Date.now() - 301_000)),
      post(body, await signed(body, Date.now() + 301_000)),
      post(body, { "sandbox-signature": "t=1,v1=00" }),
    ]);
    for (const response of [none, other, old, future, odd])
      expect([response.status, (await response.json<ProblemBody>()).code]).toEqual([401, "invalid_signature"]);
    expect(await kept()).toBe(before);
  });

  it("is larger than any real one, or from a provider that isn't set up", async () => {
    const large = bytesOf("x".repeat(256_001));
    expect((await post(large, await signed(large))).status).toBe(413);
    expect((await post(body, await signed(body), "stripe")).status).toBe(404);
    expect((await post(body, await signed(body), "paypal")).status).toBe(404);
  });
});

describe("a webhook that changes nothing", () => {
  const outcomes = async (id: string) =>
    (await env.DB.prepare("select outcome from provider_events where event_id = ?").bind(id).first<{ outcome: string }>())
      ?.outcome;

  it("is of a type that nobody knows: it is stored and counted", async () => {
    const customer = await seedSubscription();
    const unknown = { id: `evt_${customer.customerId}_odd`, at: 1, type: "subscription.teleported" } as unknown as Told;
    expect((await tell(customer, unknown)).status).toBe(204);
    expect(await outcomes(unknown.id)).toBe("ignored");
    const counts = await compose(env).billing.events.counts(instant(0));
    expect(counts).toContainEqual({ outcome: "ignored", type: "subscription.teleported", events: 1 });
  });

  it.each<[string, object]>([
    ["in another currency", { currency: "USD" }],
    ["of a negative amount", { amount: -353_882 }],
    ["of half a paisa", { amount: 353_881.5 }],
    ["with a negative credit", { credit: -1 }],
    ["without an amount", { amount: null }],
  ])("tells of a charge %s", async (_what, differs) => {
    const customer = await seedSubscription();
    const charge = { ...(firstMonth(customer)[2] as Told), ...differs };
    expect((await tell(customer, charge as Told)).status).toBe(204);
    await settleAll();
    expect(await outcomes(charge.id)).toBe("refused");
    expect((await outcomeOf(customer)).slice(1, 3)).toEqual([[], []]);
  });

  it("names a customer that isn't ours, or another one's subscription", async () => {
    const [one, other] = [await seedSubscription(), await seedSubscription()];
    const ended = { at: onDay(1), type: "subscription.ended" as const };
    await tell({ ...one, customerId: "cus_stranger" }, { id: "evt_stranger", ...ended });
    await tell({ ...one, subscriptionId: other.subscriptionId }, { id: "evt_crossed", ...ended });
    await settleAll();
    expect([await outcomes("evt_stranger"), await outcomes("evt_crossed")]).toEqual(["refused", "refused"]);
    expect((await outcomeOf(other))[3]).toMatchObject([{ status: "incomplete", version: 1 }]);
  });
});
