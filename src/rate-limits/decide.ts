import type { AddressWall, RateLimiter, Take, Verdict } from "../platform/ports/rate-limiter.ts";
import type { IsolateLimiter } from "./isolate-limiter.ts";

/** A limiter protects the API: an answer that takes longer protects nobody. */
export const limiterPatience = 250;

export type OnUnavailable = (policy: string, reason: unknown) => void;

type Deps = {
  limiter: Pick<RateLimiter, "take">;
  /** Decides where the limiter doesn't; without one the request passes. */
  fallback?: IsolateLimiter;
  onUnavailable: OnUnavailable;
};

/** Undefined where the limiter threw or let us wait and there is no fallback: the request passes, unlimited. */
export async function decide({ limiter, fallback, onUnavailable }: Deps, take: Take): Promise<Verdict | undefined> {
  try {
    return await within(limiterPatience, limiter.take(take));
  } catch (reason) {
    onUnavailable(take.limit.policy, reason);
    return fallback?.take(take);
  }
}

type WallDeps = { wall: AddressWall; onUnavailable: OnUnavailable };

/** False only where the wall said so in time. */
export async function admits({ wall, onUnavailable }: WallDeps, subject: string): Promise<boolean> {
  try {
    return await within(limiterPatience, wall.admits(subject));
  } catch (reason) {
    onUnavailable("wall", reason);
    return true;
  }
}

async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
