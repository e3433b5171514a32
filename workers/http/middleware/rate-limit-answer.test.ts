import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../../src/rate-limits/index.ts";
import type { Problem } from "../schemas/answers.ts";
import { rateLimitFields, refuse } from "./rate-limit-answer.ts";

const limit = { policy: "burst", quota: 100, windowSeconds: 60, burst: 100 };
const shared = { ...limit, policy: "organization", quota: 400 };

const allowed = { allowed: true, remaining: 50, resetAfter: 29_400_001, retryAfter: 0 };
const refused = (retryAfter: number | null) => ({ allowed: false, remaining: 0, resetAfter: 60_000_000, retryAfter });

const decision = (of: typeof limit, verdict: Decision["verdict"]): Decision => ({
  take: { subject: "key:1", limit: of, cost: 5 },
  verdict,
});

function answer(...decisions: Decision[]): Response {
  const response = refuse({ decisions, requestId: "req_1" });
  if (!response) throw new Error("One of them refuses.");
  return response;
}

describe("rateLimitFields", () => {
  it("says it as the draft's example does", () => {
    expect(rateLimitFields([decision(limit, allowed)])).toEqual({
      "RateLimit-Policy": '"burst";q=100;w=60',
      RateLimit: '"burst";r=50;t=30',
    });
  });

  it("lists every limit", () => {
    const fields = rateLimitFields([decision(limit, allowed), decision(shared, { ...allowed, remaining: 7 })]);
    expect(fields).toEqual({
      "RateLimit-Policy": '"burst";q=100;w=60, "organization";q=400;w=60',
      RateLimit: '"burst";r=50;t=30, "organization";r=7;t=30',
    });
  });

  it("says nothing where no limit could be asked", () => {
    expect(rateLimitFields([])).toEqual({});
  });
});

describe("refuse", () => {
  it("has nothing to say where all allow", () => {
    expect(refuse({ decisions: [decision(limit, allowed), decision(shared, allowed)], requestId: "req_1" })).toBeUndefined();
  });

  it.each([
    [1, "1"],
    [1_000_000, "1"],
    [1_000_001, "2"],
    [59_999_999, "60"],
  ])("asks who has to wait %i µs to come back in %s s", (retryAfter, seconds) => {
    expect(answer(decision(limit, refused(retryAfter))).headers.get("Retry-After")).toBe(seconds);
  });

  it("never names a moment that is too early, nor one before the end of the window it tells", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400_000_000 }), (retryAfter) => {
        const { headers } = answer(decision(limit, refused(retryAfter)), decision(shared, allowed));
        const seconds = Number(headers.get("Retry-After"));
        expect(seconds * 1e6).toBeGreaterThanOrEqual(retryAfter);
        expect(headers.get("RateLimit")).toBe(`"burst";r=0;t=${seconds}, "organization";r=50`);
      }),
    );
  });

  it("names the limit that refuses, in the problem and in words", async () => {
    const problem = await answer(decision(limit, allowed), decision(shared, refused(2_000_000))).json<Problem>();
    expect(problem).toMatchObject({ "violated-policies": ["organization"] });
    expect(problem.detail).toContain("5 of 400 in 60 s for all keys of the organization");
  });

  it("names both where both do, and waits for the later one", async () => {
    const response = answer(decision(limit, refused(9_000_000)), decision(shared, refused(2_000_000)));
    expect(response.headers.get("Retry-After")).toBe("9");
    expect(await response.json()).toMatchObject({ "violated-policies": ["burst", "organization"] });
  });

  it("names no moment where waiting doesn't help", () => {
    for (const others of [[], [decision(shared, refused(1_000_000))]])
      expect(answer(decision(limit, refused(null)), ...others).headers.has("Retry-After")).toBe(false);
  });
});
