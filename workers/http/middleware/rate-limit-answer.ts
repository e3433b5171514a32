import type { RateLimit, Verdict } from "../../../src/platform/ports/rate-limiter.ts";
import { type RateLimited, refusalOf, wholeSeconds } from "../../../src/rate-limits/index.ts";
import { errorResponse } from "../error-response.ts";

type Fields = Record<string, string>;

/**
 * The fields of draft-ietf-httpapi-ratelimit-headers-11. `t` is when all of the quota is back or, after a refusal, when to
 * come again: section 6 wants no Retry-After that is earlier than `t`.
 */
export function rateLimitFields({ policy, quota, windowSeconds }: RateLimit, verdict: Verdict): Fields {
  const { allowed, remaining, resetAfter, retryAfter } = verdict;
  const seconds = wholeSeconds(allowed ? resetAfter : (retryAfter ?? resetAfter));
  return {
    "RateLimit-Policy": `"${policy}";q=${quota};w=${windowSeconds}`,
    RateLimit: `"${policy}";r=${remaining};t=${seconds}`,
  };
}

type Refused = { limit: RateLimit; verdict: Verdict; cost: number; requestId: string };

export function refuse({ limit, verdict, cost, requestId }: Refused): Response {
  const { retryAfter } = verdict;
  return refusalResponse(refusalOf(limit, verdict, cost), requestId, {
    ...rateLimitFields(limit, verdict),
    ...(retryAfter !== null && { "Retry-After": String(wholeSeconds(retryAfter)) }),
  });
}

export function refusalResponse(refusal: RateLimited, requestId: string, fields: Fields): Response {
  const response = errorResponse(refusal, requestId);
  for (const [name, value] of Object.entries(fields)) response.headers.set(name, value);
  return response;
}
