import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
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

type Subscription = { id: string; standing: string; price: string; seats: number };

describe("buying a plan", () => {
  it("begins with a trial, has the plan at once, and is invoiced with GST when it ends", async () => {
    const one = await subscribed();
    expect(await one.call<Subscription>("GET", "/subscription")).toMatchObject({
      standing: "trialing",
      price: "pro-month-inr-1",
    });
    expect(await planOf(one.orgId)).toBe("pro");
    expect((await one.call<{ invoices: BillingInvoice[] }>("GET", "/invoices")).invoices).toEqual([]);

    await passDays(one, 15);

    const [invoice] = (await one.call<{ invoices: BillingInvoice[] }>("GET", "/invoices")).invoices;
    expect(invoice?.tax).toMatchObject({
      taxable: { text: "₹2,999.00" },
      cgst: { text: "₹269.91" },
      sgst: { text: "₹269.91" },
      total: { text: "₹3,538.82" },
    });
    expect([invoice?.due.minor, invoice?.number]).toEqual([0, expect.stringMatching(/^CH\d{4}\/\d{8}$/)]);
    const { payments } = await one.call<{ payments: { kind: string; amount: Money }[] }>("GET", "/payments");
    expect(payments).toMatchObject([{ kind: "payment", amount: { minor: 353_882 } }]);

    const pdf = await askWith(one.token, new URL(invoice?.pdf_url ?? "").pathname);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
  });

  it("says before a change what it costs, and then costs that", async () => {
    const one = await subscribed();
    await passDays(one, 15);
    const preview = await one.call<{ tax: { total: Money } }>("POST", "/subscription/change-preview", {
      plan: "business",
      seats: 2,
    });
    expect(preview.tax.total.minor).toBeGreaterThan(0);
    const changed = await one.call<{ checkout_url: null }>("POST", "/subscription/change", { plan: "business", seats: 2 });
    expect(changed).toMatchObject({ status: 200, checkout_url: null });
    await settleJobs();

    expect(await one.call<Subscription>("GET", "/subscription")).toMatchObject({ price: "business-month-inr-1", seats: 2 });
    expect(await planOf(one.orgId)).toBe("business");
    const { invoices } = await one.call<{ invoices: BillingInvoice[] }>("GET", "/invoices");
    expect(invoices).toHaveLength(2);
    expect(invoices.every(({ due }) => due.minor === 0)).toBe(true);
  });

  it("asks for a new mandate where one by UPI can't be changed, ends the old and gives back what wasn't used", async () => {
    const one = await subscribed({ plan: "starter" }, "success@sandbox");
    await passDays(one, 15);
    const changed = await one.call<{ checkout_url: string }>("POST", "/subscription/change", { plan: "pro", seats: 1 });
    expect(changed.checkout_url).toContain("/dev/sandbox/checkout/");
    expect(await planOf(one.orgId)).toBe("starter");

    await pay(changed.checkout_url, "success@sandbox");
    for (let round = 0; round < 4; round++) await settleJobs();

    expect(await planOf(one.orgId)).toBe("pro");
    const { payments } = await one.call<{ payments: { kind: string }[] }>("GET", "/payments");
    expect(payments.map(({ kind }) => kind).toSorted()).toEqual(["payment", "payment", "refund"]);
    const { invoices } = await one.call<{ invoices: BillingInvoice[] }>("GET", "/invoices");
    expect(invoices.map(({ kind, due }) => [kind, due.minor]).toSorted()).toEqual([
      ["credit_note", 0],
      ["invoice", 0],
      ["invoice", 0],
    ]);
  });

  it("gives a downgrade's credit back with the next invoice", async () => {
    const one = await subscribed({ plan: "business", seats: 2 });
    await passDays(one, 15);
    await one.call("POST", "/subscription/change", { plan: "pro", seats: 1 });
    await settleJobs();
    const [note] = (await one.call<{ invoices: BillingInvoice[] }>("GET", "/invoices")).invoices;
    expect(note?.kind).toBe("credit_note");

    await passDays(one, 31);
    const { results } = await env.DB.prepare(
      "select account, sum(amount) as balance from ledger_entries where org_id = ? and account in ('receivable', 'customer_credit') group by account",
    )
      .bind(one.orgId)
      .all<{ account: string; balance: number }>();
    const balance = Object.fromEntries(results.map((row) => [row.account, row.balance]));
    expect(balance.receivable).toBe(0);
    expect(-(balance.customer_credit ?? 0)).toBe((note?.tax.total?.minor ?? 0) - 353_882);
  });

  it("is cancelled at the end of the period, and kept again", async () => {
    const one = await subscribed();
    const steps = async (step: string) => (await one.call("POST", "/subscription/steps", { step })).status;
    expect(await steps("cancel_at_period_end")).toBe(202);
    await settleJobs();
    expect(await one.call("GET", "/subscription")).toMatchObject({ standing: "trialing", cancel_at: expect.any(String) });
    expect(await steps("keep")).toBe(202);
    await settleJobs();
    expect(await one.call("GET", "/subscription")).toMatchObject({ cancel_at: null });
    expect(await steps("cancel_now")).toBe(202);
    await settleJobs();
    expect(await planOf(one.orgId)).toBe("free");
    expect((await one.call("GET", "/subscription")).status).toBe(404);
  });
});

describe("a customer's life", () => {
  it("goes through trial, failed charge, recovery, refund and end, and every account comes out even", async () => {
    const one = await subscribed({ plan: "pro" }, "4000000000000341");
    const standing = async () => (await one.call<Subscription>("GET", "/subscription")).standing;
    expect([await standing(), await planOf(one.orgId)]).toEqual(["trialing", "pro"]);

    await passDays(one, 15);
    expect([await standing(), await planOf(one.orgId)]).toEqual(["past_due", "pro"]);

    const begun = await rowOf(one);
    expect((await pay(`https://chitra.test/dev/sandbox/checkout/${begun?.provider_id}`, "success@sandbox")).status).toBe(204);
    await settleJobs();
    expect([await standing(), await planOf(one.orgId)]).toEqual(["active", "pro"]);

    await passDays(one, 32);
    expect((await one.call<{ invoices: BillingInvoice[] }>("GET", "/invoices")).invoices).toHaveLength(2);
    const paid = await rowOf(one);
    const paymentId = paid?.payment.split(":")[2] ?? "";
    const refund = {
      key: "refund-1",
      customerId: paid?.customer_id ?? "",
      subscriptionId: paid?.provider_id ?? "",
      paymentId,
      amount: 353_882,
    };
    for (let again = 0; again < 2; again++) await compose(env).billing.sandbox?.refund(refund);
    await settleJobs();
    await one.call("POST", "/subscription/steps", { step: "cancel_now" });
    await settleJobs();

    expect(await planOf(one.orgId)).toBe("free");
    const balances = await compose(env).billing.ledger.balances(one.orgId);
    expect(Object.fromEntries(balances.map(({ account, balance }) => [account, balance]))).toEqual({
      ...{ "provider:sandbox": 353_882, receivable: 0, "revenue:subscriptions": -299_900 },
      ...{ "tax:cgst": -26_991, "tax:sgst": -26_991 },
    });
    const { invoices } = await one.call<{ invoices: BillingInvoice[] }>("GET", "/invoices");
    expect(invoices.map(({ kind, due }) => [kind, due.minor]).toSorted()).toEqual([
      ["credit_note", 0],
      ["invoice", 0],
      ["invoice", 0],
    ]);
  });

  const rowOf = ({ orgId }: BillingCustomer) =>
    env.DB.prepare(
      `select provider_id, customer_id, (select key from ledger_transactions as t
         where t.org_id = s.org_id and kind = 'payment' order by at desc limit 1) as payment
       from subscriptions as s where org_id = ?`,
    )
      .bind(orgId)
      .first<{ provider_id: string; customer_id: string; payment: string }>();
});

describe("ways to pay", () => {
  it("are listed without their numbers, and a card that is added twice is there once", async () => {
    const one = await subscribed();
    const { url } = await one.call<{ url: string }>("POST", "/payment-methods");
    for (const instrument of ["5555555555554444", "5555 5555 5555 4444"]) await pay(url, instrument);
    const { payment_methods: methods } = await one.call<{ payment_methods: { id: string; is_default: boolean }[] }>(
      "GET",
      "/payment-methods",
    );
    expect(methods).toMatchObject([
      { brand: "Visa", last4: "1111", is_default: true },
      { brand: "Mastercard", last4: "4444", is_default: false },
    ]);
    expect(JSON.stringify(methods)).not.toMatch(/\d{12}/);

    const [first, second] = methods;
    expect((await one.call("PUT", `/payment-methods/${second?.id}/default`)).status).toBe(204);
    expect((await one.call("DELETE", `/payment-methods/${first?.id}`)).status).toBe(204);
    expect(await one.call("DELETE", `/payment-methods/${second?.id}`)).toMatchObject({
      status: 409,
      code: "last_payment_method",
    });
  });
});

describe("what is refused", () => {
  it.each<[string, object, string]>([
    ["a GSTIN with a bad checksum", { ...billingDetails, gstin: "27AAPFU0939F1ZW" }, "gstin"],
    ["a country in words", { ...billingDetails, country: "India" }, "country"],
    ["no address", { ...billingDetails, address: [] }, "address"],
  ])("%s", async (_what, body, path) => {
    const one = await customer();
    expect(await one.call<ProblemBody>("PUT", "/details", body)).toMatchObject({ status: 422, errors: [{ path }] });
  });

  it.each<[string, object]>([
    ["half a seat", { plan: "pro", seats: 1.5 }],
    ["no seats", { plan: "pro", seats: 0 }],
    ["negative seats", { plan: "pro", seats: -1 }],
    ["more seats than the plan has", { plan: "pro", seats: 21 }],
    ["a plan that isn't sold", { plan: "free" }],
    ["a coupon that nobody knows", { plan: "pro", coupon: "NOBODY" }],
  ])("%s", async (_what, body) => {
    const one = await customer();
    await one.call("PUT", "/details", billingDetails);
    expect(await one.call<ProblemBody>("POST", "/subscription", body)).toMatchObject({ status: 422, code: "invalid_request" });
  });

  it("buying without billing billingDetails, and twice", async () => {
    const one = await customer();
    expect(await one.call("POST", "/subscription", { plan: "pro" })).toMatchObject({
      status: 409,
      code: "billing_details_missing",
    });
    const other = await subscribed();
    expect(await other.call("POST", "/subscription", { plan: "pro" })).toMatchObject({
      status: 409,
      code: "already_subscribed",
    });
  });

  it("a card that is declined, and a number that is no test card", async () => {
    const one = await customer();
    await one.call("PUT", "/details", billingDetails);
    const { checkout_url: url } = await one.call<{ checkout_url: string }>("POST", "/subscription", { plan: "enterprise" });
    expect((await pay(url, "4000000000000002")).status).toBe(402);
    expect((await pay(url, "4242424242424242")).status).toBe(422);
    expect(await planOf(one.orgId)).toBe("free");
  });
});

describe("a coupon", () => {
  beforeAll(async () => {
    const discount = { coupon: "HALF", value: { kind: "percent", basisPoints: 5_000 }, duration: { kind: "once" } };
    await env.DB.prepare("insert into coupons values ('HALF', ?, null, 2, 0)").bind(JSON.stringify(discount)).run();
  });

  it("is taken off for as long as it lasts, once an organization, and as often as it may be used", async () => {
    const one = await subscribed({ plan: "enterprise", coupon: "half" });
    await passDays(one, 32);
    const { invoices } = await one.call<{ invoices: BillingInvoice[] }>("GET", "/invoices");
    expect(invoices.map(({ tax }) => tax.taxable?.minor).toSorted()).toEqual([2_499_950, 4_999_900]);

    await one.call("POST", "/subscription/steps", { step: "cancel_now" });
    await settleJobs();
    expect(await one.call("POST", "/subscription", { plan: "pro", coupon: "HALF" })).toMatchObject({ status: 422 });
    await subscribed({ plan: "pro", coupon: "HALF" });
    const third = await customer();
    await third.call("PUT", "/details", billingDetails);
    expect(await third.call("POST", "/subscription", { plan: "pro", coupon: "HALF" })).toMatchObject({ status: 422 });
  });
});
