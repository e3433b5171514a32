import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { followTime } from "../../src/billing/index.ts";
import { announceReleases } from "../../src/flows/releases/announce-releases.ts";
import type { OrgId } from "../../src/kernel/ids.ts";
import { type Instant, instant } from "../../src/kernel/time.ts";
import { eventCatalogue } from "../../src/webhooks/index.ts";
import { compose } from "../../workers/compose.ts";
import { scheduled } from "../../workers/cron/scheduled.ts";
import { created, prepareDatabase } from "../support/api.ts";
import { askWith, seedKey } from "../support/api-keys.ts";
import { type SandboxCustomer, seedSubscription, tell } from "../support/sandbox-webhooks.ts";
import { settleJobs } from "../support/settle-jobs.ts";
import { smallSpec } from "../support/specs.ts";
import { inboxOf, newOwner } from "../support/webhooks.ts";

prepareDatabase();
beforeEach(() => void vi.spyOn(console, "info").mockImplementation(() => {}));

const day = 86_400_000;
const now = Date.now();
const ago = (days: number): Instant => instant(now - days * day);

type Row = { type: string; data: string };

/** What was recorded, the oldest first; each fits its schema. */
async function eventsOf(orgId: OrgId): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const query = "select type, data from events where org_id = ? and type <> 'webhook.test' order by sequence";
  const { results } = await env.DB.prepare(query).bind(orgId).all<Row>();
  return results.map(({ type, data }) => ({ type, data: eventCatalogue[type]?.data.parse(JSON.parse(data)) as never }));
}
const typesOf = async (orgId: OrgId) => (await eventsOf(orgId)).map(({ type }) => type);

describe("a customer's webhook", () => {
  async function subscriber(): Promise<SandboxCustomer & { bill: (facts: object[]) => Promise<void> }> {
    const customer = await seedSubscription();
    const owner = await newOwner({}, customer.orgId);
    await owner.add({ event_types: ["subscription.*", "invoice.*"] });
    let told = 0;
    const bill = async (facts: object[]) => {
      for (const fact of facts) await tell(customer, { id: `evt_${customer.customerId}_${told++}`, ...fact } as never);
      for (let round = 0; round < 4; round++) {
        await env.DB.prepare("update jobs set run_after = 0 where state = 'queued' and kind = 'billing.event'").run();
        await settleJobs();
      }
    };
    return { ...customer, bill };
  }

  const charge = ({ customerId }: SandboxCustomer, at: Instant) => ({
    ...{
      at,
      type: "subscription.charged",
      paymentId: `pay_${customerId}`,
      amount: 353_882,
      credit: 0,
      currency: "INR",
      cycle: 0,
    },
    ...{ period: { start: at, end: instant(at + 30 * day) }, terms: { priceId: "pro-month-inr-1", seats: 1 } },
  });

  it("hears of a subscription's life and of each invoice, once, whatever is repeated", async () => {
    const customer = await subscriber();
    const { orgId, customerId, bill } = customer;
    const facts = [
      { at: ago(20), type: "subscription.started", trialEnd: ago(10) },
      { at: ago(10), type: "subscription.payment_failed", reason: "insufficient funds" },
      charge(customer, ago(9)),
      { at: ago(8), type: "refund.processed", refundId: `rfd_${customerId}`, paymentId: `pay_${customerId}`, amount: 100_000 },
      { at: ago(7), type: "subscription.paused" },
      { at: ago(6), type: "subscription.resumed" },
      { at: ago(5), type: "subscription.ended" },
    ];
    for (const fact of facts) await bill([fact, { ...fact }]);

    expect(await typesOf(orgId)).toEqual([
      "subscription.past_due",
      "invoice.issued",
      "invoice.paid",
      "subscription.activated",
      "invoice.issued",
      "subscription.paused",
      "subscription.activated",
      "subscription.cancelled",
    ]);
    const [, issued, paid, , note] = await eventsOf(orgId);
    expect(issued?.data).toMatchObject({ kind: "invoice", total: { minor: 353_882, currency: "INR" } });
    expect(paid?.data).toMatchObject({ invoice_id: issued?.data.invoice_id, amount: { minor: 353_882 } });
    expect(note?.data).toMatchObject({ kind: "credit_note", total: { minor: 100_000 } });
    const read = await askWith((await seedKey(orgId)).token, String(issued?.data.path));
    expect(read.status).toBe(200);
  });

  it("hears what time alone does to a subscription, once", async () => {
    const { orgId, bill } = await subscriber();
    await bill([
      { at: ago(16), type: "subscription.started", trialEnd: ago(2) },
      { at: ago(2), type: "subscription.payment_failed", reason: "declined" },
    ]);
    const followAt = (at: number) => followTime({ ...compose(env).billing, clock: { now: () => instant(at) } });
    for (const days of [1, 14, 14, 20]) await followAt(now + days * day);
    expect(await typesOf(orgId)).toEqual(["subscription.past_due", "subscription.halted"]);
  });

  it("hears of a rating of its own picture, and of nobody else's", async () => {
    const [owner, other] = [await newOwner(), await newOwner()];
    await owner.add({ event_types: ["infographic.reviewed"] });
    await other.add({ event_types: ["infographic.reviewed"] });
    const drawn = await owner.send("POST", "/v1/infographics", { spec: smallSpec("Rated") });
    const { id } = await created(drawn);
    for (const { send } of [owner, other])
      expect((await send("POST", "/v1/ratings", { kind: "picture", score: 4, infographic_id: id })).status).toBe(200);
    const reviewed = { type: "infographic.reviewed", data: { infographic_id: id, score: 4, path: `/v1/infographics/${id}` } };
    expect((await eventsOf(owner.orgId)).filter(({ type }) => type === "infographic.reviewed")).toEqual([reviewed]);
    expect(await eventsOf(other.orgId)).toEqual([]);
  });
});

describe("a release that is triggered", () => {
  it("is told to everybody who had a webhook then and asked for it, once, in live and test", async () => {
    const [early, deaf, testing] = [await newOwner(), await newOwner(), await newOwner({ mode: "test" })];
    await early.add({ event_types: ["release.triggered"], url: "https://hooks.example.com/200/release" });
    await deaf.add({ event_types: ["batch.*"] });
    await testing.add({ event_types: ["*"] });
    const judgedAt = instant(Date.now());
    const verdict = { release: "1.3", judgedAt, verdict: { verdict: "trigger" } };
    const all = async () => [verdict, { ...verdict, release: "1.1", verdict: { verdict: "below" } }] as never;
    const { events } = compose(env).webhooks;
    const later = await newOwner();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await later.add({ event_types: ["*"] });

    expect(await announceReleases({ verdicts: { all }, events }, judgedAt)).toBeGreaterThanOrEqual(3);
    expect(await announceReleases({ verdicts: { all }, events }, judgedAt)).toBe(0);

    for (const { orgId } of [early, testing]) {
      const [told] = await eventsOf(orgId);
      expect(told).toMatchObject({ type: "release.triggered", data: { release: "1.3" } });
      expect(told?.data.features).toContain("batches");
    }
    expect(await eventsOf(later.orgId)).toEqual([]);
    const deliveries = async (orgId: OrgId) =>
      env.DB.prepare("select id from webhook_deliveries where org_id = ?").bind(orgId).all();
    expect((await deliveries(deaf.orgId)).results).toEqual([]);
    expect((await deliveries(early.orgId)).results).toHaveLength(1);
    await scheduled(createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" }), env);
    await expect.poll(() => inboxOf("/200/release"), { timeout: 10_000 }).toHaveLength(1);
  });
});
