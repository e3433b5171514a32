import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { instant } from "../../src/kernel/time.ts";
import { stripeVersion } from "../../src/platform/payments/stripe/stripe-api.ts";
import { onLoopback } from "./loopback.ts";
import { card, day, keys, start, stripeWorld, upi } from "./stripe/stripe-world.ts";

const ofType = <Event extends { type: string }>(events: Event[], type: string) => events.filter((event) => event.type === type);
const change = { key: "chg_1", terms: { priceId: "business-month-usd-1", seats: 2 } };
const changing = { subscriptionId: "sub_ours", change, phases: [{ cycles: null, amount: 24_000 }] };

describe("a subscription at the checkout", () => {
  it("has its trial, whose invoice of nothing is no charge, and is charged each month", async () => {
    const world = await stripeWorld();
    await world.begin();
    expect(await world.events()).toMatchObject([{ type: "subscription.started", trialEnd: start + 14 * day, ...world.holder }]);
    world.passDays(15);
    const terms = { priceId: "pro-month-usd-1", seats: 1 };
    const paid = { type: "subscription.charged", amount: 3_600, credit: 0, currency: "USD", cycle: 0, terms };
    const period = { start: start + 14 * day, end: Date.UTC(2027, 0, 15) };
    expect(await world.events()).toMatchObject([{ ...paid, period }]);
    world.passDays(31);
    expect(await world.events()).toMatchObject([{ ...paid, cycle: 1 }]);
  });

  it("keeps the day of its anchor, and counts cycles over short months", async () => {
    const world = await stripeWorld();
    world.server.advanceTo(Date.UTC(2026, 11, 31));
    await world.begin({ trialDays: 0 });
    world.passDays(100);
    const charged = ofType(await world.events(), "subscription.charged");
    expect(charged.map((event) => (event as { cycle: number }).cycle)).toEqual([0, 1, 2, 3]);
    expect(charged.at(2)).toMatchObject({ period: { start: Date.UTC(2027, 1, 28), end: Date.UTC(2027, 2, 31) } });
  });

  it("fails, is tried again, is halted; and is active when it is paid", async () => {
    const world = await stripeWorld();
    await world.begin({ trialDays: 0 });
    await world.events();
    world.server.person.setWorks("sub_ours", false);
    world.passDays(45);
    const failing = await world.events();
    expect(failing.map(({ type }) => type)).toEqual([...Array(4).fill("subscription.payment_failed"), "subscription.halted"]);
    expect(new Set(failing.map(({ id }) => id)).size).toBe(5);
    world.server.person.setWorks("sub_ours", true);
    world.server.person.payOpen("sub_ours");
    expect(await world.events()).toMatchObject([{ type: "subscription.charged", cycle: 1 }]);
  });

  it("that nobody goes to can be cancelled", async () => {
    const world = await stripeWorld();
    await world.provider.createSubscription(world.wish());
    await world.provider.cancel("sub_ours", "now");
    expect(await world.events()).toMatchObject([{ type: "subscription.ended", ...world.holder }]);
  });

  it("with a coupon for some cycles costs less for as long", async () => {
    const world = await stripeWorld();
    const phases = [
      { cycles: 2, amount: 1_800 },
      { cycles: null, amount: 3_600 },
    ];
    await world.begin({ trialDays: 0, phases, coupons: ["HALF"] });
    world.passDays(70);
    const amounts = ofType(await world.events(), "subscription.charged").map((event) => (event as { amount: number }).amount);
    expect(amounts).toEqual([1_800, 1_800, 3_600]);
  });
});

describe("a change of plan", () => {
  it("is charged for the rest of the period and told with its payment, once", async () => {
    const world = await stripeWorld();
    await world.begin({ trialDays: 0 });
    await world.events();
    for (let again = 0; again < 2; again++)
      expect(await world.provider.changePlan({ ...changing, adjustment: 10_200 })).toBe("changed");
    const told = await world.events();
    expect(told).toMatchObject([{ type: "subscription.changed", change, payment: { amount: 10_200 } }]);
    world.passDays(32);
    expect(await world.events()).toMatchObject([{ type: "subscription.charged", amount: 24_000, terms: change.terms }]);
  });

  it("that gives something back takes it off the next charge", async () => {
    const world = await stripeWorld();
    await world.begin({ trialDays: 0 });
    await world.events();
    await world.provider.changePlan({ ...changing, adjustment: -1_000 });
    expect(await world.events()).toMatchObject([{ type: "subscription.changed", payment: null }]);
    world.passDays(32);
    expect(await world.events()).toMatchObject([{ type: "subscription.charged", amount: 23_000, credit: 1_000 }]);
  });

  it("is declined with the card, and can't be made to a mandate by UPI", async () => {
    const [one, other] = [await stripeWorld(), await stripeWorld()];
    await one.begin({ trialDays: 0 });
    one.server.person.setWorks("sub_ours", false);
    expect(await one.provider.changePlan({ ...changing, adjustment: 10_200 })).toBe("declined");
    expect(ofType(await one.events(), "subscription.changed")).toEqual([]);
    await other.begin({ trialDays: 0, currency: "INR" }, upi());
    expect(await other.provider.changePlan({ ...changing, adjustment: 10_200 })).toBe("mandate_fixed");
  });
});

describe("an answer that is lost, or an error of the server", () => {
  const paths = [
    /customers$/,
    /checkout.sessions$/,
    /subscriptions/,
    /invoices$/,
    /invoiceitems$/,
    /finalize$/,
    /pay$/,
    /refunds$/,
  ];

  it.each(["answer_lost", "server_error"] as const)("%s at any step: what is asked again is done once", async (kind) => {
    for (const on of paths) {
      const world = await stripeWorld();
      const until = async <Result>(ask: () => Promise<Result>) => ask().catch(() => ask());
      world.server.failNext({ on: new RegExp(`POST .*${on.source}`), kind });
      const other = { orgId: "org_other" as never, name: "Other", email: "other@chitra.test" };
      await until(() => world.provider.createCustomer(other));
      await until(() => world.provider.createSubscription(world.wish({ trialDays: 0 })));
      world.server.person.checkOut("sub_ours", card());
      await until(() => world.provider.changePlan({ ...changing, adjustment: 10_200 }));
      const owed = { key: "ivc_1", amount: 900, currency: "USD" as const, description: "Usage", isRetried: true, payer: other };
      await until(() => world.provider.collect({ ...world.holder, ...owed }));
      const [charged] = ofType(await world.events(), "subscription.charged") as { paymentId: string }[];
      const refund = { ...world.holder, key: "part", paymentId: charged?.paymentId ?? "", amount: 100 };
      await until(() => world.provider.refund(refund));
      const { customers, sessions, intents, refunds } = world.server.books;
      expect([customers.size, sessions.size, intents.size, refunds.size], `${kind} at ${on}`).toEqual([2, 1, 3, 1]);
    }
  });
});

describe("what is owed besides", () => {
  const owed = {
    key: "ivc_1",
    amount: 900,
    currency: "USD" as const,
    description: "Usage",
    isRetried: true,
    payer: { name: "W", email: "w@chitra.test" },
  };

  it("is taken from what the plan is paid by, or has a page to pay it at", async () => {
    const [one, other] = [await stripeWorld(), await stripeWorld()];
    await one.begin({ trialDays: 0 });
    expect(await one.provider.collect({ ...one.holder, ...owed })).toBeNull();
    expect((await one.events()).at(-1)).toMatchObject({ type: "collection.paid", key: "ivc_1", amount: 900, ...one.holder });
    await other.begin({ trialDays: 0 });
    other.server.person.setWorks("sub_ours", false);
    expect(await other.provider.collect({ ...other.holder, ...owed })).toMatchObject({
      url: expect.stringContaining("invoice"),
    });
    expect((await other.events()).at(-1)).toMatchObject({ type: "collection.failed", key: "ivc_1" });
  });
});

describe("webhooks", () => {
  const one = async () => {
    const world = await stripeWorld();
    await world.begin();
    const [webhook] = await world.server.outbox.take();
    if (!webhook) throw new Error("It told nothing.");
    return { world, webhook };
  };
  const refused = { code: "invalid_signature" };

  it("are signed as the official library has it, and so are those that it signs", async () => {
    const { world, webhook } = await one();
    const header = webhook.headers.get("stripe-signature") ?? "";
    const text = new TextDecoder().decode(webhook.body);
    const at = Math.floor(world.clock.now() / 1_000);
    const verify = (payload: string) =>
      Stripe.webhooks.constructEvent(payload, header, keys.webhookSecret, 300, undefined, world.clock.now());
    expect(verify(text).type).toBe("customer.subscription.created");
    expect(() => verify(`${text} `)).toThrow();
    for (const secret of [keys.webhookSecret, "whsec_before"]) {
      const made = Stripe.webhooks.generateTestHeaderString({ payload: text, secret, timestamp: at });
      expect((await world.parse({ ...webhook, headers: new Headers({ "stripe-signature": made }) })).event).not.toBeNull();
    }
  });

  it("are refused with one byte changed, another signature, none, or 301 seconds later", async () => {
    const { world, webhook } = await one();
    const tampered = webhook.body.slice();
    tampered[40] = (tampered[40] ?? 0) ^ 1;
    const by = (secret: string) =>
      Stripe.webhooks.generateTestHeaderString({ payload: new TextDecoder().decode(webhook.body), secret });
    await expect(world.parse({ ...webhook, body: tampered })).rejects.toMatchObject(refused);
    await expect(world.parse({ ...webhook, headers: new Headers() })).rejects.toMatchObject(refused);
    const foreign = new Headers({ "stripe-signature": by("whsec_somebody") });
    await expect(world.parse({ ...webhook, headers: foreign })).rejects.toMatchObject(refused);
    world.server.advanceTo(start + 300_000);
    expect((await world.parse(webhook)).event).not.toBeNull();
    world.server.advanceTo(start + 301_000);
    await expect(world.parse(webhook)).rejects.toMatchObject(refused);
  });

  it("of a refund at the dashboard lead to whose it is; those of what isn't ours tell nothing", async () => {
    const world = await stripeWorld();
    await world.begin({ trialDays: 0 });
    const [charged] = ofType(await world.events(), "subscription.charged") as { paymentId: string }[];
    world.server.person.refundAtDashboard(charged?.paymentId ?? "", 500);
    const refund = { type: "refund.processed", paymentId: charged?.paymentId, amount: 500, ...world.holder };
    expect(await world.events()).toMatchObject([refund]);
    await world.provider.changePlan({ ...changing, adjustment: 10_200 });
    const [changed] = ofType(await world.events(), "subscription.changed") as { payment: { id: string } }[];
    world.server.person.refundAtDashboard(changed?.payment.id ?? "", 100);
    expect(await world.events()).toMatchObject([{ ...refund, paymentId: changed?.payment.id, amount: 100 }]);
    for (const subscription of world.server.books.subscriptions.values()) subscription.metadata = {};
    world.passDays(32);
    expect(await world.events()).toEqual([]);
  });
});

describe("its records", () => {
  it("tell what no webhook told, under the same names", async () => {
    const world = await stripeWorld();
    await world.begin();
    world.passDays(46);
    await world.provider.changePlan({ ...changing, adjustment: 10_200 });
    const invoices = [...world.server.books.invoices.values()];
    const paid = invoices.find(({ amount_paid }) => amount_paid > 0)?.id ?? "";
    await world.provider.refund({ ...world.holder, key: "part", paymentId: paid, amount: 100 });
    await world.provider.cancel("sub_ours", "period_end");
    const told = new Set((await world.events()).map(({ id }) => id));
    const refunds = await world.provider.fetchRefunds(instant(0));
    const found = [...(await world.provider.fetchEvents("sub_ours", "active")), ...refunds].map(({ id }) => id);
    expect(found.toSorted()).toEqual([...told].toSorted());
    expect(await world.provider.fetchRefunds(instant(world.clock.now() + 1_000))).toEqual([]);
    await world.provider.keep("sub_ours");
    expect((await world.events()).at(-1)).toMatchObject({ type: "subscription.cancel_scheduled", cancelAt: null });
    await world.provider.pause("sub_ours");
    expect((await world.provider.fetchEvents("sub_ours", "active")).at(-1)).toMatchObject({ type: "subscription.paused" });
    await world.provider.resume("sub_ours");
    expect((await world.events()).map(({ type }) => type)).toEqual(["subscription.paused", "subscription.resumed"]);
    world.server.endAtDashboard("sub_ours");
    expect((await world.provider.fetchEvents("sub_ours", "active")).at(-1)).toMatchObject({ type: "subscription.ended" });
  });
});

describe("ways to pay", () => {
  it("are the customer's own, and shown without numbers", async () => {
    const world = await stripeWorld();
    await world.begin({ trialDays: 0 });
    const second = world.server.person.store(world.customerId, upi());
    const foreign = world.server.person.store("cus_somebody", card());
    const shown = await world.provider.listPaymentMethods(world.holder);
    expect(shown).toMatchObject([
      { kind: "card", brand: "visa", last4: "4242", isDefault: true },
      { kind: "upi", last4: "we…@okbank", isDefault: false },
    ]);
    expect(await world.provider.setDefaultPaymentMethod(world.holder, foreign)).toBe(false);
    expect(await world.provider.removePaymentMethod(world.holder, foreign)).toBe(false);
    expect(await world.provider.setDefaultPaymentMethod(world.holder, second)).toBe(true);
    expect(await world.provider.removePaymentMethod(world.holder, shown[0]?.id ?? "")).toBe(true);
    expect(await world.provider.listPaymentMethods(world.holder)).toMatchObject([{ id: second, isDefault: true }]);
    expect((await world.provider.addPaymentMethod(world.holder)).url).toContain("checkout");
  });
});

describe("the portal", () => {
  it("opens where the customer wants to go, and for the customer's own subscription", async () => {
    const world = await stripeWorld();
    await world.begin();
    const pages = ["overview", "payment_method", "cancel"] as const;
    const urls = await Promise.all(pages.map(async (page) => (await world.provider.openPortal(world.holder, page)).url));
    expect(urls.map((url) => url.split("/flow/")[1])).toEqual([undefined, "payment_method_update", "subscription_cancel"]);
    const stranger = { ...world.holder, customerId: "cus_stranger" };
    await expect(world.provider.openPortal(stranger, "overview")).rejects.toThrow("No such object");
  });
});

describe("the contract server", () => {
  it("takes what the official library sends, and refuses other keys, parameters and reused idempotency keys", async () => {
    const world = await stripeWorld();
    await world.begin({ trialDays: 0 });
    const { port, close } = await onLoopback(world.server.ask);
    const options = { host: "127.0.0.1", port, protocol: "http" as const, maxNetworkRetries: 0, apiVersion: stripeVersion };
    const official = new Stripe(keys.secretKey, options as never);
    const customer = await official.customers.create({ name: "A", email: "a@chitra.test" }, { idempotencyKey: "k1" });
    expect(customer.id).toMatch(/^cus_/);
    const [id = ""] = [...world.server.books.subscriptions.keys()];
    expect(await official.subscriptions.retrieve(id)).toMatchObject({ status: "active" });
    expect(await official.subscriptions.update(id, { cancel_at_period_end: true })).toMatchObject({
      cancel_at_period_end: true,
    });
    const again = official.customers.create({ name: "B", email: "b@chitra.test" }, { idempotencyKey: "k1" });
    await expect(again).rejects.toMatchObject({ type: "StripeIdempotencyError" });
    const unknown = official.customers.create({ name: "B", email: "b@chitra.test", favourite: "blue" } as never);
    await expect(unknown).rejects.toMatchObject({ code: "parameter_unknown" });
    await expect(new Stripe("sk_test_other", options as never).subscriptions.retrieve(id)).rejects.toMatchObject({
      statusCode: 401,
    });
    await close();
  });
});
