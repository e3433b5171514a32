import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { ask, type ProblemBody } from "../support/api.ts";
import { askWith, seedKey } from "../support/api-keys.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";
import { smallSpec } from "../support/specs.ts";
import { inboxOf, newOwner, type Owner } from "../support/webhooks.ts";

prepareOrganization();

let places = 0;
/** A path that nothing else is sent to. */
const newPlace = (status = 200) => `/${status}/${++places}`;
const at = (path: string) => ({ url: `https://hooks.example.com${path}` });

const draw = (owner: Owner, title: string, token = owner.token) =>
  askWith(token, "/v1/infographics", { method: "POST", body: { spec: smallSpec(title) } });

async function deliveryOf(owner: Owner, type: string, webhookId: string) {
  const query = `?webhook_id=${webhookId}&event_type=${type}`;
  await expect.poll(async () => (await owner.log(query)).length, { timeout: 15_000 }).toBeGreaterThan(0);
  const [{ id } = { id: "" }] = await owner.log(query);
  return owner.tried(id);
}

describe("a webhook", () => {
  it("gets what it asked for, signed so that the standardwebhooks library verifies it", async () => {
    const owner = await newOwner();
    const place = newPlace();
    const { webhook, secret } = await owner.add({
      ...at(place),
      event_types: ["infographic.*"],
      headers: { "X-Tenant": "north" },
    });
    const { id } = await (await draw(owner, "Told of")).json<{ id: string }>();

    const delivery = await deliveryOf(owner, "infographic.completed", webhook.id);
    const [{ headers, body } = { headers: {}, body: "" }, ...more] = await inboxOf(place);

    expect(more).toEqual([]);
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      ...{ type: "infographic.completed", sequence: 1, api_version: "2026-11-29", mode: "live" },
      data: { infographic_id: id, title: "Told of", path: `/v1/infographics/${id}` },
    });
    expect(headers).toMatchObject({ "webhook-id": delivery.id, "user-agent": "Chitra-Webhooks/1", "x-tenant": "north" });
    expect(delivery).toMatchObject({ state: "delivered", last_status: 200, next_attempt_at: null, payload: body });
    expect(JSON.stringify(delivery.log)).not.toContain("north");
  });

  it("hears of the types that it chose, by name, area or everything, and of nothing else", async () => {
    const owner = await newOwner();
    const wishes = [
      ["*"],
      ["infographic.*"],
      ["infographic.completed"],
      ["infographic.failed", "usage.*"],
      ["batch.*", "api_key.*"],
    ];
    const ids = await Promise.all(wishes.map(async (event_types) => (await owner.add({ event_types })).webhook.id));
    await draw(owner, "Heard of");

    await expect.poll(async () => (await owner.log()).length).toBe(3);
    const heard = (await owner.log()).map(({ webhook_id }) => webhook_id);
    expect(heard.toSorted()).toEqual(ids.slice(0, 3).toSorted());
  });

  it("hears of failures, rotated keys, and nothing of the other mode or another tenant", async () => {
    const owner = await newOwner();
    const { webhook } = await owner.add();
    const stranger = await newOwner();
    await stranger.add();
    const tester = await newOwner({ mode: "test" }, owner.orgId);
    const tested = await tester.add();

    expect((await askWith(owner.token, "/v1/infographics", { method: "POST", body: { text: "\u200b." } })).status).toBe(422);
    await draw(owner, "In test mode", tester.token);
    const rotated = await seedKey(owner.orgId);
    expect((await owner.send("POST", `/v1/api-keys/${rotated.id}/rotate`, {})).status).toBe(201);

    await expect.poll(async () => (await owner.log()).length).toBe(2);
    const types = (await owner.log(`?webhook_id=${webhook.id}`)).map(({ event_type }) => event_type);
    expect(types.toSorted()).toEqual(["api_key.rotated", "infographic.failed"]);
    const [told] = await tester.log();
    expect(await tester.log()).toHaveLength(1);
    expect(told).toMatchObject({ webhook_id: tested.webhook.id, event_type: "infographic.completed" });
    expect(await stranger.log()).toEqual([]);
  });

  it("costs an organization without one nothing: no event is kept", async () => {
    const owner = await newOwner();
    await draw(owner, "Untold");
    const { kept } =
      (await env.DB.prepare("select count(*) as kept from events where org_id = ?")
        .bind(owner.orgId)
        .first<{ kept: number }>()) ?? {};
    expect(kept).toBe(0);
  });

  it("counts events in their order, without a gap, also where they come at once", async () => {
    const owner = await newOwner();
    await owner.add();
    await Promise.all(Array.from({ length: 8 }, (_, index) => draw(owner, `At once ${index}`)));
    await expect.poll(async () => (await owner.log()).length).toBe(8);
    const payloads = await Promise.all(
      (await owner.log()).map(async ({ id }) => JSON.parse((await owner.delivery(id)).payload)),
    );
    expect(payloads.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("tells of an infographic once, however often a request is retried", async () => {
    const owner = await newOwner();
    await owner.add();
    const headers = { "Idempotency-Key": "once" };
    for (let attempt = 0; attempt < 3; attempt++)
      await askWith(owner.token, "/v1/infographics", { method: "POST", body: { spec: smallSpec("Once") }, headers });
    await expect.poll(async () => (await owner.log()).length).toBe(1);
  });
});

describe("the secret of a webhook", () => {
  it("is shown once and sealed at rest, as are headers", async () => {
    const owner = await newOwner();
    const { webhook, secret } = await owner.add({ headers: { authorization: "Bearer of-a-gateway" } });
    const answers = [await owner.read(webhook.id), await (await owner.send("GET", "/v1/webhooks")).json()];
    const row = await env.DB.prepare("select * from webhooks where id = ?").bind(webhook.id).first();
    const audit = await env.DB.prepare("select * from audit_entries where org_id = ?").bind(owner.orgId).all();

    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    for (const told of [...answers, row, audit.results]) {
      expect(JSON.stringify(told)).not.toContain(secret.slice(6));
      expect(JSON.stringify(told)).not.toContain("of-a-gateway");
    }
    expect(await owner.read(webhook.id)).toMatchObject({ header_names: ["authorization"] });
  });

  it("is signed with beside the new one until the grace ends", async () => {
    const owner = await newOwner();
    const place = newPlace();
    const { webhook, secret: old } = await owner.add(at(place));
    const rotate = async (grace_seconds: number) =>
      (
        await (
          await owner.send("POST", `/v1/webhooks/${webhook.id}/rotate-secret`, { grace_seconds })
        ).json<{ secret: string }>()
      ).secret;

    const next = await rotate(3_600);
    await owner.tried((await owner.test(webhook.id)).id);
    const last = await rotate(0);
    await owner.tried((await owner.test(webhook.id)).id);

    const [during = none, after = none] = await inboxOf(place);
    for (const secret of [old, next]) expect(new Webhook(secret).verify(during.body, during.headers)).toBeDefined();
    expect(new Webhook(last).verify(after.body, after.headers)).toBeDefined();
    for (const secret of [old, next]) expect(() => new Webhook(secret).verify(after.body, after.headers)).toThrow();
  });

  it("isn't lost to somebody who changes it or the headers at the same moment: one of them is told to try again", async () => {
    const owner = await newOwner();
    const place = newPlace();
    const { webhook } = await owner.add(at(place));
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all([
        owner.send("POST", `/v1/webhooks/${webhook.id}/rotate-secret`, { grace_seconds: 60 }),
        owner.send("PATCH", `/v1/webhooks/${webhook.id}`, { headers: { "x-round": String(round) } }),
      ]);
      const statuses = answers.map(({ status }) => status);
      expect([200, 409]).toEqual(expect.arrayContaining(statuses));
      if (statuses[0] !== 200) continue;
      const { secret } = await (answers[0] as Response).json<{ secret: string }>();
      const { id } = await owner.tried((await owner.test(webhook.id)).id);
      const arrived = (await inboxOf(place)).find(({ headers }) => headers["webhook-id"] === id) ?? none;
      expect(new Webhook(secret).verify(arrived.body, arrived.headers)).toBeDefined();
    }
  });

  it("is the same where the request is tried again after its answer was lost", async () => {
    const owner = await newOwner();
    const headers = { "Idempotency-Key": "lost" };
    const body = { ...at("/"), event_types: ["*"] };
    const first = await askWith(owner.token, "/v1/webhooks", { method: "POST", body, headers });
    const again = await askWith(owner.token, "/v1/webhooks", { method: "POST", body, headers });
    expect([first.status, again.status]).toEqual([201, 409]);
    expect(await again.json()).toMatchObject({ code: "answer_not_kept" });
  });
});

const none = { headers: {}, body: "" };

describe("the settings of a webhook", () => {
  it.each<[string, object, string]>([
    ["an address without https", { url: "http://hooks.example.com/" }, "url"],
    ["a host that leads into a private network", { url: "https://private.example.com/" }, "url"],
    ["a host of which one address is private", { url: "https://half-private.example.com/" }, "url"],
    ["an IPv4 address in IPv6 clothes", { url: "https://mapped.example.com/" }, "url"],
    ["a host that isn't there", { url: "https://nowhere.example.com/" }, "url"],
    ["the machine itself", { url: "http://127.0.0.1:8787/" }, "url"],
    ["an event that isn't there", { event_types: ["infographic.drawn"] }, "event_types[0]"],
    ["no event", { event_types: [] }, "event_types"],
    ["half a wildcard", { event_types: ["info*"] }, "event_types[0]"],
    ["a header that is ours", { headers: { "webhook-id": "msg_1" } }, "headers.webhook-id"],
    ["a header with a line end", { headers: { "x-a": "1\r\nhost: b" } }, "headers.x-a"],
    ["too fast", { max_per_second: 1_000 }, "max_per_second"],
    ["a field that isn't there", { secret: "whsec_mine" }, "secret"],
  ])("refuse %s", async (_what, change, path) => {
    const owner = await newOwner();
    const { webhook } = await owner.add();
    const added = await owner.send("POST", "/v1/webhooks", { ...at("/"), event_types: ["*"], ...change });
    const changed = await owner.send("PATCH", `/v1/webhooks/${webhook.id}`, change);
    for (const response of [added, changed]) {
      const problem = await response.json<ProblemBody>();
      expect([response.status, problem.code, problem.errors[0]?.path]).toEqual([422, "invalid_request", path]);
    }
  });

  it("say so where a host can't be looked up, which may pass", async () => {
    const owner = await newOwner();
    const response = await owner.send("POST", "/v1/webhooks", { url: "https://unresolved.example.com/", event_types: ["*"] });
    expect([response.status, (await response.json<ProblemBody>()).code]).toEqual([503, "host_not_resolved"]);
  });

  it("allow fifty, also where more are added at once", { timeout: 60_000 }, async () => {
    const owner = await newOwner();
    for (let index = 0; index < 47; index++) await owner.add();
    const added = await Promise.all(
      Array.from({ length: 6 }, () => owner.send("POST", "/v1/webhooks", { ...at("/"), event_types: ["*"] })),
    );
    expect(added.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 422, 422, 422]);
  });
});

describe("what waits for a webhook", () => {
  it("is replayed one by one under its id, and what was missed while it was disabled since a time", async () => {
    const owner = await newOwner();
    const place = newPlace();
    const { webhook } = await owner.add(at(place));
    const since = new Date(Date.now() - 1_000).toISOString();
    await draw(owner, "Delivered");
    const delivered = await deliveryOf(owner, "infographic.completed", webhook.id);
    await owner.change(webhook.id, { enabled: false });
    await draw(owner, "Missed");
    expect(await owner.log()).toHaveLength(1);
    for (const path of [`/v1/webhooks/${webhook.id}/test`, `/v1/webhook-deliveries/${delivered.id}/replay`]) {
      const refused = await owner.send("POST", path);
      expect([refused.status, (await refused.json<ProblemBody>()).code]).toEqual([409, "webhook_disabled"]);
    }

    expect(await owner.change(webhook.id, { enabled: true })).toMatchObject({ enabled: true, disabled_reason: null });
    expect(await owner.replay(webhook.id, { since })).toEqual({ replayed: 1, more: false });
    await expect.poll(async () => (await inboxOf(place)).length, { timeout: 15_000 }).toBe(2);
    expect((await owner.send("POST", `/v1/webhook-deliveries/${delivered.id}/replay`)).status).toBe(202);
    await owner.tried(delivered.id, 2);
    await expect.poll(async () => (await owner.log("?state=pending")).length, { timeout: 15_000 }).toBe(0);
    expect(await owner.replay(webhook.id, { since, which: "all" })).toEqual({ replayed: 2, more: false });
    await owner.tried(delivered.id, 3);

    await expect.poll(async () => (await inboxOf(place)).length, { timeout: 15_000 }).toBe(5);
    const ids = (await inboxOf(place)).map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(2);
    expect(ids.filter((id) => id === delivered.id)).toHaveLength(3);
  });

  it("is disabled by 410 at once, and its owners are told", async () => {
    const owner = await newOwner();
    const { webhook } = await owner.add(at(newPlace(410)));
    const { id } = await owner.test(webhook.id);
    expect(await owner.tried(id)).toMatchObject({ state: "failed", last_status: 410, log: [{ outcome: "gone" }] });
    await expect.poll(async () => (await owner.read(webhook.id)).enabled).toBe(false);
    expect(await owner.read(webhook.id)).toMatchObject({ disabled_reason: "gone" });
    const notes = await env.DB.prepare("select kind, facts from notifications where org_id = ?").bind(owner.orgId).all();
    expect(notes.results).toEqual([
      {
        kind: "webhook.disabled",
        facts: JSON.stringify({ webhook_id: webhook.id, host: "hooks.example.com", reason: "gone" }),
      },
    ]);
  });

  it("is tried again after 5 s where it isn't 2xx, redirects among it", async () => {
    const owner = await newOwner();
    const statuses = { 500: "rejected", 404: "rejected", 302: "redirected" };
    for (const [status, outcome] of Object.entries(statuses)) {
      const { webhook } = await owner.add(at(newPlace(Number(status))));
      const { state, next_attempt_at, log } = await owner.tried((await owner.test(webhook.id)).id);
      expect({ state, outcome: log[0]?.outcome, status: log[0]?.status }).toEqual({
        state: "pending",
        outcome,
        status: Number(status),
      });
      const wait = Date.parse(next_attempt_at ?? "") - Date.now();
      expect(wait).toBeLessThan(6_100);
      expect((await owner.read(webhook.id)).failing_since).not.toBeNull();
    }
  });

  it("can't be replayed to a webhook that was deleted", async () => {
    const owner = await newOwner();
    const { webhook } = await owner.add(at(newPlace()));
    const { id } = await owner.test(webhook.id);
    await owner.tried(id);
    expect((await owner.send("DELETE", `/v1/webhooks/${webhook.id}`)).status).toBe(204);
    for (const [method, path, body] of [
      ["POST", `/v1/webhook-deliveries/${id}/replay`],
      ["POST", `/v1/webhooks/${webhook.id}/replay`, { since: "2026-11-29T00:00:00Z" }],
      ["POST", `/v1/webhooks/${webhook.id}/test`],
      ["DELETE", `/v1/webhooks/${webhook.id}`],
    ] as const)
      expect((await owner.send(method, path, body)).status, path).toBe(404);
    expect(await owner.delivery(id)).toMatchObject({ state: "delivered" });
  });
});

describe("the log of deliveries", () => {
  it("is filtered, searched and paged", async () => {
    const owner = await newOwner();
    const [good, bad] = [await owner.add(at(newPlace())), await owner.add(at(newPlace(503)))];
    const { id: infographic } = await (await draw(owner, "Logged")).json<{ id: string }>();
    await expect.poll(async () => (await owner.log("?state=delivered")).length, { timeout: 15_000 }).toBe(1);
    await expect.poll(async () => (await owner.log("?q=answered%20503")).length, { timeout: 15_000 }).toBe(1);

    const of = async (query: string) => (await owner.log(query)).map(({ webhook_id }) => webhook_id);
    expect(await of(`?webhook_id=${good.webhook.id}`)).toEqual([good.webhook.id]);
    expect(await of("?q=answered%20503")).toEqual([bad.webhook.id]);
    expect(await of(`?q=${infographic}`)).toHaveLength(2);
    expect(await of("?event_type=batch.completed")).toEqual([]);
    expect(await of(`?since=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual([]);

    const first = await (await owner.send("GET", "/v1/webhook-deliveries?limit=1")).json<{
      deliveries: { id: string }[];
      next: string;
    }>();
    const second = await (await owner.send("GET", `/v1/webhook-deliveries?limit=1&after=${first.next}`)).json<typeof first>();
    expect(new Set([...first.deliveries, ...second.deliveries].map(({ id }) => id)).size).toBe(2);
    expect(second.next).toBeNull();
    const days = await (await owner.send("GET", `/v1/webhooks/${good.webhook.id}/days`)).json();
    expect(days).toEqual({ days: [{ date: new Date().toISOString().slice(0, 10), delivered: 1, failed: 0, attempts: 1 }] });
  });
});

describe("the signature doctor", () => {
  it("knows what was sent to one's own webhook, and nothing of anybody else's", async () => {
    const owner = await newOwner();
    const place = newPlace();
    const { webhook, secret } = await owner.add(at(place));
    await owner.tried((await owner.test(webhook.id)).id);
    const [{ headers, body } = none] = await inboxOf(place);
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(body)).toReversed()));
    const diagnose = async (asker: Owner, received: object) =>
      (await asker.send("POST", "/v1/webhooks/doctor", received)).json();

    expect(await diagnose(owner, { headers, body, secret })).toEqual({ valid: true, findings: [] });
    expect(await diagnose(owner, { headers, body })).toEqual({ valid: true, findings: [] });
    expect(await diagnose(owner, { headers, body: reordered })).toMatchObject({
      valid: false,
      findings: [{ code: "body_reserialised" }],
    });
    const stranger = await newOwner();
    expect(await diagnose(stranger, { headers, body })).toMatchObject({ valid: false, findings: [{ code: "secret_missing" }] });
  });
});

describe("the catalogue of events", () => {
  it("is open to all, and is what the description of the API says", async () => {
    const response = await ask("/v1/webhook-events", { headers: { Authorization: "" } });
    const { events } = await response.json<{ events: { type: string; example: object; schema: object }[] }>();
    const { webhooks } = await (await ask("/openapi.json")).json<{
      webhooks: Record<string, { post: { requestBody: unknown } }>;
    }>();

    expect(Object.keys(webhooks)).toEqual(events.map(({ type }) => type));
    expect(events.find(({ type }) => type === "infographic.completed")).toMatchObject({
      schema: { type: "object", properties: { data: { properties: { infographic_id: { type: "string" } } } } },
    });
    expect(JSON.stringify(webhooks["usage.threshold_reached"]?.post.requestBody)).toContain("threshold_percent");
  });
});
