import { waitUntil } from "cloudflare:workers";
import { createMiddleware } from "hono/factory";
import type { Caller } from "../../../src/kernel/caller.ts";
import { costOf, decideAll, keySubject, takesOf } from "../../../src/rate-limits/index.ts";
import { logLimiter } from "../log-limiter.ts";
import type { AppEnv } from "../router.ts";
import { isReplayed } from "./idempotency.ts";
import { rateLimitFields, refuse } from "./rate-limit-answer.ts";

/**
 * Holds a caller to the limits of its key, organization and plan, and counts what each key did. Who has no caller met the
 * wall by address.
 */
export const rateLimit = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { caller, deps, requestId } = c.var;
    if (!caller) return next();

    const { limiter, noteActivity, clock } = deps.rateLimits;
    const { cost, renders } = costOf(c.req.method, c.req.path);
    const started = clock.now();
    const onUnavailable = logLimiter(requestId);
    const decisions = await decideAll({ limiter, onUnavailable, waitUntil }, takesOf(caller, cost));

    const refusal = refuse({ decisions, requestId });
    if (refusal) c.res = refusal;
    else await next();
    for (const [name, value] of Object.entries(rateLimitFields(decisions))) c.header(name, value);

    const key = keyOf(caller);
    if (!key) return;
    const failed = c.res.status >= 400;
    const drawn = failed || isReplayed(c.res) ? 0 : renders;
    noteActivity(keySubject(key.keyId), key, { failed, renders: drawn, milliseconds: clock.now() - started });
  });

const keyOf = ({ orgId, by }: Caller) => (by.kind === "key" ? { orgId, keyId: by.keyId } : undefined);
