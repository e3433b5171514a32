import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { firstCatalog } from "../../src/billing/catalog/catalog-seed.ts";
import { collectInvoice } from "../../src/billing/index.ts";
import { closeUsage } from "../../src/flows/close-usage.ts";
import { billingEventHandler } from "../../src/flows/run-billing-event.ts";
import type { InvoiceId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import type { PaymentProvider } from "../../src/platform/ports/payment-provider.ts";
import { periodOf } from "../../src/usage/index.ts";
import { compose } from "../../workers/compose.ts";
import { type ProblemBody, prepareDatabase } from "../support/api.ts";
import { askWith } from "../support/api-keys.ts";
import {
  type BillingCustomer,
  type BillingInvoice,
  billingDetails,
  customer,
  type Money,
  passDays,
  pay,
  planOf,
  subscribed,
} from "../support/billing-customer.ts";
import { settleJobs } from "../support/settle-jobs.ts";

prepareDatabase();

type Changed = { tax: { total: Money }; lines: { kind: string; amount: Money }[]; checkout_url: string | null };
type Purchase = { id: string; pay_url: string | null; tax: { total: Money } };
type Credits = { left: number; packs: { id: string }[]; purchases: { is_paid: boolean }[] };

const invoicesOf = async (one: BillingCustomer) =>
  (await one.call<{ invoices: BillingInvoice[] }>("GET", "/invoices")).invoices;
const settleAll = async () => {
  for (let round = 0; round < 4; round++) await settleJobs();
};
const decline = (one: BillingCustomer) => setAllMethods(one, false);

/** Whether the customer's accounts have money. */
async function setAllMethods({ orgId }: BillingCustomer, works: boolean): Promise<void> {
  const found = env.DB.prepare("select customer_id as id, account from sandbox_accounts where org_id = ?").bind(orgId);
  const row = await found.first<{ id: string; account: string }>();
  const account = JSON.parse(row?.account ?? "{}");
  for (const method of account.methods) method.renewals = works;
  await env.DB.prepare("update sandbox_accounts set account = ?, version = version + 1 where customer_id = ?")
    .bind(JSON.stringify(account), row?.id)
    .run();
}

async function use({ orgId }: BillingCustomer, period: string, uses: { model: string | null; renders: number }[]) {
  const at = Date.parse(`${period}-20T00:00:00Z`);
  const ledger = env.DB.prepare("insert into usage_ledgers (org_id, period, opened_at, settled_at) values (?, ?, ?, ?)");
  const entry = env.DB.prepare(
    `insert into usage_entries (org_id, period, seq, request_id, kind, committed, reserved, model, at, day, recorded_at)
       values (?, ?, ?, ?, 'commit', ?, 0, ?, ?, ?, ?)`,
  );
  await env.DB.batch([
    ledger.bind(orgId, period, at, at),
    ...uses.map(({ model, renders }, seq) =>
      entry.bind(orgId, period, seq + 1, `req_${orgId}_${seq}`, renders, model, at, `${period}-20`, at),
    ),
  ]);
}

const closeMonths = () => {
  const { billing, jobs } = compose(env);
  return closeUsage({ ...jobs, ...billing, onUndispatched: () => {} });
};

describe("another interval", () => {
  it("costs what was said before: a whole year, and what wasn't used of the month goes back", async () => {
    const one = await subscribed();
    await passDays(one, 15);
    const wish = { plan: "pro", seats: 1, interval: "year" };
    const preview = await one.call<Changed>("POST", "/subscription/change-preview", wish);
    expect(preview.lines.map(({ kind, amount }) => [kind, amount.minor])).toEqual([
      ["unused", -299_900],
      ["plan", 2_999_000],
    ]);
    const changed = await one.call<Changed>("POST", "/subscription/change", wish);
    expect(changed.tax.total).toEqual(preview.tax.total);
    expect((await pay(changed.checkout_url ?? "", "4111111111111111")).status).toBe(204);
    await settleAll();

    expect(await one.call("GET", "/subscription")).toMatchObject({ standing: "active", price: "pro-year-inr-1" });
    const { payments } = await one.call<{ payments: { kind: string; amount: Money }[] }>("GET", "/payments");
    const signed = payments.map(({ kind, amount }) => (kind === "refund" ? -amount.minor : amount.minor));
    expect(signed.toSorted((a, b) => a - b)).toEqual([-353_882, 353_882, 3_538_820]);
    expect((await invoicesOf(one)).every(({ due }) => due.minor === 0)).toBe(true);
  });

  it("gives back what was paid for an upgrade of the month as well, and no more than that", async () => {
    const one = await subscribed({ plan: "starter" });
    await passDays(one, 15);
    await one.call("POST", "/subscription/change", { plan: "pro", seats: 1 });
    await settleJobs();
    const paid = (await invoicesOf(one)).reduce((total, { tax }) => total + (tax.total?.minor ?? 0), 0);
    const changed = await one.call<Changed>("POST", "/subscription/change", { plan: "pro", seats: 1, interval: "year" });
    await pay(changed.checkout_url ?? "", "4111111111111111");
    await settleAll();
    const { payments } = await one.call<{ payments: { kind: string; amount: Money }[] }>("GET", "/payments");
    const back = payments.filter(({ kind }) => kind === "refund").reduce((total, { amount }) => total + amount.minor, 0);
    expect(back).toBe(paid);
  });

  it("gives back only what wasn't given back before, and ends the old one also where the provider refuses", async () => {
    const one = await subscribed();
    await passDays(one, 15);
    const { billing, jobs, accounts } = compose(env);
    const [old] = await billing.subscriptions.list(one.orgId);
    const [payment] = await billing.ledger.payments(one.orgId, 1);
    const paymentId = payment?.key.split(":")[2] ?? "";
    const holder = { customerId: old?.customerId ?? "", subscriptionId: old?.providerId ?? "" };
    await billing.sandbox?.refund({ ...holder, key: `part-${one.orgId}`, paymentId, amount: 100_000 });
    await settleJobs();
    const changed = await one.call<Changed>("POST", "/subscription/change", { plan: "pro", seats: 1, interval: "year" });
    await pay(changed.checkout_url ?? "", "4111111111111111");
    const refused: number[] = [];
    const refund = () => Promise.reject(new Error("The payment is too old."));
    const handler = billingEventHandler({
      ...{ ...billing, notifications: jobs.notifications, mailer: accounts.mailer },
      providers: { sandbox: { ...billing.providers.sandbox, refund } as unknown as PaymentProvider },
      onUnrefunded: ({ amount }) => void refused.push(amount),
    });
    await settleJobs({ ...jobs, handlers: { "billing.event": handler } });
    await settleAll();
    expect(new Set(refused)).toEqual(new Set([253_882]));
    expect(await one.call("GET", "/subscription")).toMatchObject({ price: "pro-year-inr-1" });
    expect((await billing.subscriptions.list(one.orgId)).map(({ state }) => state.endedAt !== null)).toEqual([false, true]);
  });

  it("of a trial leaves what is left of it", async () => {
    const one = await subscribed();
    const changed = await one.call<Changed>("POST", "/subscription/change", { plan: "pro", seats: 1, interval: "year" });
    expect(changed.tax.total.minor).toBe(0);
    await pay(changed.checkout_url ?? "", "success@sandbox");
    await settleAll();
    expect(await one.call("GET", "/subscription")).toMatchObject({ standing: "trialing", price: "pro-year-inr-1" });
    expect(await invoicesOf(one)).toEqual([]);
  });
});

describe("a change", () => {
  it("to a mandate by UPI is previewed as what it costs: the whole of the new plan", async () => {
    const one = await subscribed({ plan: "starter" }, "success@sandbox");
    await passDays(one, 15);
    const preview = await one.call<Changed>("POST", "/subscription/change-preview", { plan: "pro", seats: 1 });
    expect(preview.lines.map(({ kind, amount }) => [kind, amount.minor])).toEqual([
      ["unused", -99_900],
      ["plan", 299_900],
    ]);
  });

  it("that is asked for twice at once is charged once", async () => {
    const one = await subscribed();
    await passDays(one, 15);
    const ask = () => one.call<Changed & ProblemBody>("POST", "/subscription/change", { plan: "business", seats: 2 });
    const answers = await Promise.all([ask(), ask(), ask()]);
    await settleJobs();
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect((await invoicesOf(one)).length).toBe(2);
  });

  it("that is declined can be tried again at once", async () => {
    const one = await subscribed();
    await passDays(one, 15);
    const ask = () => one.call<Changed>("POST", "/subscription/change", { plan: "business", seats: 2 });
    await decline(one);
    expect((await ask()).status).toBe(402);
    await setAllMethods(one, true);
    expect((await ask()).status).toBe(200);
  });
});

describe("a plan that isn't charged any more", () => {
  it("is begun again, and the old one is ended: nobody pays for both", async () => {
    const one = await subscribed({ plan: "pro" }, "4000000000000341");
    await passDays(one, 40);
    expect(await one.call("GET", "/subscription")).toMatchObject({ standing: "halted" });
    const begun = await one.call<{ checkout_url: string }>("POST", "/subscription", { plan: "starter" });
    expect(begun.status).toBe(201);
    await pay(begun.checkout_url, "success@sandbox");
    await settleAll();
    expect(await planOf(one.orgId)).toBe("starter");
    const { results } = await env.DB.prepare(
      "select state ->> '$.endedAt' is not null as ended from subscriptions where org_id = ? order by created_at",
    )
      .bind(one.orgId)
      .all();
    expect(results).toEqual([{ ended: 1 }, { ended: 0 }]);
  });
});

describe("the portal", () => {
  it("has a page of the provider, only beside a subscription", async () => {
    const one = await subscribed();
    const opened = await one.call<{ url: string }>("POST", "/portal", { page: "payment_method" });
    expect([opened.status, opened.url]).toEqual([201, expect.stringContaining("/dev/sandbox/methods/cus_")]);
    expect((await one.call("POST", "/portal", { page: "settings" })).status).toBe(422);
    expect((await (await customer()).call("POST", "/portal", {})).status).toBe(404);
  });
});

describe("ways to pay", () => {
  it("have another default where the default is removed, so that the plan goes on", async () => {
    const one = await subscribed();
    const { url } = await one.call<{ url: string }>("POST", "/payment-methods");
    await pay(url, "5555555555554444");
    const list = () =>
      one.call<{ payment_methods: { id: string; last4: string; is_default: boolean }[] }>("GET", "/payment-methods");
    const [first] = (await list()).payment_methods;
    expect((await one.call("DELETE", `/payment-methods/${first?.id}`)).status).toBe(204);
    expect((await list()).payment_methods).toMatchObject([{ last4: "4444", is_default: true }]);
    await passDays(one, 15);
    expect(await one.call("GET", "/subscription")).toMatchObject({ standing: "active" });
  });
});

describe("a pack of credits", () => {
  const sellCredits = () =>
    compose(env).billing.catalogs.publish({ ...firstCatalog, version: 2, premiumModels: ["premium-1"] }, instant(1));

  it("isn't offered, nor sold, while no model takes credits", async () => {
    const one = await subscribed();
    expect(await one.call<Credits>("GET", "/credits")).toMatchObject({ left: 0, packs: [] });
    expect((await one.call("POST", "/credits", { pack: "premium-50-inr-1" })).status).toBe(422);
    await sellCredits();
    const { packs } = await one.call<Credits>("GET", "/credits");
    expect(packs.map(({ id }) => id)).toEqual(firstCatalog.packs.map(({ id }) => id));
  });

  it("is bought by one payment, invoiced with its tax in it, and there once", async () => {
    await sellCredits();
    const one = await subscribed();
    const key = { "Idempotency-Key": "pack-1" };
    const buy = () =>
      askWith(one.token, "/v1/billing/credits", { method: "POST", body: { pack: "premium-50-inr-1" }, headers: key });
    const bought = await (await buy()).json<Purchase>();
    expect([bought.tax.total.minor, bought.pay_url]).toEqual([59_900, null]);
    await buy();
    await settleJobs();
    expect(await one.call<Credits>("GET", "/credits")).toMatchObject({ left: 50, purchases: [{ is_paid: true }] });
    const [invoice, ...others] = await invoicesOf(one);
    expect(others).toEqual([]);
    expect(invoice?.tax).toMatchObject({
      taxable: { minor: 50_763 },
      cgst: { minor: 4_569 },
      sgst: { minor: 4_569 },
      rounding: { minor: -1 },
      total: { minor: 59_900 },
    });
    const balances = await compose(env).billing.ledger.balances(one.orgId);
    expect(balances).toContainEqual({ account: "revenue:packs", currency: "INR", balance: -50_763 });
  });

  it("that is declined can be paid at its page, and is nobody's until then; refunded it is taken back", async () => {
    await sellCredits();
    const one = await subscribed();
    await decline(one);
    const bought = await one.call<Purchase>("POST", "/credits", { pack: "premium-50-inr-1" });
    expect(bought.pay_url).toContain(bought.id);
    await settleJobs();
    expect(await one.call("GET", "/credits")).toMatchObject({
      left: 0,
      purchases: [{ is_paid: false, pay_url: bought.pay_url }],
    });
    expect(await invoicesOf(one)).toEqual([]);

    expect((await pay(bought.pay_url ?? "", "success@sandbox")).status).toBe(204);
    expect((await pay(bought.pay_url ?? "", "success@sandbox")).status).toBe(402);
    await settleJobs();
    expect(await one.call("GET", "/credits")).toMatchObject({ left: 50, purchases: [{ is_paid: true, pay_url: null }] });

    const { billing } = compose(env);
    const [payment] = await billing.ledger.payments(one.orgId, 1);
    const [subscription] = await billing.subscriptions.list(one.orgId);
    const holder = { customerId: subscription?.customerId ?? "", subscriptionId: subscription?.providerId ?? "" };
    const paymentId = payment?.key.split(":")[2] ?? "";
    await billing.sandbox?.refund({ ...holder, key: `refund-${one.orgId}`, paymentId, amount: 59_900 });
    await settleJobs();
    expect(await one.call("GET", "/credits")).toMatchObject({ left: 0 });
  });

  it.each<[string, object, number]>([
    ["one that isn't sold", { pack: "premium-1-inr-1" }, 422],
    ["one in another currency", { pack: "premium-50-usd-1" }, 422],
    ["half of one", { pack: "premium-50-inr-1", quantity: 0.5 }, 422],
  ])("is refused: %s", async (_what, body, status) => {
    await sellCredits();
    const one = await subscribed();
    expect((await one.call("POST", "/credits", body)).status).toBe(status);
  });

  it("is refused without a subscription", async () => {
    expect((await (await customer()).call("POST", "/credits", { pack: "premium-50-inr-1" })).status).toBe(404);
  });
});

describe("a month with premium generations", () => {
  it("takes credits first, then charges by use, beside what is beyond the plan; what is unpaid says where to pay it", async () => {
    const { billing, jobs } = compose(env);
    await billing.catalogs.publish({ ...firstCatalog, version: 2, premiumModels: ["premium-1"] }, instant(1));
    const one = await subscribed({ plan: "starter" });
    await passDays(one, 15);
    await one.call("POST", "/credits", { pack: "premium-50-inr-1" });
    await settleJobs();
    await decline(one);
    await use(one, periodOf(instant(Date.now())), [
      { model: null, renders: 520 },
      { model: "premium-1", renders: 60 },
    ]);
    expect((await closeMonths()).failed).toEqual([]);
    await settleAll();

    expect(await one.call("GET", "/credits")).toMatchObject({ left: 0 });
    const usage = (await invoicesOf(one)).find(({ lines }) => lines.some(({ kind }) => kind === "overage"));
    expect(usage?.lines.map(({ kind, quantity, amount }) => [kind, quantity, amount.minor])).toEqual([
      ["overage", 20, 6_000],
      ["premium", 10, 15_000],
    ]);
    expect(usage?.due.minor).toBe(24_780);
    expect(usage?.pay_url).toContain("/dev/sandbox/owed/");
    await outdate(usage?.id ?? "");
    expect((await invoicesOf(one)).find(({ id }) => id === usage?.id)?.pay_url).toBe(usage?.pay_url);
    await outdate(usage?.id ?? "");
    expect(await one.call("GET", `/invoices/${usage?.id}`)).toMatchObject({ pay_url: usage?.pay_url });
    await pay(usage?.pay_url ?? "", "success@sandbox");
    await settleAll();
    const paid = await one.call<BillingInvoice>("GET", `/invoices/${usage?.id}`);
    expect([paid.due.minor, paid.pay_url]).toEqual([0, null]);
    await collectInvoice({ ...billing, notifications: jobs.notifications }, one.orgId, usage?.id as InvoiceId);
    expect((await closeMonths()).closed).toBe(0);
  });
});

describe("a new catalogue", () => {
  it("leaves those their plan who bought it at a price that isn't sold any more", async () => {
    const one = await subscribed();
    const { billing } = compose(env);
    const prices = firstCatalog.prices.map((price) => ({ ...price, id: price.id.replace(/1$/, "2"), version: 2 }));
    await billing.catalogs.publish({ ...firstCatalog, version: 3, prices }, instant(2));
    await passDays(one, 15);
    expect(await planOf(one.orgId)).toBe("pro");
    expect((await invoicesOf(one)).map(({ tax }) => tax.total?.minor)).toEqual([353_882]);
    const later = await customer();
    await later.call("PUT", "/details", billingDetails);
    const begun = await later.call<{ subscription: { price: string } }>("POST", "/subscription", { plan: "pro" });
    expect(begun.subscription.price).toBe("pro-month-inr-2");
  });
});

describe("a coupon", () => {
  it("isn't used up by a checkout that nobody went through", async () => {
    const discount = { coupon: "ONCE", value: { kind: "percent", basisPoints: 1_000 }, duration: { kind: "forever" } };
    await env.DB.prepare("insert into coupons values ('ONCE', ?, null, 1, 0)").bind(JSON.stringify(discount)).run();
    const one = await customer();
    await one.call("PUT", "/details", billingDetails);
    const begin = () => one.call<{ checkout_url: string }>("POST", "/subscription", { plan: "pro", coupon: "ONCE" });
    await begin();
    const second = await begin();
    expect(second.status).toBe(201);
    await pay(second.checkout_url, "success@sandbox");
    await settleJobs();
    await one.call("POST", "/subscription/steps", { step: "cancel_now" });
    await settleJobs();
    expect((await begin()).status).toBe(422);
  });
});

/** As a page is that expires within the day. */
const outdate = (invoice: string) =>
  env.DB.prepare("update usage_closings set pay_url = 'https://pay.test/old', pay_url_expires_at = ? where invoice_id = ?")
    .bind(Date.now() + 3_600_000, invoice)
    .run();
