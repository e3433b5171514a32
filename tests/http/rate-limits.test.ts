import { afterEach, describe, expect, it, vi } from "vitest";
import type { Plan } from "../../src/kernel/caller.ts";
import type { RateLimiter } from "../../src/platform/ports/rate-limiter.ts";
import type { ProblemBody } from "../support/api.ts";
import { prepareDatabase } from "../support/api.ts";
import { seedKey, seedOrganization } from "../support/api-keys.ts";
import { appWith, statuses } from "../support/app.ts";

prepareDatabase();

afterEach(() => void vi.restoreAllMocks());

type Wish = { plan?: Plan; requestsPerMinute?: number; limiter?: RateLimiter };

/** A key and what it can ask: a read costs 1 and a creation 5, also one that is refused for its empty body. */
async function client({ plan = "free", requestsPerMinute, limiter }: Wish = {}) {
  const orgId = await seedOrganization(plan);
  const { token } = await seedKey(orgId, requestsPerMinute === undefined ? {} : { requestsPerMinute });
  const ask = appWith({ rateLimits: limiter ? { limiter } : {} });
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  return {
    orgId,
    read: () => ask("/v1/templates", { headers }),
    create: () => ask("/v1/infographics", { method: "POST", headers, body: "{}" }),
    health: () => ask("/health", { headers }),
  };
}

describe("a limited route", () => {
  it("tells the policy, what is left and when all of it is back, also where it refuses for another reason", async () => {
    const { create } = await client();
    const response = await create();
    expect(response.status).toBe(422);
    expect(response.headers.get("RateLimit-Policy")).toBe('"burst";q=60;w=60');
    expect(response.headers.get("RateLimit")).toBe('"burst";r=55;t=5');
    expect(response.headers.get("Retry-After")).toBeNull();
    expect(response.headers.get("Access-Control-Expose-Headers")).toContain("RateLimit");
  });

  it("refuses with the problem type of the draft, and says when to come again", async () => {
    const { create, read, health } = await client();
    expect(await statuses(12, create)).toEqual({ 422: 12 });

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
    expect(await statuses(3, health)).toEqual({ 200: 3 });
  });

  it("gives each plan its own limit, holds a key to less, and never lets it have more", async () => {
    const policyOf = async (wish: Wish) => (await (await client(wish)).read()).headers.get("RateLimit-Policy");
    expect(await policyOf({ plan: "pro" })).toBe('"burst";q=600;w=60');
    expect(await policyOf({ plan: "pro", requestsPerMinute: 7 })).toBe('"burst";q=7;w=60');
    expect(await policyOf({ plan: "free", requestsPerMinute: 1_000_000 })).toBe('"burst";q=60;w=60');
  });

  it("refuses for good what a tiny limit can't hold", async () => {
    const response = await (await client({ requestsPerMinute: 2 })).create();
    expect(response.status).toBe(429);
    expect(response.headers.get("Retry-After")).toBeNull();
    expect(((await response.json()) as ProblemBody).detail).toContain("never holds more than 2");
  });

  it("counts each key by itself", async () => {
    const [one, other] = [await client({ requestsPerMinute: 3 }), await client({ requestsPerMinute: 3 })];
    expect(await statuses(4, one.read)).toEqual({ 200: 3, 429: 1 });
    expect(await statuses(3, other.read)).toEqual({ 200: 3 });
  });
});

describe("a limiter that fails", () => {
  const others = { record: async () => undefined, flush: async () => undefined };

  it.each([
    ["throws", () => Promise.reject(new Error("overloaded")), "overloaded"],
    ["never answers", () => new Promise<never>(() => undefined), "no answer within 250 ms"],
  ])("because it %s lets requests through without fields, and leaves a line in the log", async (_, take, message) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { read } = await client({ limiter: { take, ...others } });

    const response = await read();

    expect(response.status).toBe(200);
    expect(response.headers.get("RateLimit")).toBeNull();
    expect(warn.mock.calls.map(([line]) => JSON.parse(line))).toEqual([
      {
        level: "warn",
        event: "limiter_unavailable",
        request_id: response.headers.get("X-Request-Id"),
        policy: "burst",
        message: expect.stringContaining(message),
      },
    ]);
  });
});
