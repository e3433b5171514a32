import type { RateLimiter, Take, Verdict } from "../platform/ports/rate-limiter.ts";
import type { IsolateLimiter } from "./isolate-limiter.ts";

/** A limiter protects the API: an answer that takes longer protects nobody. */
export const limiterPatience = 250;

type Deps = {
  limiter: Pick<RateLimiter, "take">;
  /** Decides where the limiter doesn't; without one the request passes. */
  fallback?: IsolateLimiter;
  onUnavailable: (subject: string, reason: unknown) => void;
};

/** Undefined where the limiter threw or let us wait and there is no fallback: the request passes, unlimited. */
export async function decide({ limiter, fallback, onUnavailable }: Deps, take: Take): Promise<Verdict | undefined> {
  try {
    return await within(limiterPatience, limiter.take(take));
  } catch (reason) {
    onUnavailable(take.subject, reason);
    return fallback?.take(take);
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
