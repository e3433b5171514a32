import { describe, expect, it } from "vitest";
import { instant } from "../kernel/time.ts";
import { isolateLimiter } from "./isolate-limiter.ts";

const limit = { policy: "login", quota: 2, windowSeconds: 60, burst: 2 };
const of = (subject: string) => ({ subject, limit, cost: 1 });

function setup() {
  const clock = { milliseconds: 1_000_000, now: () => instant(clock.milliseconds) };
  return { clock, limiter: isolateLimiter(clock) };
}

describe("isolateLimiter", () => {
  it("counts each subject by itself, and refills with time", async () => {
    const { clock, limiter } = setup();
    await limiter.take(of("a"));
    await limiter.take(of("a"));
    expect((await limiter.take(of("a"))).allowed).toBe(false);
    expect((await limiter.take(of("b"))).allowed).toBe(true);

    clock.milliseconds += 30_000;
    expect((await limiter.take(of("a"))).allowed).toBe(true);
  });

  it("tells what it would answer and takes nothing", async () => {
    const { limiter } = setup();
    for (let look = 0; look < 5; look++) expect(limiter.peek(of("a"))).toMatchObject({ allowed: true, remaining: 1 });
    await limiter.take(of("a"));
    await limiter.take(of("a"));
    expect(limiter.peek(of("a"))).toMatchObject({ allowed: false, retryAfter: 30_000_000 });
  });

  it("still holds who comes now when 50,000 addresses came by", async () => {
    const { limiter } = setup();
    for (let address = 0; address < 50_000; address++) await limiter.take(of(`ip:${address}`));
    await limiter.take(of("a"));
    await limiter.take(of("a"));
    expect((await limiter.take(of("a"))).allowed).toBe(false);
    expect(limiter.peek(of("ip:0")).remaining).toBe(1);
  });
});
