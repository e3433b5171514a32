import Razorpay from "razorpay";
import { describe, expect, it } from "vitest";
import { razorpayApi } from "../../src/platform/payments/razorpay/razorpay-api.ts";
import { collectionOf, RazorpayInvoice } from "../../src/platform/payments/razorpay/razorpay-shapes.ts";
import { onLoopback } from "./loopback.ts";
import { card, day, keys, razorpayWorld, start, upi, wish } from "./razorpay/razorpay-world.ts";

const holder = (subscriptionId: string) => ({ customerId: "org_ours", subscriptionId });
const month = (first: string, next: string) => ({
  start: Date.parse(`${first}T00:00:00+05:30`),
  end: Date.parse(`${next}T00:00:00+05:30`),
});

describe("a subscription by UPI", () => {
  it("has its trial, is charged when it ends, and then at midnight in India", async () => {
    const world = razorpayWorld();
    const id = await world.begin();
    expect(await world.events()).toMatchObject([
      { id: `started/${id}`, type: "subscription.started", trialEnd: start + 14 * day, customerId: "org_ours" },
    ]);
    world.passDays(15);
    const terms = { priceId: "starter-month-inr-1", seats: 1 };
    const paid = { type: "subscription.charged", amount: 117_882, currency: "INR", cycle: 0, terms };
    expect((await world.events()).filter(({ type }) => type === "subscription.charged")).toMatchObject([
      { ...paid, period: month("2026-12-15", "2027-01-15"), at: start + 14 * day },
    ]);
    world.passDays(31);
    expect(await world.events()).toMatchObject([{ ...paid, cycle: 1, period: month("2027-01-15", "2027-02-15") }]);
  });

  it("fails, is tried again each day, and is halted; what is approved later is charged for its cycle", async () => {
    const world = razorpayWorld();
    const id = await world.begin({ trialDays: 0 });
    await world.events();
    world.server.person.setWorks(id, false);
    world.passDays(32.5);
    const failed = await world.events();
    expect(failed.map(({ type }) => type)).toEqual(["subscription.payment_failed", "subscription.payment_failed"]);
    expect(new Set(failed.map((event) => event.id)).size).toBe(2);

    world.server.person.approve(id);
    const charged = (await world.events()).find(({ type }) => type === "subscription.charged");
    expect(charged).toMatchObject({ cycle: 1, period: month("2027-01-01", "2027-02-01") });
    world.passDays(40);
    expect((await world.events()).at(-1)).toMatchObject({ type: "subscription.halted" });
  });

  it("can't be changed or kept, and isn't given for more than 15,000 rupees", async () => {
    const world = razorpayWorld();
    const id = await world.begin();
    const change = { key: "chg_1", terms: { priceId: "pro-month-inr-1", seats: 1 } };
    expect(await world.provider.changePlan({ subscriptionId: id, change, phases: [], adjustment: 1 })).toBe("mandate_fixed");
    await expect(world.provider.keep(id)).rejects.toMatchObject({ code: "conflict" });
    const dear = await world.provider.createSubscription(
      wish({ key: "sub_dear", phases: [{ cycles: null, amount: 1_500_001 }] }),
    );
    expect(world.server.person.authorize(dear.subscriptionId, upi())).toBe(false);
  });

  it("by card for more has each debit approved by its payer", async () => {
    const world = razorpayWorld();
    const id = await world.begin({ phases: [{ cycles: null, amount: 5_899_882 }] }, card());
    world.passDays(14.5);
    expect((await world.events()).at(-1)).toMatchObject({ type: "subscription.payment_failed" });
    world.server.person.approve(id);
    expect((await world.events()).map(({ type }) => type)).toContain("subscription.charged");
  });
});

describe("an end", () => {
  it("at the end of the cycle is told at once, and comes", async () => {
    const world = razorpayWorld();
    const id = await world.begin({ trialDays: 0 });
    await world.provider.cancel(id, "period_end");
    const { end } = month("2026-12-01", "2027-01-01");
    expect(world.told).toMatchObject([{ type: "subscription.cancel_scheduled", cancelAt: end }]);
    world.passDays(32);
    expect((await world.events()).at(-1)).toMatchObject({ type: "subscription.ended", at: end });
  });

  it("of a trial leaves the trial, unless it is to end now", async () => {
    const [later, now] = [razorpayWorld(), razorpayWorld()];
    await later.provider.cancel(await later.begin(), "period_end");
    expect((await later.events()).at(-1)).toMatchObject({ type: "subscription.cancel_scheduled", cancelAt: start + 14 * day });
    await now.provider.cancel(await now.begin(), "now");
    expect(now.told).toMatchObject([{ type: "subscription.ended" }]);
  });

  it("that was asked for twice, since the first answer was lost, is one", async () => {
    const world = razorpayWorld();
    const id = await world.begin({ trialDays: 0 });
    world.server.failNext({ on: /cancel$/, kind: "answer_lost" });
    await expect(world.provider.cancel(id, "now")).rejects.toMatchObject({ code: "billing_unavailable" });
    await world.provider.cancel(id, "now");
    expect(world.told.map((event) => event.id)).toEqual([`ended/${id}`]);
  });
});

describe("an answer that is lost, or an error of the server", () => {
  it.each(["answer_lost", "server_error"] as const)(
    "%s: subscribing again leads to a page, and to one mandate",
    async (kind) => {
      const world = razorpayWorld();
      world.server.failNext({ on: /POST .*subscriptions$/, kind });
      await expect(world.provider.createSubscription(wish())).rejects.toMatchObject({ code: "billing_unavailable" });
      const [one, other] = [await world.provider.createSubscription(wish()), await world.provider.createSubscription(wish())];
      expect(one).toEqual(other);
      expect(world.server.books.plans.size).toBe(1);
    },
  );

  it.each(["answer_lost", "server_error"] as const)("%s: a refund, and a link to pay, are made once", async (kind) => {
    const world = razorpayWorld();
    const id = await world.begin({ trialDays: 0 });
    const [payment] = [...world.server.books.payments.keys()];
    const refund = { ...holder(id), key: "replaced:sub_ours", paymentId: payment ?? "", amount: 50_000 };
    const owed = { key: "ivc_1", amount: 23_600, currency: "INR" as const, description: "Usage", isRetried: true };
    const payer = { name: "Weather desk", email: "accounts@chitra.test" };
    const asks = [() => world.provider.refund(refund), () => world.provider.collect({ ...holder(id), ...owed, payer })];
    world.server.failNext({ on: /refund$/, kind });
    world.server.failNext({ on: /POST .*payment_links$/, kind });
    for (const ask of asks) {
      await expect(ask()).rejects.toMatchObject({ code: "billing_unavailable" });
      await ask();
    }
    expect([world.server.books.refunds.size, world.server.books.links.size]).toEqual([1, 1]);
    world.server.person.payLink("ivc_1", upi());
    expect((await world.events()).slice(-2)).toMatchObject([
      { type: "refund.processed", amount: 50_000, paymentId: payment, ...holder(id) },
      { type: "collection.paid", key: "ivc_1", amount: 23_600, ...holder(id) },
    ]);
  });

  it("pausing again does it once", async () => {
    const world = razorpayWorld();
    const id = await world.begin({ trialDays: 0 });
    for (const step of ["pause", "resume"] as const) {
      world.server.failNext({ on: new RegExp(`${step}$`), kind: "answer_lost" });
      await expect(world.provider[step](id)).rejects.toMatchObject({ code: "billing_unavailable" });
      await world.provider[step](id);
    }
    const types = (await world.events()).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(["subscription.paused", "subscription.resumed"]);
  });
});

describe("webhooks", () => {
  it("are signed as the official library has it", async () => {
    const world = razorpayWorld();
    await world.begin();
    for (const { body, headers } of await world.server.outbox.take()) {
      const signature = headers.get("x-razorpay-signature") ?? "";
      const text = new TextDecoder().decode(body);
      expect(Razorpay.validateWebhookSignature(text, signature, keys.webhookSecret)).toBe(true);
      expect(Razorpay.validateWebhookSignature(`${text} `, signature, keys.webhookSecret)).toBe(false);
    }
  });

  it("are refused with one byte changed, another signature or none; during a change of secrets both hold", async () => {
    const world = razorpayWorld();
    await world.begin();
    const [webhook] = await world.server.outbox.take();
    if (!webhook) throw new Error("It told nothing.");
    const tampered = webhook.body.slice();
    tampered[30] = (tampered[30] ?? 0) ^ 1;
    const signed = async (secret: string) => {
      const { hmacHex } = await import("../../src/platform/payments/hmac.ts");
      return new Headers({ "x-razorpay-signature": await hmacHex(secret, webhook.body) });
    };
    const refused = { code: "invalid_signature" };
    await expect(world.parse({ ...webhook, body: tampered })).rejects.toMatchObject(refused);
    await expect(world.parse({ ...webhook, headers: new Headers() })).rejects.toMatchObject(refused);
    await expect(world.parse({ ...webhook, headers: await signed("somebody-else") })).rejects.toMatchObject(refused);
    expect((await world.parse({ ...webhook, headers: await signed("the-secret-before") })).event).not.toBeNull();
  });

  it("that come again, under another id or much later, are the same event", async () => {
    const world = razorpayWorld();
    await world.begin({ trialDays: 0 });
    for (const webhook of await world.server.outbox.take()) {
      const first = await world.parse(webhook);
      const headers = new Headers(webhook.headers);
      headers.set("x-razorpay-event-id", "evt_forged");
      world.passDays(301 / 86_400);
      expect((await world.parse({ ...webhook, headers })).eventId).toBe(first.eventId);
    }
  });

  it("tell nothing where they are of a type that nobody needs, or of a subscription that isn't ours", async () => {
    const world = razorpayWorld();
    const id = await world.begin();
    const [webhook] = await world.server.outbox.take();
    const payload = JSON.parse(new TextDecoder().decode(webhook?.body));
    world.server.outbox.add("invoice.expired", { ...payload, event: "invoice.expired" });
    payload.payload.subscription.entity.notes = [];
    world.server.outbox.add("subscription.authenticated", payload);
    const deliveries = await Promise.all((await world.server.outbox.take()).map(world.parse));
    expect(deliveries).toMatchObject([
      { type: "invoice.expired", event: null, eventId: expect.stringMatching(/^body\/[0-9a-f]{64}$/) },
      { type: "subscription.authenticated", event: null },
    ]);
    expect(id).toMatch(/^sub_/);
  });

  it("of a refund at the dashboard lead to whose it is", async () => {
    const world = razorpayWorld();
    const id = await world.begin({ trialDays: 0 });
    const [payment = ""] = [...world.server.books.payments.keys()];
    const api = razorpayApi({ fetch: world.server.fetch, baseUrl: "https://razorpay.test", ...keys });
    await api.post(`/payments/${payment}/refund`, RazorpayInvoice.partial(), { body: { amount: 1_000 } });
    expect((await world.events()).at(-1)).toMatchObject({ type: "refund.processed", amount: 1_000, ...holder(id) });
  });
});

describe("its records", () => {
  it("tell what no webhook told, under the same names", async () => {
    const world = razorpayWorld();
    const id = await world.begin();
    world.passDays(50);
    const [payment = ""] = [...world.server.books.payments.keys()];
    await world.provider.refund({ ...holder(id), key: "refund-of-a-part", paymentId: payment, amount: 17_882 });
    await world.provider.pause(id);
    const told = (await world.events()).filter(({ id: name }) => !name.startsWith("resumed/")).map(({ id: name }) => name);
    const refunds = await world.provider.fetchRefunds(world.at(0));
    const found = [...(await world.provider.fetchEvents(id, "active")), ...refunds].map((event) => event.id);
    expect(found.toSorted()).toEqual(told.toSorted());
    expect(await world.provider.fetchRefunds(world.at(60))).toEqual([]);
    expect((await world.provider.fetchEvents(id, "paused")).map(({ type }) => type)).not.toContain("subscription.paused");
    await world.provider.resume(id);
    expect((await world.provider.fetchEvents(id, "paused")).at(-1)).toMatchObject({ type: "subscription.resumed" });
    world.server.endAtDashboard(id);
    expect((await world.provider.fetchEvents(id, "active")).at(-1)).toMatchObject({ id: `ended/${id}` });
  });

  it("show how it is paid, without numbers", async () => {
    for (const [instrument, shown] of [
      [upi(), { kind: "upi", brand: "UPI", last4: "we…@okbank", expiry: null }],
      [card(), { kind: "card", brand: "Visa", last4: "1111", expiry: { month: 12, year: 2034 } }],
    ] as const) {
      const world = razorpayWorld();
      const id = await world.begin({ trialDays: 0 }, instrument);
      const [method] = await world.provider.listPaymentMethods(holder(id));
      expect(method).toMatchObject({ ...shown, isDefault: true });
      expect(await world.provider.removePaymentMethod(holder(id), method?.id ?? "")).toBe(true);
      expect(await world.provider.removePaymentMethod(holder(id), "token_other")).toBe(false);
    }
  });
});

describe("a link to pay", () => {
  const owed = { key: "ivc_1", amount: 23_600, currency: "INR" as const, description: "Usage", isRetried: true };
  const payer = { name: "Weather desk", email: "accounts@chitra.test" };

  it("that was paid is found without a webhook, under the same name; a refund of it leads to whose it is", async () => {
    const world = razorpayWorld();
    const id = await world.begin({ trialDays: 0 });
    await world.provider.collect({ ...holder(id), ...owed, payer });
    expect(await world.provider.fetchCollected({ ...holder(id), key: "ivc_1" })).toEqual([]);
    await world.events();
    world.server.person.payLink("ivc_1", upi());
    const told = await world.events();
    expect(told).toMatchObject([{ type: "collection.paid", key: "ivc_1", amount: 23_600 }]);
    expect(await world.provider.fetchCollected({ ...holder(id), key: "ivc_1" })).toEqual(told);

    const payment = told[0]?.id.split("/")[1];
    const api = razorpayApi({ fetch: world.server.fetch, baseUrl: "https://razorpay.test", ...keys });
    await api.post(`/payments/${payment}/refund`, RazorpayInvoice.partial(), { body: { amount: 1_000 } });
    const refund = { type: "refund.processed", amount: 1_000, paymentId: payment, ...holder(id) };
    expect(await world.events()).toMatchObject([refund]);
    expect(await world.provider.fetchRefunds(world.at(0))).toMatchObject([refund]);
  });

  it("is another one once it has expired or is about to, and only the newest can be paid", async () => {
    const world = razorpayWorld();
    const id = await world.begin({ trialDays: 0 });
    const collect = () => world.provider.collect({ ...holder(id), ...owed, payer });
    const { person } = world.server;
    const first = await collect();
    expect(first).toMatchObject({ expiresAt: world.at(90) });
    world.passDays(88);
    expect(await collect()).toEqual(first);

    world.passDays(1.5);
    const second = await collect();
    expect(second?.url).not.toBe(first?.url);
    expect(person.payLink("ivc_1", upi())).toBe(false);

    world.passDays(100);
    const third = await collect();
    expect(new Set([first?.url, second?.url, third?.url]).size).toBe(3);
    expect(person.payLink("ivc_1.2", upi())).toBe(false);
    await world.events();
    expect(person.payLink("ivc_1.3", upi())).toBe(true);

    const told = await world.events();
    expect(told).toMatchObject([{ type: "collection.paid", key: "ivc_1", amount: 23_600 }]);
    expect(await world.provider.fetchCollected({ ...holder(id), key: "ivc_1" })).toEqual(told);
    expect(await collect()).toEqual({ url: third?.url, expiresAt: null });
  });

  it("is renewed once by two who ask at the same moment, or by one whose answer is lost", async () => {
    for (const days of [89.5, 91]) {
      const world = razorpayWorld();
      const id = await world.begin({ trialDays: 0 });
      const collect = () => world.provider.collect({ ...holder(id), ...owed, payer });
      await collect();
      world.passDays(days);
      world.server.failNext({ on: days < 90 ? /POST .*cancel$/ : /POST .*payment_links$/, kind: "answer_lost" });
      await expect(collect()).rejects.toMatchObject({ code: "billing_unavailable" });
      const [one, other] = await Promise.all([collect(), collect()]);
      expect(one).toEqual(other);
      expect(await collect()).toEqual(one);
      expect([...world.server.books.links.values()].filter(({ status }) => status === "created")).toHaveLength(1);
    }
  });

  it("that is paid while it is being withdrawn isn't replaced", async () => {
    const world = razorpayWorld();
    const id = await world.begin({ trialDays: 0 });
    const collect = () => world.provider.collect({ ...holder(id), ...owed, payer });
    const first = await collect();
    world.passDays(89.5);
    world.server.beforeNext(/POST .*cancel$/, () => world.server.person.payLink("ivc_1", upi()));
    expect(await collect()).toEqual({ url: first?.url, expiresAt: null });
    expect(world.server.books.links.size).toBe(1);
  });

  it("is the page of the subscription where a portal would be", async () => {
    const world = razorpayWorld();
    const id = await world.begin();
    expect((await world.provider.openPortal(holder(id), "cancel")).url).toBe(`https://rzp.io/i/${id}`);
  });
});

describe("a coupon", () => {
  const phases = [
    { cycles: 3, amount: 58_941 },
    { cycles: null, amount: 117_882 },
  ];

  it("for some cycles is an offer of Razorpay, or is refused", async () => {
    const world = razorpayWorld();
    const { subscriptionId } = await world.provider.createSubscription(wish({ phases, coupons: ["DIWALI"] }));
    expect(world.server.books.subscriptions.get(subscriptionId)?.offer_id).toBe("offer_diwali");
    const other = world.provider.createSubscription(wish({ key: "sub_other", phases, coupons: ["HOLI"] }));
    await expect(other).rejects.toMatchObject({ code: "invalid_request", issues: [{ path: "coupon" }] });
  });

  it("that leaves nothing to pay is refused, since a mandate is always for something", async () => {
    const world = razorpayWorld();
    const free = world.provider.createSubscription(wish({ phases: [{ cycles: null, amount: 0 }], coupons: ["FREE"] }));
    await expect(free).rejects.toMatchObject({ code: "invalid_request", issues: [{ path: "coupon" }] });
    expect(world.server.books.plans.size).toBe(0);
  });
});

describe("the contract server", () => {
  it("takes what the official library sends, and refuses other keys", async () => {
    const world = razorpayWorld();
    const { url, close } = await onLoopback(world.server.ask);
    const library = (key_secret: string) => {
      const made = new Razorpay({ key_id: keys.keyId, key_secret });
      (made as unknown as { api: { rq: { defaults: { baseURL: string } } } }).api.rq.defaults.baseURL = url;
      return made;
    };
    const official = library(keys.keySecret);
    const plan = await official.plans.create({
      ...{ period: "monthly", interval: 1, item: { name: "Starter", amount: 117_882, currency: "INR" } },
    });
    const made = await official.subscriptions.create({ plan_id: plan.id, total_count: 12, customer_notify: true });
    world.server.person.authorize(made.id, card());
    expect(await official.subscriptions.fetch(made.id)).toMatchObject({ status: "active", paid_count: 1 });
    expect(await official.subscriptions.cancel(made.id, true)).toMatchObject({ status: "active" });
    await expect(library("wrong").subscriptions.fetch(made.id)).rejects.toMatchObject({ statusCode: 401 });
    await expect(official.subscriptions.create({ plan_id: plan.id } as never)).rejects.toMatchObject({ statusCode: 400 });
    await close();
  });

  it("refuses a parameter that Razorpay doesn't know", async () => {
    const world = razorpayWorld();
    const api = razorpayApi({ fetch: world.server.fetch, baseUrl: "https://razorpay.test", ...keys });
    const sent = { body: { plan_id: "plan_1", total_count: 1, price: 5 } };
    await expect(api.post("/subscriptions", collectionOf(RazorpayInvoice), sent)).rejects.toThrow(/refused POST/);
  });
});
