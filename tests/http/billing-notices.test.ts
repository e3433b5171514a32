import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { mailBillingEvent, sendNotice } from "../../src/billing/index.ts";
import { announceBilling } from "../../src/flows/announce-billing.ts";
import { instant } from "../../src/kernel/time.ts";
import type { Mail } from "../../src/platform/ports/mailer.ts";
import type { BillingFact, PaymentMethod, PaymentProvider } from "../../src/platform/ports/payment-provider.ts";
import { compose } from "../../workers/compose.ts";
import { prepareDatabase } from "../support/api.ts";
import { type SandboxCustomer, seedSubscription, tell } from "../support/sandbox-webhooks.ts";
import { settleJobs } from "../support/settle-jobs.ts";

prepareDatabase();

const [hour, day] = [3_600_000, 86_400_000];
const start = Date.UTC(2026, 10, 10);
const terms = (priceId = "pro-month-inr-1", seats = 1) => ({ priceId, seats });

/** One that has paid a month from the start on. */
async function paying(of = terms()): Promise<SandboxCustomer> {
  const customer = await seedSubscription();
  const period = { start: instant(start), end: instant(start + 30 * day) };
  const paid = { paymentId: `pay_${customer.customerId}`, amount: 1, credit: 0, currency: "INR" as const, period, cycle: 0 };
  const change = { key: `chg_${customer.customerId}`, terms: of };
  await know(customer, "charged", { at: start, type: "subscription.charged", ...paid, terms: of });
  await env.DB.prepare(
    "insert into subscription_changes (key, org_id, subscription_id, quote, requested_at) values (?, ?, '', ?, 0)",
  )
    .bind(change.key, customer.orgId, JSON.stringify({ currency: "INR", tax: "exclusive", lines: [], net: 0 }))
    .run();
  await know(customer, "changed", { at: start + 1, type: "subscription.changed", change, payment: null });
  return customer;
}

async function know(customer: SandboxCustomer, name: string, fact: { at: number } & BillingFact): Promise<void> {
  await tell(customer, { id: `evt_${customer.customerId}_${name}`, ...fact });
  await settleJobs();
}

/** What the hourly cron has told the customer by then; other customers' mail is left out. */
async function announced({ orgId }: SandboxCustomer, at: number, provider: Partial<PaymentProvider> = {}): Promise<Mail[]> {
  const { billing, jobs } = compose(env);
  const mails: Mail[] = [];
  const { sandbox } = billing.providers;
  const asked = { ...sandbox, listPaymentMethods: async () => [], ...provider } as PaymentProvider;
  const clock = { now: () => instant(at) };
  const deps = { ...billing, clock, providers: { sandbox: asked }, notifications: jobs.notifications };
  const run = async ({ subject, orgId: of }: { subject: string; orgId: typeof orgId }) => {
    await sendNotice({ ...deps, mailer: { send: async (mail) => void (of === orgId && mails.push(mail)) } }, of, subject);
    return { outcome: "done" as const };
  };
  const handlers = { ...jobs.handlers, "billing.notice": { run } };
  await announceBilling({ ...jobs, ...billing, clock }, instant(at));
  await settleJobs({ ...jobs, clock, handlers } as never);
  return mails;
}

describe("a debit that comes", () => {
  const due = start + 30 * day;

  it("is told a day before, once, with its amount", async () => {
    const customer = await paying();
    expect(await announced(customer, due - 27 * hour)).toEqual([]);
    const [mail, ...others] = await announced(customer, due - 25 * hour);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe("₹3,538.82 will be charged on 10 December 2026 · Chitra");
    expect(mail?.text).not.toContain("approve");
    expect(await announced(customer, due - 24 * hour)).toEqual([]);
    const told = env.DB.prepare(
      "select kind, facts ->> '$.amount_minor' as amount from notifications where org_id = ? and kind = 'billing.debit'",
    );
    expect((await told.bind(customer.orgId).all()).results).toEqual([{ kind: "billing.debit", amount: 353_882 }]);
  });

  it("above 15,000 rupees says that it has to be approved, also where the provider tells of debits itself", async () => {
    const large = await paying(terms("business-month-inr-1", 2));
    const [mail] = await announced(large, due - 25 * hour, { announcesDebits: true });
    expect(mail?.subject).toContain("₹23,597.64");
    expect(mail?.text).toContain("above ₹15,000 goes through only when you approve it");
    const small = await paying();
    expect(await announced(small, due - 25 * hour, { announcesDebits: true })).toEqual([]);
  });

  it("that is cancelled meanwhile is told nobody", async () => {
    const customer = await paying();
    await know(customer, "cancel", { at: start + 5, type: "subscription.cancel_scheduled", cancelAt: instant(due) });
    expect(await announced(customer, due - 25 * hour)).toEqual([]);
  });
});

describe("a card that expires", () => {
  const card = (month: number): PaymentMethod => ({
    ...{ id: `pm_${month}`, kind: "card", brand: "Visa", last4: `11${month}`, expiry: { month, year: 2026 }, isDefault: true },
  });
  const cards = { listPaymentMethods: async () => [card(11), card(12), card(10)] };

  it("this month or the next is told once a month", async () => {
    const customer = await paying();
    const [mail, ...others] = await announced(customer, start + day, cards);
    expect(others).toEqual([]);
    expect(mail?.text).toContain("Visa …1111 (11/2026)\nVisa …1112 (12/2026)");
    expect(mail?.text).not.toContain("10/2026");
    expect(await announced(customer, start + 2 * day, cards)).toEqual([]);
    expect((await announced(customer, start + 22 * day, cards)).map(({ text }) => text)).toEqual([
      expect.stringContaining("Visa …1112 (12/2026)"),
    ]);
  });
});

describe("a plan that has ended", () => {
  it("is written of once, some days later, and not to who has another", async () => {
    const [gone, back] = [await paying(), await paying()];
    for (const customer of [gone, back]) await know(customer, "ended", { at: start + day, type: "subscription.ended" });
    await env.DB.prepare("update organizations set plan = 'pro' where id = ?").bind(back.orgId).run();
    expect(await announced(gone, start + 2 * day)).toEqual([]);
    expect((await announced(gone, start + 5 * day)).map(({ subject }) => subject)).toEqual([
      "Your pictures are still here · Chitra",
    ]);
    expect(await announced(gone, start + 6 * day)).toEqual([]);
    expect(await announced(back, start + 5 * day)).toEqual([]);
  });
});

describe("a mail whose run died after it was sent", () => {
  it("is sent again under the same key: of a notice, and of a payment", async () => {
    const customer = await paying();
    const [first] = await announced(customer, start + 30 * day - 25 * hour);
    const query = env.DB.prepare("select key from billing_notices where org_id = ? and key like 'debit:%'");
    const { key } = (await query.bind(customer.orgId).first<{ key: string }>()) ?? { key: "" };
    const { billing, jobs } = compose(env);
    const mails: Mail[] = [];
    const dying = { send: async (mail: Mail) => Promise.reject(new Error(`died after ${mails.push(mail)}`)) };
    const deps = { ...billing, notifications: jobs.notifications, mailer: dying };
    await expect(sendNotice(deps, customer.orgId, key)).rejects.toThrow("died");
    const address = { provider: "sandbox" as const, eventId: `evt_${customer.customerId}_charged` };
    for (let time = 0; time < 2; time++) await expect(mailBillingEvent(deps, address)).rejects.toThrow("died");

    const [notice, payment, again] = mails.map((mail) => mail.key);
    expect(notice).toBe(first?.key);
    expect(notice).toBeDefined();
    expect(payment).toBe(again);
    expect(payment).toContain(address.eventId);
  });
});
