import { describe, expect, it, vi } from "vitest";
import type { Verdict } from "../platform/ports/rate-limiter.ts";
import { admits, decide, limiterPatience } from "./decide.ts";

const take = { subject: "key:1", limit: { policy: "burst", quota: 1, windowSeconds: 1, burst: 1 }, cost: 1 };
const refused: Verdict = { allowed: false, remaining: 0, resetAfter: 1, retryAfter: 1 };

const answers = async () => refused;
const throws = () => Promise.reject(new Error("overloaded"));
const waits = () => new Promise<never>(() => undefined);

function notes() {
  const reported: string[] = [];
  return { reported, onUnavailable: (policy: string, reason: unknown) => void reported.push(`${policy}: ${reason}`) };
}

describe("decide", () => {
  it("passes the limiter's verdict on", async () => {
    const { reported, onUnavailable } = notes();
    expect(await decide({ limiter: { take: answers }, onUnavailable }, take)).toEqual(refused);
    expect(reported).toEqual([]);
  });

  it.each([
    ["throws", throws, "burst: Error: overloaded"],
    ["never answers", waits, `burst: Error: no answer within ${limiterPatience} ms`],
  ])("lets the request through where the limiter %s, and reports it", async (_, broken, report) => {
    const { reported, onUnavailable } = notes();
    expect(await decide({ limiter: { take: broken }, onUnavailable }, take)).toBeUndefined();
    expect(reported).toEqual([report]);
  });

  it("asks the fallback only where the limiter fails", async () => {
    const { onUnavailable } = notes();
    const fallback = { take: vi.fn(answers), peek: () => refused };
    await decide({ limiter: { take: answers }, fallback, onUnavailable }, take);
    expect(fallback.take).not.toHaveBeenCalled();
    expect(await decide({ limiter: { take: throws }, fallback, onUnavailable }, take)).toEqual(refused);
  });
});

describe("admits", () => {
  it("believes a wall that answers", async () => {
    const { onUnavailable } = notes();
    expect(await admits({ wall: { admits: async () => false }, onUnavailable }, "203.0.113.9")).toBe(false);
    expect(await admits({ wall: { admits: async () => true }, onUnavailable }, "203.0.113.9")).toBe(true);
  });

  it.each([throws, waits])("lets everybody through where it doesn't", async (broken) => {
    const { reported, onUnavailable } = notes();
    expect(await admits({ wall: { admits: broken }, onUnavailable }, "203.0.113.9")).toBe(true);
    expect(reported).toHaveLength(1);
  });
});
