import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { followTime } from "../../src/billing/index.ts";
import { reconcileBilling } from "../../src/flows/reconcile-billing.ts";
import { type PurchaseId, randomId, type SubscriptionId } from "../../src/kernel/ids.ts";
import { instant } from "../../src/kernel/time.ts";
import type { BillingEvent } from "../../src/platform/ports/payment-provider.ts";
import { compose } from "../../workers/compose.ts";
import { prepareDatabase } from "../support/api.ts";
import { type SandboxCustomer, seedSubscription, tell } from "../support/sandbox-webhooks.ts";
import { settleJobs } from "../support/settle-jobs.ts";

prepareDatabase();

const day = 86_400_000;
const now = Date.now();
const ago = (days: number) => instant(now - days * day);

const planOf = async ({ orgId }: SandboxCustomer) =>
  (await env.DB.prepare("select plan from organizations where id = ?").bind(orgId).first<{ plan: string }>())?.plan;

/** As the cron would, at a moment of ours. */
const followAt = (at: number) => followTime({ ...compose(env).billing, clock: { now: () => instant(at) } });

async function failing(): Promise<SandboxCustomer> {
  const customer = await seedSubscription();
  const id = (name: string) => `evt_${customer.customerId}_${name}`;
  await tell(customer, { id: id("started"), at: ago(16), type: "subscription.started", trialEnd: ago(2) });
  await tell(customer, { id: id("failed"), at: ago(2), type: "subscription.payment_failed", reason: "declined" });
  await settleJobs();
  return customer;
}

describe("a plan that can't be charged", () => {
  it("stays for 15 days and then goes, without a word of the provider", async () => {
    const customer = await failing();
    await followAt(now + 12.9 * day);
    expect(await planOf(customer)).toBe("pro");
    await followAt(now + 13.1 * day);
    expect(await planOf(customer)).toBe("free");
    expect(await followAt(now + 13.2 * day)).toBe(0);
  });
});

describe("the reconciler", () => {
  type Records = { refunds?: BillingEvent[]; collected?: BillingEvent[]; failing?: string };
  const reconcile = (events: BillingEvent[], at = now + day, { refunds = [], collected = [], failing }: Records = {}) => {
    const { jobs, billing } = compose(env);
    const provider = billing.providers.sandbox;
    if (!provider) throw new Error("The sandbox is on.");
    const sandbox = {
      ...provider,
      fetchEvents: async (id: string) => {
        if (id === failing) throw new Error("It doesn't answer.");
        return events.filter(({ subscriptionId }) => subscriptionId === id);
      },
      fetchRefunds: async (since: number) => refunds.filter((refund) => refund.at >= since),
      fetchCollected: async ({ key }: { key: string }) => collected.filter((each) => "key" in each && each.key === key),
    };
    return reconcileBilling({ ...jobs, ...billing, providers: { sandbox }, onUndispatched: () => {} }, instant(at));
  };

  it("takes what no webhook told, once", async () => {
    const customer = await seedSubscription();
    const about = { customerId: customer.customerId, subscriptionId: customer.subscriptionId };
    const lost: BillingEvent = {
      id: `evt_${about.customerId}_lost`,
      at: ago(1),
      type: "subscription.started",
      trialEnd: ago(-13),
      ...about,
    };

    expect(await reconcile([lost])).toMatchObject({ found: 1, failed: [] });
    await settleJobs();
    expect(await planOf(customer)).toBe("pro");
    expect(await reconcile([lost], now + 2 * day)).toMatchObject({ found: 0 });
  });

  it("looks at the others where one can't be asked, and at that one an hour later", async () => {
    await env.DB.prepare("update subscriptions set reconciled_at = null").run();
    const [broken, sound] = [await seedSubscription(), await seedSubscription()];
    const failing = broken.subscriptionId;
    expect(await reconcile([], now + day, { failing })).toMatchObject({ failed: [{ message: "It doesn't answer." }] });
    const lookedAt = async (one: SandboxCustomer) =>
      (
        await env.DB.prepare("select reconciled_at as at from subscriptions where org_id = ?")
          .bind(one.orgId)
          .first<{ at: number }>()
      )?.at;
    expect([await lookedAt(broken), await lookedAt(sound)]).toEqual([now + day - 5 * 3_600_000, now + day]);
  });

  it("finds a payment by link, and a refund of a payment of any age, that no webhook told", async () => {
    const { billing } = compose(env);
    const customer = await seedSubscription();
    const about = { customerId: customer.customerId, subscriptionId: customer.subscriptionId };
    const [subscription] = await billing.subscriptions.list(customer.orgId);
    const id = randomId("pur") as PurchaseId;
    const quote = { currency: "INR" as const, tax: "inclusive" as const, net: 59_900 };
    const lines = [{ kind: "pack" as const, description: "50 premium generations", quantity: 1, unit: 59_900, amount: 59_900 }];
    await billing.credits.add({
      ...{
        id,
        orgId: customer.orgId,
        subscriptionId: subscription?.id as SubscriptionId,
        packId: "premium-50-inr-1",
        credits: 50,
      },
      ...{ quote: { ...quote, lines }, requestedAt: instant(now), payUrl: "https://pay.test/1" },
    });
    const paymentId = `pay_${about.customerId}`;
    const paid = { id: `collected/${paymentId}`, at: instant(now), ...about, type: "collection.paid" as const };
    const collected = [{ ...paid, key: id, paymentId, amount: 59_900 }];
    expect(await reconcile([], now + day, { collected })).toMatchObject({ found: 1 });
    await settleJobs();
    expect(await billing.credits.left(customer.orgId)).toBe(50);
    expect(await billing.credits.owed(instant(0), 10)).toEqual([]);

    const back = { id: `refund/${paymentId}`, at: instant(now), ...about, type: "refund.processed" as const };
    const refunds = [{ ...back, refundId: `rfd_${about.customerId}`, paymentId, amount: 59_900 }];
    expect(await reconcile([], now + day, { refunds })).toMatchObject({ found: 1 });
    await settleJobs();
    expect(await billing.credits.left(customer.orgId)).toBe(0);
    expect(await reconcile([], now + day, { refunds, collected })).toMatchObject({ found: 0 });
  });

  it("tells when a provider with subscriptions hasn't been heard of for a day", async () => {
    await failing();
    expect((await reconcile([], now + 3_600_000)).silent).toEqual([]);
    expect((await reconcile([], now + 1.1 * day)).silent).toEqual(["sandbox"]);
  });
});
