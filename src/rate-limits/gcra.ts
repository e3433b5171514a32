import type { RateLimit, Verdict } from "../platform/ports/rate-limiter.ts";

/**
 * When the bucket is full again, in microseconds since the Unix epoch: the theoretical arrival time of the generic cell
 * rate algorithm (ITU-T I.371). Anything in the past is a full bucket.
 */
export type BucketState = number;

export const fullBucket: BucketState = 0;

/**
 * Takes `cost` units where they are there. A refusal takes nothing. A clock that went back leaves at worst an empty bucket,
 * which fills from there: nobody waits for the clock to catch up, and no more passes than it moves forward.
 *
 * Throws RangeError for a limit or a cost that can't be counted in whole numbers.
 */
export function take(limit: RateLimit, state: BucketState, { now, cost }: { now: number; cost: number }): Taken {
  requireLimit(limit);
  requireWhole("cost", cost, 0, 1e6);
  const interval = intervalOf(limit);
  const capacity = limit.burst * interval;

  const owed = Math.min(Math.max(state - now, 0), capacity);
  const wanted = owed + cost * interval;
  const allowed = wanted <= capacity;
  const debt = allowed ? wanted : owed;

  return {
    state: now + debt,
    verdict: {
      allowed,
      remaining: Math.floor((capacity - debt) / interval),
      resetAfter: debt,
      retryAfter: allowed ? 0 : waitFor(cost * interval, owed, capacity),
    },
  };
}

/**
 * The bucket as if `cost` hadn't been taken, and never more than full. Given back at once this is exact; later it hands out
 * anew at most what has flowed in since.
 */
export function giveBack(limit: RateLimit, state: BucketState, cost: number): BucketState {
  requireLimit(limit);
  requireWhole("cost", cost, 0, 1e6);
  return Math.max(fullBucket, state - cost * intervalOf(limit));
}

/** What to tell of a limit that allowed a request which wasn't let through for another reason. */
export function verdictGivenBack(limit: RateLimit, verdict: Verdict, cost: number): Verdict {
  return {
    ...verdict,
    remaining: Math.min(limit.burst, verdict.remaining + cost),
    resetAfter: Math.max(0, verdict.resetAfter - cost * intervalOf(limit)),
  };
}

/** Microseconds for a unit; rounded up, so that a rate that doesn't divide the window is never exceeded. */
const intervalOf = ({ windowSeconds, quota }: RateLimit): number => Math.ceil((windowSeconds * 1e6) / quota);

type Taken = { state: BucketState; verdict: Verdict };

const waitFor = (wanted: number, owed: number, capacity: number): number | null =>
  wanted > capacity ? null : owed + wanted - capacity;

/** Keeps every product below 2^53. */
function requireLimit({ quota, windowSeconds, burst }: RateLimit): void {
  requireWhole("windowSeconds", windowSeconds, 1, 86_400);
  // An interval of less than 100 µs would be rounded by more than 1%.
  requireWhole("quota", quota, 1, windowSeconds * 10_000);
  requireWhole("burst", burst, 1, quota * 10);
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} has to be a whole number from ${least} to ${most}, and is ${value}.`);
}
