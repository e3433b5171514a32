import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import type { Caller } from "../../src/kernel/caller.ts";
import { newKeyId, newOrgId } from "../../src/kernel/ids.ts";
import type { RateLimit, RateLimiter } from "../../src/platform/ports/rate-limiter.ts";
import { compose } from "../../workers/compose.ts";
import type { Deps, RateLimitDeps } from "../../workers/http/deps.ts";
import { ipWall } from "../../workers/http/middleware/ip-wall.ts";
import { rateLimit } from "../../workers/http/middleware/rate-limit.ts";
import { requestId } from "../../workers/http/middleware/request-id.ts";
import { serverTiming } from "../../workers/http/middleware/server-timing.ts";
import { newRouter } from "../../workers/http/router.ts";
import type { ProblemBody } from "../support/api.ts";

const tenPerHour: RateLimit = { policy: "burst", quota: 10, windowSeconds: 3600, burst: 10 };
/** Until gathered activity has been handed over and written. */
const aMomentLater = () => sleep(700);

const newObject = () => env.RATE_LIMITER.get(env.RATE_LIMITER.idFromName(`key:${newKeyId()}`));
const newCaller = (more: Partial<Caller> = {}): Caller => ({
  orgId: newOrgId(),
  plan: "free",
  mode: "live",
  scopes: new Set(),
  by: { kind: "key", keyId: newKeyId() },
  ...more,
});

type Setup = { caller?: Caller; environment?: Deps["environment"]; broken?: Partial<RateLimitDeps> };

/** The middleware as the Worker has it, around routes that do nothing. */
function app({ caller, environment = "local", broken = {} }: Setup) {
  const deps = compose(env);
  const router = newRouter();
  router.use(
    requestId(),
    serverTiming(() => ({ ...deps, environment, rateLimits: { ...deps.rateLimits, ...broken } })),
    ipWall(),
  );
  router.use(async (c, next) => {
    if (caller) c.set("caller", caller);
    await next();
  });
  router.use(rateLimit());
  router.get("/v1/infographics/:id", (c) => c.json({}));
  router.get("/v1/wrong", (c) => c.json({}, 401));
  router.post("/v1/infographics", (c) => c.json({}, 201));
  router.post("/v1/auth/sign-in/email", (c) => c.json({}, 401));
  router.get("/health", (c) => c.json({}));

  const from = (address: string, headers: Record<string, string> = {}) => ({ "cf-connecting-ip": address, ...headers });
  return {
    read: (init?: RequestInit) => router.request("/v1/infographics/inf_1", init, env),
    create: () => router.request("/v1/infographics", { method: "POST" }, env),
    readFrom: (address: string) => router.request("/v1/infographics/inf_1", { headers: from(address) }, env),
    signInFrom: (address: string) => router.request("/v1/auth/sign-in/email", { method: "POST", headers: from(address) }, env),
    guessFrom: (address: string) =>
      router.request("/v1/wrong", { headers: from(address, { Authorization: "Bearer chi_live_guess" }) }, env),
    healthFrom: (address: string) => router.request("/health", { headers: from(address) }, env),
  };
}

async function statuses(times: number, request: () => Response | Promise<Response>): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (let index = 0; index < times; index++) {
    const { status } = await request();
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

function logged(): { lines: { event: string; policy: string }[] } {
  const lines: { event: string; policy: string }[] = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void lines.push(JSON.parse(line)));
  return { lines };
}

const randomAddress = () => `203.0.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`;
const inProduction = { environment: "production" } as const;

describe("the object of a key", () => {
  it("lets exactly the burst through, however many ask at once", async () => {
    const object = newObject();
    const verdicts = await Promise.all(Array.from({ length: 200 }, () => object.take(tenPerHour, 1)));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  it("remembers after it was evicted", async () => {
    const object = newObject();
    await object.take(tenPerHour, 10);
    await aMomentLater();
    await evictDurableObject(object);
    expect(await object.take(tenPerHour, 1)).toMatchObject({ allowed: false, remaining: 0 });
  });

  it("leaves nothing in storage once the bucket is full again", async () => {
    const object = newObject();
    await object.take({ ...tenPerHour, quota: 1000, windowSeconds: 1, burst: 10 }, 1);
    await aMomentLater();
    const keys = () => runInDurableObject(object, async (_, { storage }) => [...(await storage.list()).keys()]);
    expect(await keys()).toEqual(["kept"]);

    expect(await runDurableObjectAlarm(object)).toBe(true);
    expect(await keys()).toEqual([]);
    expect(await runDurableObjectAlarm(object)).toBe(false);
  });

  it("stays while it is owed something", async () => {
    const object = newObject();
    await object.take(tenPerHour, 10);
    await aMomentLater();
    await runDurableObjectAlarm(object);
    await evictDurableObject(object);
    expect(await object.take(tenPerHour, 1)).toMatchObject({ allowed: false });
    expect(await runDurableObjectAlarm(object)).toBe(true);
  });
});

describe("what a key did", () => {
  const setup = () => {
    const keyId = newKeyId();
    const caller = newCaller({ by: { kind: "key", keyId } });
    return { caller, keyId, object: env.RATE_LIMITER.get(env.RATE_LIMITER.idFromName(`key:${keyId}`)) };
  };
  const rowsOf = async (keyId: string) => {
    const rows = await env.DB.prepare(
      "select org_id, requests, errors, renders, latency_max_ms >= 0 as timed from api_key_hours where key_id = ? order by hour",
    )
      .bind(keyId)
      .all();
    return rows.results;
  };

  it("is in the database after the alarm, once, however often it is written", async () => {
    const { caller, keyId, object } = setup();
    const { create, read } = app({ caller: { ...caller, requestsPerMinute: 6 } });
    await create();
    await read();
    await read();
    await aMomentLater();

    await runDurableObjectAlarm(object);
    await object.flush();
    await runDurableObjectAlarm(object);

    expect(await rowsOf(keyId)).toEqual([{ org_id: caller.orgId, requests: 3, errors: 1, renders: 1, timed: 1 }]);
  });

  it("survives an eviction and grows on afterwards", async () => {
    const { caller, keyId, object } = setup();
    const { read } = app({ caller });
    await read();
    await aMomentLater();
    await runDurableObjectAlarm(object);
    await evictDurableObject(object);
    await read();
    await aMomentLater();
    await runDurableObjectAlarm(object);

    expect(await rowsOf(keyId)).toMatchObject([{ requests: 2, errors: 0 }]);
  });

  it("is kept and tried again while the database is down", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { caller, keyId, object } = setup();
    await app({ caller }).read();
    await aMomentLater();

    await env.DB.exec("alter table api_key_hours rename to out_of_reach");
    for (let attempt = 0; attempt < 8; attempt++) expect(await runDurableObjectAlarm(object)).toBe(true);
    await env.DB.exec("alter table out_of_reach rename to api_key_hours");
    expect(await rowsOf(keyId)).toEqual([]);

    await runDurableObjectAlarm(object);
    expect(await rowsOf(keyId)).toMatchObject([{ requests: 1 }]);
  });
});

describe("a limited route", () => {
  it("tells the policy, what is left and when all of it is back", async () => {
    const response = await app({ caller: newCaller() }).create();
    expect(response.status).toBe(201);
    expect(response.headers.get("RateLimit-Policy")).toBe('"burst";q=60;w=60');
    expect(response.headers.get("RateLimit")).toBe('"burst";r=55;t=5');
    expect(response.headers.get("Retry-After")).toBeNull();
  });

  it("refuses with the problem type of the draft, and says when to come again", async () => {
    const { create, read } = app({ caller: newCaller() });
    expect(await statuses(12, create)).toEqual({ 201: 12 });

    const response = await create();
    expect(response.status).toBe(429);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const [, remaining, seconds] = /^"burst";r=(\d+);t=(\d+)$/.exec(response.headers.get("RateLimit") ?? "") ?? [];
    expect(Number(remaining)).toBeLessThan(5);
    expect(Number(seconds)).toBeGreaterThan(0);
    expect(response.headers.get("Retry-After")).toBe(seconds);
    expect(await response.json()).toMatchObject({
      type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
      status: 429,
      code: "rate_limited",
      "violated-policies": ["burst"],
      request_id: response.headers.get("X-Request-Id"),
      detail: expect.stringContaining(`Try again in ${seconds} s`),
    });
    expect((await statuses(20, read))[429]).toBeGreaterThan(0);
  });

  it("holds a key to less than its plan, and never lets it have more", async () => {
    const quota = async (requestsPerMinute: number) =>
      (await app({ caller: newCaller({ requestsPerMinute }) }).read()).headers.get("RateLimit-Policy");
    expect(await quota(7)).toBe('"burst";q=7;w=60');
    expect(await quota(1_000_000)).toBe('"burst";q=60;w=60');
  });

  it("refuses for good what a tiny limit can't hold", async () => {
    const response = await app({ caller: newCaller({ requestsPerMinute: 2 }) }).create();
    expect(response.status).toBe(429);
    expect(response.headers.get("Retry-After")).toBeNull();
    expect(((await response.json()) as ProblemBody).detail).toContain("never holds more than 2");
  });

  it("counts each key by itself, and the sessions of an organization together", async () => {
    const orgId = newOrgId();
    const session = (userId: string) =>
      newCaller({ orgId, by: { kind: "session", userId, role: "member" } as Caller["by"], requestsPerMinute: 3 });
    expect(await statuses(3, app({ caller: session("usr_1") }).read)).toEqual({ 200: 3 });
    expect(await statuses(1, app({ caller: session("usr_2") }).read)).toEqual({ 429: 1 });
    expect(await statuses(3, app({ caller: newCaller({ orgId, requestsPerMinute: 3 }) }).read)).toEqual({ 200: 3 });
  });
});

describe("a wall by address", () => {
  it("stops somebody who tries passwords, and nobody else", async () => {
    const { signInFrom, readFrom } = app(inProduction);
    const [bad, good] = ["198.51.100.7", "198.51.100.8"];
    expect(await statuses(14, () => signInFrom(bad))).toEqual({ 401: 10, 429: 4 });
    expect((await signInFrom(good)).status).toBe(401);
    expect((await readFrom(bad)).status).toBe(200);
  });

  it("takes an IPv6 network for one", async () => {
    const { signInFrom } = app(inProduction);
    await statuses(10, () => signInFrom("2001:db8:1:2::1"));
    expect((await signInFrom("2001:db8:1:2:ffff::9")).status).toBe(429);
    expect((await signInFrom("2001:db8:1:3::1")).status).toBe(401);
  });

  it("stops who brings wrong credentials again and again", async () => {
    const { guessFrom } = app(inProduction);
    expect(await statuses(25, () => guessFrom("198.51.100.9"))).toEqual({ 401: 20, 429: 5 });
  });

  it("limits reads without credentials and tells so, but never a look at the health", async () => {
    const { readFrom, healthFrom } = app(inProduction);
    const address = randomAddress();
    const first = await readFrom(address);
    expect(first.headers.get("RateLimit-Policy")).toBe('"address";q=300;w=60');
    const counts = await statuses(170, () => readFrom(address));
    expect(counts[429]).toBeGreaterThan(0);
    expect(counts[200]).toBeGreaterThanOrEqual(149);
    expect(await statuses(10, () => healthFrom(address))).toEqual({ 200: 10 });
  });

  it("is no obstacle to somebody who develops", async () => {
    expect(await statuses(300, () => app({}).signInFrom("127.0.0.1"))).toEqual({ 401: 300 });
  });

  it("has the platform's own in front of it", async () => {
    const asked: string[] = [];
    const wall = { admits: async (address: string) => asked.push(address) < 3 };
    const { readFrom } = app({ ...inProduction, broken: { wall } });
    expect(await statuses(4, () => readFrom("2001:db8:9::1"))).toEqual({ 200: 2, 429: 2 });
    expect(asked[0]).toBe("2001:db8:9:0::/64");
    expect((await readFrom("2001:db8:9::1")).headers.get("Retry-After")).toBe("60");
  });
});

describe("a limiter that fails", () => {
  const throwing = {
    take: () => Promise.reject(new Error("overloaded")),
    record: () => Promise.reject(new Error("overloaded")),
  };
  const silent = { take: () => new Promise<never>(() => undefined), record: async () => undefined };
  const failing = (limiter: Omit<RateLimiter, "flush">) => ({ limiter: { flush: async () => undefined, ...limiter } });

  it.each([
    ["throws", throwing],
    ["never answers", silent],
  ])("and %s lets requests through without fields, and leaves a line in the log", async (_, limiter) => {
    const { lines } = logged();
    const response = await app({ caller: newCaller(), broken: failing(limiter) }).create();
    expect(response.status).toBe(201);
    expect(response.headers.get("RateLimit")).toBeNull();
    expect(lines).toContainEqual(expect.objectContaining({ event: "limiter_unavailable", policy: "burst" }));
    await aMomentLater();
  });

  it("doesn't open the login: passwords are still counted", async () => {
    const { lines } = logged();
    const { signInFrom, readFrom } = app({ ...inProduction, broken: failing(throwing) });
    expect(await statuses(13, () => signInFrom("192.0.2.77"))).toEqual({ 401: 10, 429: 3 });
    expect(await statuses(400, () => readFrom("192.0.2.77"))).toEqual({ 200: 400 });
    expect(lines).toContainEqual(expect.objectContaining({ policy: "login" }));
  });

  it("at the front lets everybody on to the next wall", async () => {
    logged();
    const wall = { admits: () => Promise.reject(new Error("gone")) };
    const { signInFrom } = app({ ...inProduction, broken: { wall } });
    expect(await statuses(12, () => signInFrom("192.0.2.78"))).toEqual({ 401: 10, 429: 2 });
  });
});
