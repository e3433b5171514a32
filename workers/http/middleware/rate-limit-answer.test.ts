import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateLimitFields, refuse } from "./rate-limit-answer.ts";

const limit = { policy: "burst", quota: 100, windowSeconds: 60, burst: 100 };

describe("rateLimitFields", () => {
  it("says it as the draft's example does", () => {
    const verdict = { allowed: true, remaining: 50, resetAfter: 29_400_001, retryAfter: 0 };
    expect(rateLimitFields(limit, verdict)).toEqual({
      "RateLimit-Policy": '"burst";q=100;w=60',
      RateLimit: '"burst";r=50;t=30',
    });
  });
});

describe("refuse", () => {
  const answer = (retryAfter: number | null) =>
    refuse({
      limit,
      verdict: { allowed: false, remaining: 0, resetAfter: 60_000_000, retryAfter },
      cost: 5,
      requestId: "req_1",
    });

  it.each([
    [1, "1"],
    [1_000_000, "1"],
    [1_000_001, "2"],
    [59_999_999, "60"],
  ])("asks who has to wait %i µs to come back in %s s", (retryAfter, seconds) => {
    expect(answer(retryAfter).headers.get("Retry-After")).toBe(seconds);
  });

  it("never names a moment that is too early, nor one before the end of the window it tells", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400_000_000 }), (retryAfter) => {
        const { headers } = answer(retryAfter);
        const seconds = Number(headers.get("Retry-After"));
        expect(seconds * 1e6).toBeGreaterThanOrEqual(retryAfter);
        expect(headers.get("RateLimit")).toBe(`"burst";r=0;t=${seconds}`);
      }),
    );
  });

  it("names none where waiting doesn't help", () => {
    expect(answer(null).headers.has("Retry-After")).toBe(false);
  });
});
