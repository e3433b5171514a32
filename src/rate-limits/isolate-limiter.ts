import type { Clock } from "../platform/ports/clock.ts";
import type { RateLimiter } from "../platform/ports/rate-limiter.ts";
import { type BucketState, fullBucket, take } from "./gcra.ts";

/** Subjects that are remembered; past that the one that came first is forgotten. */
const mostSubjects = 10_000;

export type IsolateLimiter = Pick<RateLimiter, "take">;

/** Counts within this isolate only: coarse, but it needs nothing that can fail. */
export function isolateLimiter(clock: Clock): IsolateLimiter {
  const buckets = new Map<string, BucketState>();

  return {
    async take({ subject, limit, cost }) {
      const bucket = `${limit.policy} ${subject}`;
      const { state, verdict } = take(limit, buckets.get(bucket) ?? fullBucket, { now: clock.now() * 1000, cost });
      buckets.set(bucket, state);
      if (buckets.size > mostSubjects) buckets.delete(buckets.keys().next().value ?? bucket);
      return verdict;
    },
  };
}
