import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newOrgId } from "../kernel/ids.ts";
import { type Instant, instant } from "../kernel/time.ts";
import { holdLease } from "./hold-lease.ts";
import { leaseMilliseconds } from "./idempotency-record.ts";

const claim = { owner: { orgId: newOrgId(), mode: "live" as const, keyHash: "hash" }, id: "try_1" };
const clock = { now: () => instant(Date.now()) };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval", "setTimeout"], now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const working = (milliseconds: number) => () => new Promise((resolve) => setTimeout(resolve, milliseconds, "done"));

describe("holdLease", () => {
  it("renews often enough that one failure costs nothing, and stops with the work", async () => {
    const renewed: number[] = [];
    let asked = 0;
    const renew = async (_owner: unknown, _claim: string, now: Instant) => {
      if (++asked === 2) throw new Error("D1 is away.");
      renewed.push(now);
    };
    const held = holdLease({ clock, answers: { renew } }, claim, working(60_000));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await held).toBe("done");
    await vi.advanceTimersByTimeAsync(60_000);

    const gaps = [...renewed, 60_000].map((at, index) => at - (renewed[index - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(leaseMilliseconds);
    expect(renewed.at(-1)).toBeLessThanOrEqual(60_000);
  });

  it("writes nothing for what is quick", async () => {
    const renew = vi.fn(async () => {});
    const held = holdLease({ clock, answers: { renew } }, claim, working(1_000));
    await vi.advanceTimersByTimeAsync(30_000);

    expect(await held).toBe("done");
    expect(renew).not.toHaveBeenCalled();
  });

  it("ends after the renewal that is under way, also where the work fails", async () => {
    const happened: string[] = [];
    const renew = () => new Promise<void>((resolve) => setTimeout(resolve, 2_000)).then(() => void happened.push("renewed"));
    const failing = () => working(5_000)().then(() => Promise.reject(new Error("The planner is away.")));
    const held = holdLease({ clock, answers: { renew } }, claim, failing).catch(() => happened.push("failed"));
    await vi.advanceTimersByTimeAsync(10_000);
    await held;

    expect(happened).toEqual(["renewed", "failed"]);
  });
});
