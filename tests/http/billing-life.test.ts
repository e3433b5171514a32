import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { changeSubscription, collectInvoice, steerSubscription, subscribe } from "../../src/billing/index.ts";
import { closeUsage } from "../../src/flows/close-usage.ts";
import { keepBillingEvent } from "../../src/flows/keep-billing-event.ts";
import { receiveBillingWebhook } from "../../src/flows/receive-billing-webhook.ts";
import { billingEventHandler } from "../../src/flows/run-billing-event.ts";
import type { Caller } from "../../src/kernel/caller.ts";
import type { InvoiceId } from "../../src/kernel/ids.ts";
import type { Mail } from "../../src/platform/ports/mailer.ts";
import { compose } from "../../workers/compose.ts";
import { contractClock } from "../contract/contract-clock.ts";
import { prepareDatabase } from "../support/api.ts";
import { seedOrganization } from "../support/api-keys.ts";
import type { World } from "../support/billing-life/driver.ts";
import { drivers } from "../support/billing-life/drivers.ts";
import { settleJobs } from "../support/settle-jobs.ts";

prepareDatabase();

/** Midnight in India, where the calendars of all providers agree. */
const on = (date: string): number => Date.parse(`${date}T00:00:00+05:30`);

const details = {
  ...{ name: "Weather desk", email: "accounts@chitra.test", address: ["1 Station Road"], country: "IN" },
  ...{ state: "29" as const, gstin: null },
};

async function customerOf(name: keyof typeof drivers) {
  const clock = contractClock(on("2026-12-01"));
  const { billing, jobs } = compose(env);
  const keeping = { ...jobs, clock, events: billing.events, customers: billing.customers, onUndispatched: () => {} };
  const world: World = {
    clock,
    receive: (provider, webhook) => receiveBillingWebhook(keeping, provider, webhook),
    tell: (provider, event) => keepBillingEvent(keeping, provider, { eventId: event.id, type: event.type, event }),
  };
  const driver = drivers[name](world);
  // Rupees go to whoever stands in Razorpay's place.
  const providers = { razorpay: driver.provider, [name]: driver.provider };
  const mails: Mail[] = [];
  const mailer = { send: async (mail: Mail) => void mails.push(mail) };
  const deps = { ...billing, clock, providers, notifications: jobs.notifications, mailer };
  const orgId = await seedOrganization("free");
  const caller: Caller = { orgId, plan: "free", mode: "live", by: { kind: "key", keyId: "key_life" } } as unknown as Caller;
  await billing.customers.saveDetails(orgId, { details, actor: "usr_life", at: clock.now() });

  const handlers = {
    "billing.event": billingEventHandler(deps),
    "billing.collect": {
      run: async ({ subject }: { subject: string }) => {
        await collectInvoice(deps, orgId, subject as InvoiceId);
        return { outcome: "done" as const };
      },
    },
  };
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 8; round++) {
      await env.DB.prepare("update jobs set run_after = 0 where state = 'queued'").run();
      const delivered = await driver.deliver();
      const done = await settleJobs({ ...jobs, clock, handlers } as never);
      if (delivered + done === 0) return;
    }
  };
  return {
    ...{ clock, driver, deps, jobs, orgId, caller, settle, mails },
    until: async (date: string) => {
      await driver.advanceTo(on(date));
      await settle();
    },
  };
}
type Customer = Awaited<ReturnType<typeof customerOf>>;

const one = async <Row>({ orgId }: Customer, query: string): Promise<Row | null> =>
  env.DB.prepare(query).bind(orgId).first<Row>();
const planOf = async (customer: Customer) =>
  (await one<{ plan: string }>(customer, "select plan from organizations where id = ?"))?.plan;
const newest = (customer: Customer) =>
  one<{ provider_id: string; customer_id: string; status: string; cancel_at: number | null }>(
    customer,
    `select provider_id, customer_id, state ->> '$.status.value' as status, state ->> '$.cancelAt.value' as cancel_at
       from subscriptions where org_id = ? order by created_at desc, rowid desc limit 1`,
  );

/** A month's pictures, as the copy of the ledger has them when the month is over. */
async function use({ orgId }: Customer, period: string, renders: number): Promise<void> {
  const at = on(`${period}-20`);
  await env.DB.batch([
    env.DB.prepare("insert into usage_ledgers (org_id, period, opened_at, settled_at) values (?, ?, ?, ?)").bind(
      orgId,
      period,
      at,
      at,
    ),
    env.DB.prepare(
      `insert into usage_entries (org_id, period, seq, request_id, kind, committed, reserved, at, day, recorded_at)
         values (?, ?, 1, 'req_life', 'commit', ?, 0, ?, ?, ?)`,
    ).bind(orgId, period, renders, at, `${period}-20`, at),
  ]);
}

/** Trial, plan by UPI, usage over quota, upgrade, failed renewal, dunning, recovery, refund, cancel. */
async function live(name: keyof typeof drivers) {
  const customer = await customerOf(name);
  const { driver, deps, jobs, clock, caller, settle, until, orgId } = customer;
  const standings: unknown[] = [];
  const note = async () => standings.push([await planOf(customer), (await newest(customer))?.status]);

  const begun = await subscribe(deps, caller, { plan: "starter", interval: "month", seats: 1 });
  await driver.authorize(begun.subscription.providerId);
  await settle();
  await note();
  await until("2026-12-16");
  await note();

  await use(customer, "2026-12", 620);
  await until("2027-01-03");
  const closing = { ...jobs, ...deps, clock, onUndispatched: () => {} };
  for (let again = 0; again < 2; again++) expect((await closeUsage(closing)).failed).toEqual([]);
  await settle();
  const due = await one<{ id: string }>(customer, "select invoice_id as id from usage_closings where org_id = ?");
  await driver.payOwed(due?.id ?? "");
  await settle();

  await until("2027-01-08");
  const changed = await changeSubscription(deps, caller, { plan: "pro", seats: 1, key: `chg_${orgId}` });
  expect(changed.url).toBeTruthy();
  const pro = (await newest(customer))?.provider_id ?? "";
  await driver.authorize(pro);
  await settle();
  await note();

  await driver.setWorks(pro, false);
  await until("2027-02-10");
  await note();
  await driver.setWorks(pro, true);
  await until("2027-02-12");
  await note();

  const paid = await one<{ key: string }>(
    customer,
    "select key from ledger_transactions where org_id = ? and kind = 'payment' order by at desc, rowid desc limit 1",
  );
  const holder = { customerId: (await newest(customer))?.customer_id ?? "", subscriptionId: pro };
  await driver.provider.refund({
    ...holder,
    key: `refund-${orgId}`,
    paymentId: paid?.key.split(":")[2] ?? "",
    amount: 100_000,
  });
  await settle();

  await steerSubscription(deps, caller, "cancel_at_period_end");
  await settle();
  expect((await newest(customer))?.cancel_at).toBe(on("2027-03-08"));
  await note();
  await until("2027-03-09");
  await note();
  return { standings, ...(await booksOf(customer, name)) };
}

/** Ledger and invoices without what names the provider. */
async function booksOf({ orgId, deps, mails }: Customer, name: string) {
  const { results } = await env.DB.prepare(
    "select kind, currency, entries from ledger_transactions where org_id = ? order by kind, entries",
  )
    .bind(orgId)
    .all<{ kind: string; currency: string; entries: string }>();
  const transactions = results.map((row) => JSON.stringify(row).replaceAll(`provider:${name}`, "provider")).toSorted();
  const issued = await deps.invoices.list(orgId, 50);
  // Each kind has a series of its own.
  const invoices = issued.toSorted((one, other) => (one.number < other.number ? -1 : 1));
  const first = Number(invoices[0]?.number.slice(-8));
  const balances = (await deps.ledger.balances(orgId)).map(({ account, balance }) => [
    account.replace(/^provider:.*/, "provider"),
    balance,
  ]);
  const told = await env.DB.prepare(
    "select kind, count(*) as times from notifications where org_id = ? and kind = 'billing.payment_failed' group by kind",
  )
    .bind(orgId)
    .all<{ kind: string }>();
  return {
    transactions,
    balances: Object.fromEntries(balances),
    invoices: invoices.map(({ kind, number, content, tax, due }) => ({
      ...{ kind, lines: content.lines, tax, due, period: content.period, supply: content.supply.kind },
      place: kind === "invoice" ? Number(number.slice(-8)) - first : null,
    })),
    wasTold: told.results.length > 0,
    mailed: [...new Set(mails.map(({ subject }) => subject.replace(/\d{8}/, "").replace(" · Chitra", "")))],
  };
}

describe("a customer's life", () => {
  const names = Object.keys(drivers) as (keyof typeof drivers)[];

  it("comes to the same ledger and the same invoices with each provider, to the paisa", { timeout: 120_000 }, async () => {
    const lives: Awaited<ReturnType<typeof live>>[] = [];
    for (const name of names) lives.push(await live(name));
    const [life, ...others] = lives;
    expect(life?.standings).toEqual([
      ["starter", "trialing"],
      ["starter", "active"],
      ["pro", "active"],
      ["pro", "past_due"],
      ["pro", "active"],
      ["pro", "active"],
      ["free", "active"],
    ]);
    expect(life?.wasTold).toBe(true);
    expect(life?.mailed).toEqual([
      "Invoice CH2627/, ₹1,178.82",
      "Invoice CH2627/, ₹424.80",
      "Invoice CH2627/, ₹3,538.82",
      "Credit note CN2627/, ₹266.19",
      "We couldn't charge your plan",
      "Credit note CN2627/, ₹1,000.00",
    ]);
    expect(life?.balances).toMatchObject({ provider: 741_507, receivable: 0, unbilled_usage: 0, "revenue:usage": -36_000 });
    expect(life?.invoices.map(({ kind, tax, due }) => [kind, tax.total, due])).toEqual([
      ["invoice", 117_882, 0],
      ["invoice", 42_480, 0],
      ["invoice", 353_882, 0],
      ["invoice", 353_882, 0],
      ["credit_note", 26_619, 0],
      ["credit_note", 100_000, 0],
    ]);
    for (const other of others) expect(other).toEqual(life);
    console.info(
      `billing: ${names.join(", ")}: ${life?.transactions.length} transactions, ${life?.invoices.length} documents, the same`,
    );
  });
});
