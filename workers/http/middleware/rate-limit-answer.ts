import { type Decision, type RateLimited, refusalOf, wholeSeconds } from "../../../src/rate-limits/index.ts";
import { errorResponse } from "../error-response.ts";

type Fields = Record<string, string>;

/**
 * The fields of draft-ietf-httpapi-ratelimit-headers-11, with an item for each limit. `t` is when all of the quota is back or,
 * after a refusal, when to come again. A limit that another one's refusal has nothing to do with tells no `t` then: section 6
 * wants no Retry-After that is earlier than a `t`.
 */
export function rateLimitFields(decisions: readonly Decision[]): Fields {
  if (decisions.length === 0) return {};
  const isRefused = decisions.some(({ verdict }) => !verdict.allowed);
  return {
    "RateLimit-Policy": decisions.map(policyItem).join(", "),
    RateLimit: decisions.map((decision) => limitItem(decision, { isRefused })).join(", "),
  };
}

const policyItem = ({ take: { limit } }: Decision): string => `"${limit.policy}";q=${limit.quota};w=${limit.windowSeconds}`;

function limitItem({ take, verdict }: Decision, { isRefused }: { isRefused: boolean }): string {
  const { allowed, remaining, resetAfter, retryAfter } = verdict;
  const item = `"${take.limit.policy}";r=${remaining}`;
  if (allowed && isRefused) return item;
  return `${item};t=${wholeSeconds(allowed ? resetAfter : (retryAfter ?? resetAfter))}`;
}

type Refused = { decisions: readonly Decision[]; requestId: string };

/** Undefined where every limit allows the request. */
export function refuse({ decisions, requestId }: Refused): Response | undefined {
  const refused = decisions.filter(({ verdict }) => !verdict.allowed);
  if (refused.length === 0) return undefined;
  return refusalResponse(refusalOf(refused), requestId, { ...rateLimitFields(decisions), ...retryAfterAll(refused) });
}

/** When the last of them would let the request through; nothing where one never will. */
function retryAfterAll(refused: readonly Decision[]): Fields {
  const waits = refused.map(({ verdict }) => verdict.retryAfter ?? Number.POSITIVE_INFINITY);
  const longest = Math.max(...waits);
  return Number.isFinite(longest) ? { "Retry-After": String(wholeSeconds(longest)) } : {};
}

export function refusalResponse(refusal: RateLimited, requestId: string, fields: Fields): Response {
  const response = errorResponse(refusal, requestId);
  for (const [name, value] of Object.entries(fields)) response.headers.set(name, value);
  return response;
}
