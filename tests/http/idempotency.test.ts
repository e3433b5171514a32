import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { compose } from "../../workers/compose.ts";
import { scheduled } from "../../workers/cron/scheduled.ts";
import { type ProblemBody, prepareDatabase } from "../support/api.ts";
import { askWith, type SeededKey, seedKey, seedOrganization } from "../support/api-keys.ts";
import { appWith } from "../support/app.ts";
import { smallSpec } from "../support/specs.ts";

prepareDatabase();

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const hour = 3_600_000;
const body = { spec: smallSpec("Asked for twice") };
const otherBody = { spec: smallSpec("Something else") };

describe("Idempotency-Key", () => {
  it.each(["application/json", "image/png"])(
    "gives a retry the same %s, byte for byte, and makes nothing anew",
    async (accept) => {
      const key = await newKey();
      const headers = { "Idempotency-Key": "order-17", Accept: accept };
      const first = await draw(key, { headers });
      const again = await draw(key, { headers });

      expect([first.status, again.status]).toEqual([201, 201]);
      expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await first.arrayBuffer()));
      for (const name of ["Content-Type", "Location", "X-Infographic-Id"])
        expect(again.headers.get(name)).toBe(first.headers.get(name));
      expect([first, again].map(({ headers }) => headers.get("Idempotency-Replayed"))).toEqual([null, "true"]);
      expect(await infographicsOf(key)).toBe(1);
      expect(await rendersOf(key)).toBe(1);
    },
  );

  it("keeps a body of more than 64 KB as an object, and forgets it after a day", async () => {
    const key = await newKey();
    const picture = await largePicture(key);

    expect(picture.again).toEqual(picture.first);
    expect(await objectsOf(key)).toBe(1);

    vi.spyOn(console, "info").mockImplementation(() => {});
    vi.spyOn(console, "error").mockImplementation(() => {});
    await scheduled(createScheduledController({ scheduledTime: Date.now() + 25 * hour }), env);
    expect(await objectsOf(key)).toBe(0);
    expect(await rowsOf(key)).toEqual([]);
  });

  it("refuses the key of another body, query or Accept", async () => {
    const key = await newKey();
    const headers = { "Idempotency-Key": "order-18" };
    await draw(key, { headers });

    for (const other of [
      draw(key, { headers, body: otherBody }),
      draw(key, { headers, query: "?theme=paper" }),
      draw(key, { headers: { ...headers, Accept: "image/svg+xml" } }),
    ])
      expect(await refusal(await other)).toEqual([422, "idempotency_key_reused"]);
    expect(await infographicsOf(key)).toBe(1);
  });

  it("has one effect where the same is sent at once", async () => {
    const key = await newKey();
    const headers = { "Idempotency-Key": "order-19" };
    const answers = await Promise.all(Array.from({ length: 6 }, () => draw(key, { headers })));

    const made = answers.filter((answer) => answer.status === 201 && !answer.headers.has("Idempotency-Replayed"));
    expect(made).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect(answer.headers.get("Retry-After")).toBe("1");
      expect(await refusal(answer)).toEqual([409, "request_in_flight"]);
    }
    expect(await infographicsOf(key)).toBe(1);
    expect(await rendersOf(key)).toBe(1);
  });

  it.each(["k".repeat(256), "two words", "two\twords", ""])("refuses %j", async (name) => {
    const key = await newKey();
    expect(await refusal(await draw(key, { headers: { "Idempotency-Key": name } }))).toEqual([422, "invalid_request"]);
    expect(await rowsOf(key)).toEqual([]);
  });

  it("takes 255 characters", async () => {
    expect((await draw(await newKey(), { headers: { "Idempotency-Key": "~".repeat(255) } })).status).toBe(201);
  });

  it("gives no answer to a key of the organization that may not ask for it", async () => {
    const key = await newKey();
    const headers = { "Idempotency-Key": "order-20" };
    await draw(key, { headers });
    const reader = await seedKey(key.orgId, { scopes: ["infographics:read"] });

    const answer = await draw(reader, { headers });

    expect(await refusal(answer)).toEqual([422, "idempotency_key_reused"]);
    expect(answer.headers.has("X-Infographic-Id")).toBe(false);
  });

  it("means nothing to another organization, nor to the other mode", async () => {
    const key = await newKey();
    const headers = { "Idempotency-Key": "order-20" };
    const keys = [key, await newKey(), await seedKey(key.orgId, { mode: "test" })];
    const ids = await Promise.all(keys.map(async (one) => (await draw(one, { headers })).headers.get("X-Infographic-Id")));

    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
    expect(await refusal(await draw(keys[1] as SeededKey, { headers, body: otherBody }))).toEqual([
      422,
      "idempotency_key_reused",
    ]);
  });

  it("is free again after 24 hours", async () => {
    const key = await newKey();
    const headers = { "Idempotency-Key": "order-21" };
    await draw(key, { headers });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 24 * hour });

    const next = await draw(key, { headers, body: otherBody });
    expect(next.status).toBe(201);
    expect(next.headers.has("Idempotency-Replayed")).toBe(false);
  });

  it("lets a retry take over after the lease, as the first attempt", async () => {
    const key = await newKey();
    const headers = { "Idempotency-Key": "order-22" };
    const first = (await draw(key, { headers })).headers.get("X-Infographic-Id");
    await crashBeforeAnswer(key);
    const [before] = await rowsOf(key);

    expect(await refusal(await draw(key, { headers }))).toEqual([409, "request_in_flight"]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 16_000 });
    expect(await refusal(await draw(key, { headers, body: otherBody }))).toEqual([422, "idempotency_key_reused"]);
    const taken = await draw(key, { headers });

    expect(taken.headers.get("X-Infographic-Id")).toBe(first);
    expect(taken.headers.has("Idempotency-Replayed")).toBe(false);
    expect(await rowsOf(key)).toMatchObject([{ request_id: before?.request_id, at: before?.at, status: 201 }]);
    expect(await infographicsOf(key)).toBe(1);
    expect(await rendersOf(key)).toBe(1);
  });

  it("keeps the key for a try that takes longer than a lease", async () => {
    const key = await newKey();
    const headers = { "Idempotency-Key": "order-27" };
    vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
    const { studio } = compose(env);
    let finish = () => {};
    const drawn = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow = appWith({ studio: { ...studio, design: (...design) => drawn.then(() => studio.design(...design)) } });
    const init = { method: "POST", body: JSON.stringify(body), headers: { ...headers, ...bearer(key), ...json } };
    const first = slow("https://chitra.test/v1/infographics", init);
    await vi.waitFor(async () => expect(await rowsOf(key)).toHaveLength(1));

    for (let seconds = 0; seconds < 60; seconds += 5) {
      const [before] = await rowsOf(key);
      vi.advanceTimersByTime(5_000);
      await vi.waitFor(async () => expect((await rowsOf(key))[0]?.lease_until).not.toBe(before?.lease_until));
    }
    expect(await refusal(await draw(key, { headers }))).toEqual([409, "request_in_flight"]);
    finish();
    expect((await first).status).toBe(201);
    expect(await infographicsOf(key)).toBe(1);
  });

  it("doesn't let who has lost the lease write over the answer", async () => {
    const { answers } = compose(env).idempotency;
    const key = await newKey();
    await answers.claim(owner(key), reach("try_1"));
    const { record } = await answers.claim(owner(key), { ...reach("try_2"), now: (Date.now() + 16_000) as never });

    expect(record.claim).toBe("try_2");
    expect(await answers.complete(owner(key), "try_1", { kind: "secret", status: 201 })).toBe(false);
    expect(await answers.complete(owner(key), "try_2", { kind: "secret", status: 202 })).toBe(true);
  });

  it("keeps no failure of ours: a retry goes on at once, as the first attempt", async () => {
    const key = await newKey();
    vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = appWith({ plan: () => Promise.reject(new Error("The planner is away.")) });
    const init = {
      method: "POST",
      body: "Exports doubled to 40 million in 2025.",
      headers: { ...bearer(key), "Content-Type": "text/plain", "Idempotency-Key": "order-23" },
    };
    expect((await broken("https://chitra.test/v1/infographics", init)).status).toBe(500);
    const [failed] = await rowsOf(key);

    const retried = await appWith({})("https://chitra.test/v1/infographics", init);
    expect(retried.status).toBe(201);
    expect(await rowsOf(key)).toMatchObject([{ request_id: failed?.request_id, at: failed?.at, status: 201 }]);
    expect(await rendersOf(key)).toBe(1);
  });

  it("replays a refusal", async () => {
    const key = await newKey();
    const sent = { headers: { "Idempotency-Key": "order-24" }, body: { spec: { title: "" } } };
    const [first, again] = [await draw(key, sent), await draw(key, sent)];

    expect(again.status).toBe(422);
    expect(again.headers.get("Idempotency-Replayed")).toBe("true");
    expect(await again.text()).toBe(await first.text());
  });

  it("never keeps a secret, and issues no second key", async () => {
    const key = await newKey();
    const send = () =>
      askWith(key.token, "/v1/api-keys", {
        method: "POST",
        body: { name: "Nightly", scopes: ["infographics:read"] },
        headers: { "Idempotency-Key": "order-25" },
      });
    const first = await send();
    expect(first.status).toBe(201);
    const { token } = (await first.json()) as { token: string };
    const again = await send();
    const problem = (await again.json()) as ProblemBody;

    expect([again.status, problem.code]).toEqual([409, "answer_not_kept"]);
    expect(problem.detail).toContain("201");
    const rows = await rowsOf(key);
    expect(rows).toMatchObject([{ status: 201, headers: null, body: null, body_object: null }]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await countOf("api_keys", key)).toBe(2);
  });

  it("is described on every POST but those that others sign", async () => {
    const { paths } = (await (await askWith((await newKey()).token, "/openapi.json")).json()) as {
      paths: Record<string, { post?: { parameters?: { $ref?: string }[] } }>;
    };
    const without = Object.entries(paths).filter(
      ([, { post }]) => post && !post.parameters?.some(({ $ref }) => $ref === "#/components/parameters/IdempotencyKey"),
    );
    expect(without.map(([path]) => path).sort()).toEqual(["/v1/billing/webhooks/{provider}", "/v1/secret-scanning"]);
  });
});

type Sent = { headers: Record<string, string>; body?: unknown; query?: string };

const newKey = async (): Promise<SeededKey> => seedKey(await seedOrganization());

const json = { "Content-Type": "application/json" };

const bearer = ({ token }: SeededKey) => ({ Authorization: `Bearer ${token}` });

const draw = (key: SeededKey, { headers, body: sent = body, query = "" }: Sent): Promise<Response> =>
  askWith(key.token, `/v1/infographics${query}`, { method: "POST", body: sent, headers });

const refusal = async (answer: Response) => [answer.status, ((await answer.json()) as ProblemBody).code];

type Row = { request_id: string; at: number; status: number | null; [column: string]: unknown };

const rowsOf = async ({ orgId }: SeededKey): Promise<Row[]> =>
  (await env.DB.prepare("select * from idempotency_answers where org_id = ?").bind(orgId).all<Row>()).results;

const countOf = async (table: string, { orgId }: SeededKey): Promise<number | undefined> =>
  (await env.DB.prepare(`select count(*) as rows from ${table} where org_id = ?`).bind(orgId).first<{ rows: number }>())?.rows;

const infographicsOf = (key: SeededKey) => countOf("infographics", key);

const objectsOf = async ({ orgId }: SeededKey): Promise<number> =>
  (await env.PICTURES.list({ prefix: `idempotency/${orgId}/` })).objects.length;

async function rendersOf({ token }: SeededKey): Promise<number> {
  return ((await (await askWith(token, "/v1/usage")).json()) as { renders: number }).renders;
}

/** The row as it is when the Worker dies after the effect and before the answer. */
async function crashBeforeAnswer({ orgId }: SeededKey): Promise<void> {
  await env.DB.prepare(
    "update idempotency_answers set status = null, headers = null, body = null, body_object = null where org_id = ?",
  )
    .bind(orgId)
    .run();
}

const owner = ({ orgId }: SeededKey) => ({ orgId, mode: "live" as const, keyHash: "hash" });

const reach = (claim: string) => ({
  fingerprint: "request",
  attempt: { id: "req_1", at: Date.now() as never },
  claim,
  now: Date.now() as never,
});

/** What is asked for twice has a picture of more than 64 KB. */
async function largePicture(key: SeededKey) {
  const blocks = Array.from({ length: 20 }, (_, index) => ({
    type: "headline",
    text: `villages of district ${index} came online`,
    figure: { value: 48_200 + index },
  }));
  const sent = {
    headers: { "Idempotency-Key": "order-26", Accept: "image/png" },
    body: { spec: { ...smallSpec("Large"), blocks } },
  };
  const bytes = async () => {
    const answer = await draw(key, sent);
    expect(answer.status).toBe(201);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const first = await bytes();
  expect(first.byteLength).toBeGreaterThan(64 * 1024);
  return { first, again: await bytes() };
}
