import type { Clock } from "../platform/ports/clock.ts";
import type { RateLimiter, Take, Verdict } from "../platform/ports/rate-limiter.ts";
import { type BucketState, fullBucket, take } from "./gcra.ts";

/** Subjects that are remembered; past that the one that came first is forgotten. */
const mostSubjects = 10_000;

export type IsolateLimiter = Pick<RateLimiter, "take"> & {
  /** What `take` would answer, with nothing taken. */
  peek(take: Take): Verdict;
};

/** Counts within this isolate only: coarse, but it needs nothing that can fail. */
export function isolateLimiter(clock: Clock): IsolateLimiter {
  const buckets = new Map<string, BucketState>();

  const decide = ({ subject, limit, cost }: Take) =>
    take(limit, buckets.get(subject) ?? fullBucket, { now: clock.now() * 1000, cost });

  return {
    peek: (request) => decide(request).verdict,

    async take(request) {
      const { state, verdict } = decide(request);
      buckets.set(request.subject, state);
      if (buckets.size > mostSubjects) buckets.delete(buckets.keys().next().value ?? request.subject);
      return verdict;
    },
  };
}
