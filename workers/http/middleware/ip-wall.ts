import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Take } from "../../../src/platform/ports/rate-limiter.ts";
import { addressLimit, addressSubject, admits, decide, RateLimited, wallFor } from "../../../src/rate-limits/index.ts";
import { logLimiter } from "../log-limiter.ts";
import type { AppEnv } from "../router.ts";
import { rateLimitFields, refusalResponse, refuse } from "./rate-limit-answer.ts";

type Next = () => Promise<void>;

/**
 * Limits by address who says nothing of itself, who signs in, and who keeps bringing wrong credentials.
 * Right credentials pass: their own limit follows.
 */
export const ipWall = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { deps, requestId } = c.var;
    const wall = wallFor({ method: c.req.method, path: c.req.path, hasCredentials: hasCredentials(c) });
    if (!wall) return next();

    const subject = addressSubject(wall, c.req.header("cf-connecting-ip"));
    const address = subject.slice(`ip:${wall}:`.length);
    const onUnavailable = logLimiter(requestId);
    if (!(await admits({ wall: deps.rateLimits.wall, onUnavailable }, address))) return overWall(requestId);

    const limit = addressLimit(wall, { generous: deps.environment === "local" });
    const take = { subject, limit, cost: 1 };
    return wall === "credentials" ? chargeFailures(c, next, take) : chargeAll(c, next, take);
  });

const hasCredentials = (c: Context): boolean => ["authorization", "cookie"].some((name) => c.req.header(name) !== undefined);

/** Where the limiter fails, reads pass; passwords are still counted in this isolate. */
async function chargeAll(c: Context<AppEnv>, next: Next, take: Take): Promise<Response | undefined> {
  const { requestId } = c.var;
  const { limiter, isolateLimiter } = c.var.deps.rateLimits;
  const fallback = take.limit.policy === "login" ? { fallback: isolateLimiter } : {};
  const verdict = await decide({ limiter, onUnavailable: logLimiter(requestId), ...fallback }, take);

  if (verdict?.allowed === false) return refuse({ ...take, verdict, requestId });
  await next();
  if (verdict && !c.res.headers.has("RateLimit"))
    for (const [name, value] of Object.entries(rateLimitFields(take.limit, verdict))) c.header(name, value);
  return undefined;
}

/** Counted in this isolate only: a request with a good key shouldn't wait for a second object. */
async function chargeFailures(c: Context<AppEnv>, next: Next, take: Take): Promise<Response | undefined> {
  const { requestId } = c.var;
  const { isolateLimiter } = c.var.deps.rateLimits;
  const verdict = isolateLimiter.peek(take);
  if (!verdict.allowed) return refuse({ ...take, verdict, requestId });
  await next();
  if (c.res.status === 401) await isolateLimiter.take(take);
  return undefined;
}

const overWall = (requestId: string): Response =>
  refusalResponse(new RateLimited("wall", "There are too many requests from this address. Try again in a minute."), requestId, {
    "Retry-After": "60",
  });
