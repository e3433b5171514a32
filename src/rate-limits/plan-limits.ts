import type { Plan } from "../kernel/caller.ts";
import type { RateLimit } from "../platform/ports/rate-limiter.ts";

/** Units of cost a minute, for each key and for the signed-in people of an organization together. */
export const planRates: Record<Plan, number> = {
  free: 60,
  starter: 120,
  pro: 600,
  business: 3_000,
  enterprise: 12_000,
};

type Holder = { plan: Plan; requestsPerMinute?: number };

/** A key may ask for less than its plan gives, never for more. */
export function limitOf({ plan, requestsPerMinute }: Holder): RateLimit {
  const rate = Math.max(1, Math.min(planRates[plan], requestsPerMinute ?? Number.POSITIVE_INFINITY));
  return { policy: "burst", quota: rate, windowSeconds: 60, burst: rate };
}

/** Otherwise more keys would be a larger plan. Four that do all they may are still met by their own limits only. */
const keysWorth = 4;

/** What all keys of an organization may do together. */
export function organizationLimitOf({ plan }: Pick<Holder, "plan">): RateLimit {
  const rate = planRates[plan] * keysWorth;
  return { policy: "organization", quota: rate, windowSeconds: 60, burst: rate };
}
