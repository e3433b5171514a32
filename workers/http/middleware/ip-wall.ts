import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Take } from "../../../src/platform/ports/rate-limiter.ts";
import {
  type AddressWallName,
  addressLimit,
  addressSubject,
  admits,
  decide,
  RateLimited,
  wallFor,
} from "../../../src/rate-limits/index.ts";
import { logLimiter } from "../log-limiter.ts";
import type { AppEnv } from "../router.ts";
import { rateLimitFields, refusalResponse, refuse } from "./rate-limit-answer.ts";

type Next = () => Promise<void>;

/**
 * Limits by address who says nothing of itself, who signs in, and whose credentials turn out to be none.
 * Good credentials pass: their own limit follows.
 */
export const ipWall = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    const wall = wallFor({ method: c.req.method, path: c.req.path, hasCredentials: hasCredentials(c) });
    if (!wall) return next();

    if (!(await withinPlatformWall(c))) return overPlatformWall(c.var.requestId);
    return wall === "credentials" ? chargeStrangers(c, next) : chargeAll(c, next, wall);
  });

/** Only the platform's own wall, which asks no object: for what must cost next to nothing. */
export const platformWall = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    if (!(await withinPlatformWall(c))) return overPlatformWall(c.var.requestId);
    return next();
  });

function withinPlatformWall(c: Context<AppEnv>): Promise<boolean> {
  const { requestId, deps } = c.var;
  return admits({ wall: deps.rateLimits.wall, onUnavailable: logLimiter(requestId) }, addressSubject(addressOf(c)));
}

const hasCredentials = (c: Context): boolean => ["authorization", "cookie"].some((name) => c.req.header(name) !== undefined);

const addressOf = (c: Context): string | undefined => c.req.header("cf-connecting-ip");

const takeAt = (c: Context<AppEnv>, wall: AddressWallName): Take => ({
  subject: addressSubject(addressOf(c), wall),
  limit: addressLimit(wall, { generous: c.var.deps.environment === "local" }),
  cost: 1,
});

/** Where the limiter fails, reads pass; passwords and new guests are still counted in this isolate. */
async function chargeAll(c: Context<AppEnv>, next: Next, wall: AddressWallName): Promise<Response | undefined> {
  const { requestId } = c.var;
  const { limiter, isolateLimiter } = c.var.deps.rateLimits;
  const take = takeAt(c, wall);
  const fallback = wall === "anonymous" ? {} : { fallback: isolateLimiter };
  const verdict = await decide({ limiter, onUnavailable: logLimiter(requestId), ...fallback }, take);

  const decisions = verdict ? [{ take, verdict }] : [];
  const refusal = refuse({ decisions, requestId });
  if (refusal) return refusal;
  await next();
  for (const [name, value] of Object.entries(rateLimitFields(decisions))) c.header(name, value);
  return undefined;
}

/**
 * Whether credentials are good is known afterwards: those that aren't count against the next request. Counted in this isolate
 * only, since a request with a good key shouldn't wait for a second object.
 */
async function chargeStrangers(c: Context<AppEnv>, next: Next): Promise<Response | undefined> {
  const { requestId } = c.var;
  const { isolateLimiter } = c.var.deps.rateLimits;
  const [asStranger, asGuesser] = [takeAt(c, "anonymous"), takeAt(c, "credentials")];
  const decisions = [asStranger, asGuesser].map((take) => ({ take, verdict: isolateLimiter.peek(take) }));
  const refusal = refuse({ decisions, requestId });
  if (refusal) return refusal;
  await next();
  if (!c.var.caller) await isolateLimiter.take(asStranger);
  if (c.res.status === 401) await isolateLimiter.take(asGuesser);
  return undefined;
}

const overPlatformWall = (requestId: string): Response =>
  refusalResponse(
    new RateLimited(["wall"], "There are too many requests from this address. Try again in a minute."),
    requestId,
    {
      "Retry-After": "60",
    },
  );
