import { AppError } from "../kernel/app-error.ts";
import type { RateLimit, Verdict } from "../platform/ports/rate-limiter.ts";
import { wholeSeconds } from "./whole-seconds.ts";

export class RateLimited extends AppError {
  override readonly members: { "violated-policies": readonly string[] };

  constructor(policy: string, message: string) {
    super("rate_limited", message);
    this.members = { "violated-policies": [policy] };
  }
}

/** What to tell who was refused, in words. */
export function refusalOf(limit: RateLimit, { remaining, retryAfter }: Verdict, cost: number): RateLimited {
  const { policy, quota, windowSeconds, burst } = limit;
  if (retryAfter === null)
    return new RateLimited(policy, `This request costs ${cost}, and the limit never holds more than ${burst}. It can't pass.`);
  const rate = `${quota} in ${windowSeconds} s`;
  return new RateLimited(
    policy,
    `This request costs ${cost} of ${rate}, and ${remaining} are left. Try again in ${wholeSeconds(retryAfter)} s.`,
  );
}
