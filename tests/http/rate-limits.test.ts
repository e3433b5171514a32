import { env } from "cloudflare:workers";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Plan } from "../../src/kernel/caller.ts";
import type { UserId } from "../../src/kernel/ids.ts";
import type { RateLimiter } from "../../src/platform/ports/rate-limiter.ts";
import { takesOf } from "../../src/rate-limits/index.ts";
import { compose } from "../../workers/compose.ts";
import type { ProblemBody } from "../support/api.ts";
import { prepareDatabase } from "../support/api.ts";
import { type SeededKey, seedKey, seedOrganization } from "../support/api-keys.ts";
import { appWith, statuses } from "../support/app.ts";

prepareDatabase();

// What flows in while a slow machine asks would otherwise be let through on top.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers().restoreAllMocks());

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
    expect(response.headers.get("RateLimit-Policy")).toBe('"burst";q=60;w=60, "organization";q=240;w=60');
    expect(response.headers.get("RateLimit")).toBe('"burst";r=55;t=5, "organization";r=235;t=2');
    expect(response.headers.get("Retry-After")).toBeNull();
    expect(response.headers.get("Access-Control-Expose-Headers")).toContain("RateLimit");
  });

  it("refuses with the problem type of the draft, and says when to come again", async () => {
    const { create, read, health } = await client();
    expect(await statuses(12, create)).toEqual({ 422: 12 });

    const response = await create();
    expect(response.status).toBe(429);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    const [, remaining, seconds] =
      /^"burst";r=(\d+);t=(\d+), "organization";r=\d+$/.exec(response.headers.get("RateLimit") ?? "") ?? [];
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
    const policyOf = async (wish: Wish) => (await (await client(wish)).read()).headers.get("RateLimit-Policy")?.split(", ")[0];
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

describe("the keys of an organization together", () => {
  /** As many keys of one organization as it takes to ask for more than they may together. */
  async function colleagues() {
    const orgId = await seedOrganization("free");
    const ask = appWith({});
    const reads = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const { token } = await seedKey(orgId);
        return () => ask("/v1/templates", { headers: { Authorization: `Bearer ${token}` } });
      }),
    );
    return { orgId, reads };
  }

  it("get four times what one of them may, and are told which limit it was", async () => {
    const { reads } = await colleagues();
    const counts = await Promise.all(reads.map((read) => statuses(60, read)));
    const allowed = counts.reduce((sum, { 200: count = 0 }) => sum + count, 0);
    // What flows in while they ask comes on top: 4 units a second.
    expect(allowed).toBeGreaterThanOrEqual(240);
    expect(allowed).toBeLessThan(300);

    const refused = await untilRefused(reads);
    expect(refused.headers.get("RateLimit")).toMatch(/^"burst";r=\d+, "organization";r=0;t=1$/);
    expect(refused.headers.get("Retry-After")).toBe("1");
    expect(await refused.json()).toMatchObject({
      code: "rate_limited",
      "violated-policies": ["organization"],
      detail: expect.stringContaining("for all keys of the organization"),
    });
  });

  it("lose nothing by what the limit of one key refuses", async () => {
    const orgId = await seedOrganization("free");
    const [greedy, modest] = [await seedKey(orgId, { requestsPerMinute: 1 }), await seedKey(orgId)];
    const ask = appWith({});
    const read = ({ token }: SeededKey) => ask("/v1/templates", { headers: { Authorization: `Bearer ${token}` } });
    expect(await statuses(100, () => read(greedy))).toEqual({ 200: 1, 429: 99 });
    await sleep(50);

    const left = /"organization";r=(\d+)/.exec((await read(modest)).headers.get("RateLimit") ?? "")?.[1];
    expect(Number(left)).toBeGreaterThanOrEqual(238);
  });

  it("don't lock out the people who have to revoke one", async () => {
    const { orgId, reads } = await colleagues();
    await Promise.all(reads.map((read) => statuses(60, read)));
    const caller = { orgId, plan: "free", mode: "live", scopes: new Set([]) } as const;
    const [take] = takesOf({ ...caller, by: { kind: "session", userId: "usr_1" as UserId, role: "owner" } }, 1);
    if (!take) throw new Error("A person is limited, too.");
    expect(await compose(env).rateLimits.limiter.take(take)).toMatchObject({ allowed: true, remaining: 59 });
  });

  async function untilRefused(reads: readonly (() => Promise<Response>)[]): Promise<Response> {
    for (;;)
      for (const read of reads) {
        const response = await read();
        if (response.status === 429 && !response.headers.get("RateLimit")?.startsWith('"burst";r=0')) return response;
      }
  }
});

describe("a limiter that fails", () => {
  const others = { giveBack: async () => undefined, record: async () => undefined, flush: async () => undefined };

  it.each([
    ["throws", () => Promise.reject(new Error("overloaded")), "overloaded"],
    ["never answers", () => new Promise<never>(() => undefined), "no answer within 250 ms"],
  ])("because it %s lets requests through without fields, and leaves a line in the log", async (_, take, message) => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { read } = await client({ limiter: { take, ...others } });

    const response = await read();

    expect(response.status).toBe(200);
    expect(response.headers.get("RateLimit")).toBeNull();
    const line = {
      level: "warn",
      event: "limiter_unavailable",
      request_id: response.headers.get("X-Request-Id"),
      message: expect.stringContaining(message),
    };
    expect(warn.mock.calls.map(([text]) => JSON.parse(text))).toEqual([
      { ...line, policy: "burst" },
      { ...line, policy: "organization" },
    ]);
  });

  it("for one limit leaves the decision to the other", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { limiter } = compose(env).rateLimits;
    const take: RateLimiter["take"] = (asked) =>
      asked.limit.policy === "organization" ? Promise.reject(new Error("overloaded")) : limiter.take(asked);
    const { read } = await client({ requestsPerMinute: 2, limiter: { ...limiter, take } });

    expect(await statuses(3, read)).toEqual({ 200: 2, 429: 1 });
    expect((await read()).headers.get("RateLimit-Policy")).toBe('"burst";q=2;w=60');
  });
});
