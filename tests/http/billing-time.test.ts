import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { followTime } from "../../src/billing/index.ts";
import { reconcileBilling } from "../../src/flows/reconcile-billing.ts";
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
  const reconcile = (events: BillingEvent[], at = now + day) => {
    const { jobs, billing } = compose(env);
    const provider = billing.providers.sandbox;
    if (!provider) throw new Error("The sandbox is on.");
    const sandbox = {
      ...provider,
      fetchEvents: async (id: string) => events.filter(({ subscriptionId }) => subscriptionId === id),
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

    expect(await reconcile([lost])).toMatchObject({ found: 1, failed: 0 });
    await settleJobs();
    expect(await planOf(customer)).toBe("pro");
    expect(await reconcile([lost], now + 2 * day)).toMatchObject({ found: 0 });
  });

  it("tells when a provider with subscriptions hasn't been heard of for a day", async () => {
    await failing();
    expect((await reconcile([], now + 3_600_000)).silent).toEqual([]);
    expect((await reconcile([], now + 1.1 * day)).silent).toEqual(["sandbox"]);
  });
});
