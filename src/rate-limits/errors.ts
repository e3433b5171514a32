import { AppError } from "../kernel/app-error.ts";
import type { Decision } from "./decide-all.ts";
import { wholeSeconds } from "./whole-seconds.ts";

export class RateLimited extends AppError {
  override readonly members: { "violated-policies": readonly string[] };

  constructor(policies: readonly string[], message: string) {
    super("rate_limited", message);
    this.members = { "violated-policies": policies };
  }
}

/** Who takes from a limit, where it isn't the one who asks alone. */
const holders: Record<string, string> = { organization: " for all keys of the organization" };

/** What to tell who was refused by one limit at least, in words: that of the limit with the longest wait. */
export function refusalOf(refused: readonly Decision[]): RateLimited {
  const { take, verdict } = refused.reduce((longest, next) => (waitOf(next) > waitOf(longest) ? next : longest));
  const { policy, quota, windowSeconds, burst } = take.limit;
  const policies = refused.map((decision) => decision.take.limit.policy);
  if (verdict.retryAfter === null)
    return new RateLimited(
      policies,
      `This request costs ${take.cost}, and the limit never holds more than ${burst}. It can't pass.`,
    );

  const rate = `${quota} in ${windowSeconds} s${holders[policy] ?? ""}`;
  return new RateLimited(
    policies,
    `This request costs ${take.cost} of ${rate}, and ${verdict.remaining} are left. Try again in ${wholeSeconds(verdict.retryAfter)} s.`,
  );
}

const waitOf = ({ verdict }: Decision): number => verdict.retryAfter ?? Number.POSITIVE_INFINITY;
