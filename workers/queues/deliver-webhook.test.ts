import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { type DeliverWebhookDeps, deliverWebhook } from "../../src/flows/deliver-webhook.ts";
import { mailOwners } from "../../src/flows/mail-owners.ts";
import { watchWebhooks } from "../../src/flows/watch-webhooks.ts";
import { jobRepository, runJob } from "../../src/jobs/index.ts";
import { type DeliveryId, type JobId, newOrgId, type OrgId, randomId, webhookIdOf } from "../../src/kernel/ids.ts";
import { type Instant, instant } from "../../src/kernel/time.ts";
import { notificationRepository } from "../../src/notifications/index.ts";
import { webCryptoSecretBox } from "../../src/platform/cloudflare/web-crypto-secret-box.ts";
import { database } from "../../src/platform/db/client.ts";
import { resendMailer } from "../../src/platform/mail/resend-mailer.ts";
import type { Mail, Mailer } from "../../src/platform/ports/mailer.ts";
import type { WebhookReply, WebhookRequest } from "../../src/platform/ports/webhook-sender.ts";
import {
  admit,
  deliveryRepository,
  eventRepository,
  forgetDeliveries,
  type GateState,
  newGate,
  replayRepository,
  report,
  retentionRepository,
  type Webhook,
  webhookRepository,
} from "../../src/webhooks/index.ts";
import { startEmpty } from "../../tests/support/api.ts";

beforeEach(startEmpty);

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const answers = (status: number, retryAfter?: string): WebhookReply => ({
  ...{ kind: "answered", status, retryAfter, body: `answered ${status}`, latency: 12 },
});
const silence: WebhookReply = { kind: "unanswered", inTime: false, problem: "aborted", latency: 15_000 };

describe("a delivery", () => {
  it("is tried ten times by the schedule and has failed then, under one id", async () => {
    const world = await newWorld(() => answers(500));
    const begun = world.clock.now();

    const waits = await world.deliverAll();

    const base = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour];
    expect(waits).toEqual(base);
    expect(world.clock.now() - begun).toBe(base.reduce((sum, each) => sum + each));
    expect(await world.delivery()).toMatchObject({ state: "failed", attempts: 10, lastProblem: "It answered 500." });
    expect(new Set(world.sent.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(world.sent.map(({ body }) => body)).size).toBe(1);
    expect(new Set(world.sent.map(({ headers }) => headers["webhook-signature"])).size).toBe(10);
  });

  it("waits as long as 429 asks for", async () => {
    const world = await newWorld((attempt) => (attempt === 1 ? answers(429, "3600") : answers(204)));
    expect(await world.deliverAll()).toEqual([hour]);
    expect(await world.delivery()).toMatchObject({ state: "delivered", attempts: 2, lastProblem: null });
  });

  it("succeeds late where nobody answered at first, and its endpoint is well again", async () => {
    const world = await newWorld((attempt) => (attempt <= 3 ? silence : answers(200)));
    await world.deliverAll();
    expect(await world.delivery()).toMatchObject({ state: "delivered", attempts: 4 });
    expect(await world.endpoint()).toMatchObject({ failingSince: null, lastDeliveredAt: world.clock.now() });
  });

  it("that died between the request and its record is sent again under the same id", async () => {
    const world = await newWorld(() => answers(200));
    const record = world.deps.deliveries.record;
    let dies = true;
    world.deps.deliveries = {
      ...world.deps.deliveries,
      record: async (...facts) => {
        if (!dies) return record(...facts);
        dies = false;
        throw new Error("killed");
      },
    };
    await expect(world.deliver()).rejects.toThrow("killed");
    expect(await world.deliver()).toEqual({ kind: "done" });
    expect(world.sent.map(({ headers }) => headers["webhook-id"])).toEqual([world.id, world.id]);
    expect(await world.delivery()).toMatchObject({ state: "delivered", attempts: 1 });
  });

  it("is recorded once where two workers do it at once", async () => {
    const world = await newWorld(() => answers(200));
    await Promise.all([world.deliver(), world.deliver()]);
    expect(await world.delivery()).toMatchObject({ state: "delivered", attempts: 1 });
    expect(await world.deps.deliveries.attemptsOf(world.id)).toHaveLength(1);
  });

  it("does nothing before it is due, when it has ended, or for a round that is over", async () => {
    const world = await newWorld(() => answers(503));
    await world.deliver();
    expect(await world.deliver()).toMatchObject({ kind: "again" });
    await world.replays.replay(world.tenant, world.id, world.clock.now());
    expect(await deliverWebhook(world.deps, { id: world.id, round: 0 })).toEqual({ kind: "done" });
    expect(world.sent).toHaveLength(1);
    await deliverWebhook(world.deps, { id: world.id, round: 1 });
    expect(world.sent).toHaveLength(2);
  });

  it("isn't sent where its host has moved into a private network since it was saved", async () => {
    const world = await newWorld(() => answers(200));
    world.leadsTo = ["93.184.216.34", "169.254.169.254"];
    expect(await world.deliver()).toMatchObject({ kind: "again" });
    world.leadsTo = undefined;
    world.pass(5 * second);
    await world.deliver();
    world.leadsTo = ["93.184.216.34"];
    world.pass(5 * minute);
    expect(await world.deliver()).toEqual({ kind: "done" });

    expect(world.sent).toHaveLength(1);
    const outcomes = (await world.deps.deliveries.attemptsOf(world.id)).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(["delivered", "unresolved", "refused_address"]);
  });

  it("is given up where its webhook was disabled or deleted meanwhile, and can be replayed", async () => {
    const world = await newWorld(() => answers(200));
    await world.set({ disabledAt: world.clock.now(), disabledReason: "by_hand" });
    expect(await world.deliver()).toEqual({ kind: "done" });
    expect(await world.delivery()).toMatchObject({ state: "failed", lastProblem: "The webhook is disabled.", attempts: 0 });
    await world.set({ disabledAt: null, disabledReason: null });
    const range = { since: instant(0), until: instant(world.clock.now() + 1), which: "failed" as const, limit: 10 };
    expect(await world.replays.replaySince(await world.endpoint(), range, world.clock.now())).toBe(1);
    await deliverWebhook(world.deps, { id: world.id, round: 1 });
    expect(await world.delivery()).toMatchObject({ state: "delivered" });
  });

  it("goes on where its gate can't be reached", async () => {
    const world = await newWorld(() => answers(200));
    const away = () => Promise.reject(new Error("no object"));
    world.deps.gate = { admit: away, report: away };
    expect(await world.deliver()).toEqual({ kind: "done" });
  });
});

describe("an endpoint that is sent to a lot", () => {
  it("gets no more than its rate, and everything in the end", async () => {
    const world = await newWorld(() => answers(200), { perSecond: 5, events: 60 });
    const times = await world.drain();
    const mostInASecond = Math.max(...times.map((at) => times.filter((other) => other >= at && other < at + second).length));
    expect(times).toHaveLength(60);
    expect(mostInASecond).toBeLessThanOrEqual(10);
    expect(await world.states()).toEqual({ delivered: 60 });
  });

  it("is left alone after five failures, so that a hundred events aren't a hundred requests", async () => {
    const world = await newWorld(() => answers(500), { events: 100 });
    await world.drain(10 * second);
    expect(world.sent.length).toBeLessThan(12);
    world.reply = () => answers(200);
    await world.drain();
    expect(await world.states()).toEqual({ delivered: 100 });
  });
});

describe("an endpoint that keeps failing", () => {
  it("is warned of after one day and three, disabled after five, and each is told once, in the account and by mail", async () => {
    const world = await newWorld(() => answers(500));
    await world.deliver();
    const told: [day: number, kinds: string[]][] = [];
    for (let hours = 1; hours <= 6 * 24; hours++) {
      world.pass(hour);
      const before = (await world.notes()).length;
      await Promise.all([watchWebhooks(world.deps, world.clock.now()), watchWebhooks(world.deps, world.clock.now())]);
      const kinds = (await world.notes()).slice(before).map(({ kind, id }) => `${kind} ${id.split(":")[3]}`);
      if (kinds.length > 0) told.push([hours / 24, kinds]);
    }
    expect(told).toEqual([
      [1, ["webhook.failing 1d"]],
      [3, ["webhook.failing 3d"]],
      [5, ["webhook.disabled failing"]],
    ]);
    await world.mail();
    expect(world.mails.map(({ to }) => to)).toEqual(Array(3).fill("owner@chitra.test"));
    expect(world.mails[0]?.text).toContain("hooks.example.com");
    expect(world.mails[0]?.text).not.toContain("secret-path");
    expect(await world.endpoint()).toMatchObject({ disabledReason: "failing" });
  });

  it("is told of once a day where it took others and never this one", async () => {
    const world = await newWorld(() => answers(422), { events: 3 });
    await world.drain();
    expect(await world.states()).toEqual({ failed: 3 });
    expect((await world.notes()).filter(({ kind }) => kind === "webhook.given_up")).toHaveLength(1);
    await world.mail();
    expect(world.mails.map(({ to }) => to)).toEqual(["owner@chitra.test"]);
    expect(world.mails[0]?.text).toContain("we have stopped trying");
    expect(world.mails[0]?.text).not.toContain("secret-path");
  });

  it("is mailed of also where the mail, or the run that had just told of it, died: each address once", async () => {
    const world = await newWorld(() => answers(500));
    await world.deliver();
    world.pass(day);
    expect(await watchWebhooks(world.deps, world.clock.now())).toEqual({ warned: 1, disabled: 0 });
    expect(await watchWebhooks(world.deps, world.clock.now())).toEqual({ warned: 0, disabled: 0 });

    const { asked, sent, mailer } = resend();
    world.mailer = { send: () => Promise.reject(new Error("no mail")) };
    expect(await world.mail()).toEqual(["retry"]);
    // Sent, and dead before that was kept.
    world.mailer = { send: async (mail) => mailer.send(mail).then(() => Promise.reject(new Error("died"))) };
    expect(await world.mail()).toEqual(["retry"]);
    world.mailer = mailer;
    expect(await world.mail()).toEqual(["done"]);
    expect([asked, sent.length]).toEqual([{ times: 2 }, 1]);
    expect(await world.mail()).toEqual([]);
  });

  it("is mailed of where the run that disables it, or gives a message up, dies right after", async () => {
    const outcomes = { 410: ["webhook.disabled"], 422: ["webhook.given_up"] };
    for (const [status, kinds] of Object.entries(outcomes)) {
      const world = await newWorld(() => answers(Number(status)));
      world.deps.gate.report = () => {
        throw new Error("died");
      };
      while ((await world.delivery())?.state === "pending") {
        await expect(world.deliver()).rejects.toThrow("died");
        world.pass(day);
      }
      await world.deliver();
      expect((await world.notes()).map(({ kind }) => kind)).toEqual(kinds);
      await world.mail();
      expect(world.mails).toHaveLength(1);
    }
  });

  it("starts anew after a success", async () => {
    const world = await newWorld((attempt) => (attempt === 2 ? answers(200) : answers(500)), { events: 2 });
    await world.drain(10 * second);
    world.pass(2 * day);
    await watchWebhooks(world.deps, world.clock.now());
    await world.mail();
    expect(world.mails.length).toBeLessThanOrEqual(1);
  });
});

describe("after thirty days", () => {
  it("payloads and attempts are forgotten and counted, what is newer stays", async () => {
    const world = await newWorld((attempt) => (attempt <= 2 ? answers(500) : answers(200)), { events: 3 });
    await world.drain();
    world.pass(31 * day);
    const fresh = await world.tell("fresh");

    expect(await forgetDeliveries({ retention: world.retention }, world.clock.now())).toEqual({ deliveries: 3, events: 3 });
    expect(await forgetDeliveries({ retention: world.retention }, world.clock.now())).toEqual({ deliveries: 0, events: 0 });

    const [today, then] = await world.retention.daysOf(world.tenant, world.webhook.id, 10);
    expect(then).toMatchObject({ delivered: 3, failed: 0, attempts: 5 });
    expect(today).toMatchObject({ delivered: 0, failed: 0 });
    expect(await world.deps.deliveries.load(fresh)).toMatchObject({ event: { sequence: 4 } });
  });
});

const members = {
  list: async () => [
    { userId: "usr_1" as never, name: "Owner", email: "owner@chitra.test", role: "owner" as const, since: instant(0) },
    { userId: "usr_2" as never, name: "Member", email: "member@chitra.test", role: "member" as const, since: instant(0) },
  ],
};

/** Resend as its documentation has it: what comes again under an idempotency key is answered and not sent. */
function resend() {
  const sent: unknown[] = [];
  const keys = new Set<string | null>();
  const asked = { times: 0 };
  const answer = async (_: RequestInfo | URL, init?: RequestInit) => {
    const key = new Headers(init?.headers).get("Idempotency-Key");
    asked.times += 1;
    if (key === null || !keys.has(key)) sent.push(init?.body);
    keys.add(key);
    return Response.json({ id: "1" });
  };
  const settings = { apiKey: "re_1", from: "Chitra <hi@chitra.test>", baseUrl: "https://mail.test" };
  return { asked, sent, mailer: resendMailer({ ...settings, fetch: answer as typeof fetch }) };
}

type Wish = { perSecond?: number; events?: number };

async function newWorld(reply: (attempt: number) => WebhookReply, { perSecond = 20, events: count = 1 }: Wish = {}) {
  const db = database(env.DB);
  const tenant = { orgId: newOrgId(), mode: "live" as const };
  let now = instant(Date.parse("2026-11-29T10:00:00Z"));
  const clock = { now: () => now };
  const secretBox = webCryptoSecretBox("a secret of the tests that is long enough");
  const webhooks = webhookRepository(db);
  const deliveries = deliveryRepository(db);
  const [notifications, jobs] = [notificationRepository(db), jobRepository(db)];

  const id = webhookIdOf(randomId("req"));
  const secrets = await secretBox.seal(JSON.stringify({ current: `whsec_${btoa("x".repeat(32))}`, headers: {} }), id);
  const webhook: Webhook = {
    ...{ ...tenant, id, url: "https://hooks.example.com/secret-path", description: "", eventTypes: ["*"], perSecond },
    ...{ headerNames: [], secrets, graceEndsAt: null, apiVersion: "2026-11-29", disabledAt: null, disabledReason: null },
    ...{ failingSince: null, warnedDays: 0, lastDeliveredAt: null, createdAt: now, createdBy: "usr_1", updatedAt: now },
  };
  const entry = { orgId: tenant.orgId, at: now, actor: "usr_1", action: "webhook.added", target: id };
  await webhooks.addWithin(webhook, { limit: 1, entry });

  const world = {
    ...{ tenant, webhook, clock, reply, sent: [] as WebhookRequest[], mails: [] as Mail[] },
    ...{
      replays: replayRepository(db),
      retention: retentionRepository(db),
      leadsTo: ["93.184.216.34"] as string[] | undefined,
    },
    ids: [] as DeliveryId[],
    tell,
    get id(): DeliveryId {
      return this.ids[0] ?? never();
    },
    pass: (milliseconds: number) => {
      now = instant(now + milliseconds);
    },
    deliver: () => deliverWebhook(world.deps, { id: world.id, round: 0 }),
    delivery: async () => (await deliveries.load(world.id))?.delivery,
    endpoint: async () => (await webhooks.find(tenant, id)) ?? never(),
    set: (changes: Partial<Webhook>) => webhooks.update(webhook, changes, { ...entry, action: "webhook.changed" }),
    deps: undefined as unknown as TestDeps,
    notes: async () => (await notifications.list(tenant.orgId, { limit: 100 })).toReversed(),
    mailer: { send: async (mail: Mail) => void world.mails.push(mail) } as Mailer,
    mail,
    deliverAll,
    drain,
    states,
  };
  type TestDeps = Omit<DeliverWebhookDeps, "deliveries"> & { deliveries: typeof deliveries; webhooks: typeof webhooks };

  let gate: GateState = newGate;
  world.deps = {
    ...{ clock, random: () => 0, secretBox, deliveries, webhooks },
    urlRules: {
      allowLoopback: false,
      resolver: { resolve: async () => world.leadsTo ?? Promise.reject(new Error("no answer")) },
    },
    sender: {
      send: async (request) => {
        world.sent.push(request);
        return world.reply(world.sent.length);
      },
    },
    gate: {
      admit: async (_id, request) => {
        const { state, admission } = admit(gate, now, request);
        gate = state;
        return admission;
      },
      report: async (_id, isWell) => {
        gate = report(gate, now, isWell);
      },
    },
    ...{ notifications, jobs },
  };
  for (let index = 0; index < count; index++) world.ids.push(await tell(String(index)));
  return world;

  async function tell(subject: string): Promise<DeliveryId> {
    const data = { infographic_id: subject };
    await eventRepository(db).record({ ...tenant, type: "infographic.completed", subject, at: now, data });
    const [newest] = await deliveries.list(tenant, { search: subject, limit: 1 });
    return newest?.id ?? never();
  }

  /** Has the jobs done that mail owners; gives how each ended. */
  async function mail() {
    const jobDeps = {
      ...{ clock, jobs, random: () => 0, leaseMilliseconds: 60_000, queue: { send: async () => {} }, onDead: () => {} },
      notifications,
      handlers: {
        "owners.mail": {
          run: async (job: { orgId: OrgId; subject: string }) => {
            await mailOwners({ mailer: world.mailer, members, notifications, origin: "https://chitra.test" }, job);
            return { outcome: "done" as const };
          },
        },
      },
    };
    const query = "select id from jobs where org_id = ? and kind = 'owners.mail' and state = 'queued' order by rowid";
    const { results } = await env.DB.prepare(query).bind(tenant.orgId).all<{ id: JobId }>();
    const ended: string[] = [];
    for (const { id } of results) {
      world.pass(hour);
      ended.push(await runJob(jobDeps, id));
    }
    return ended;
  }

  /** Comes back whenever it is told to, until it is done; answers how long it waited each time. */
  async function deliverAll(): Promise<number[]> {
    const waits: number[] = [];
    for (;;) {
      const result = await world.deliver();
      if (result.kind === "done") return waits;
      waits.push(result.at - now);
      now = result.at;
    }
  }

  /** All of them, each when it is due, until nothing is left or `within` is over. Answers when requests were made. */
  async function drain(within: number = 10 * day): Promise<number[]> {
    const until = now + within;
    const queue = world.ids.map((each) => ({ id: each, at: now as Instant }));
    const times: number[] = [];
    while (queue.length > 0) {
      queue.sort((a, b) => b.at - a.at);
      const next = queue.pop();
      if (!next || next.at > until) break;
      now = instant(Math.max(now, next.at));
      const before = world.sent.length;
      const result = await deliverWebhook(world.deps, { id: next.id, round: 0 });
      if (world.sent.length > before) times.push(now);
      if (result.kind === "again") queue.push({ id: next.id, at: result.at });
    }
    return times;
  }

  async function states(): Promise<Record<string, number>> {
    const all = await deliveries.list(tenant, { limit: 1_000 });
    return Object.fromEntries([...Map.groupBy(all, ({ state }) => state)].map(([state, each]) => [state, each.length]));
  }
}

const never = (): never => {
  throw new Error("The world of a test has this.");
};
