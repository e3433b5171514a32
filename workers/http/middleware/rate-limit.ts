import { createMiddleware } from "hono/factory";
import type { Caller } from "../../../src/kernel/caller.ts";
import { costOf, decide, limitOf, subjectOf } from "../../../src/rate-limits/index.ts";
import { logLimiter } from "../log-limiter.ts";
import type { AppEnv } from "../router.ts";
import { rateLimitFields, refuse } from "./rate-limit-answer.ts";

/** Holds a caller to the limit of its key or plan, and counts what each key did. Who has no caller met the wall by address. */
export const rateLimit = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { caller, deps, requestId } = c.var;
    if (!caller) return next();

    const { limiter, noteActivity, clock } = deps.rateLimits;
    const subject = subjectOf(caller);
    const { cost, renders } = costOf(c.req.method, c.req.path);
    const limit = limitOf(caller);
    const started = clock.now();
    const verdict = await decide({ limiter, onUnavailable: logLimiter(requestId) }, { subject, limit, cost });

    if (verdict?.allowed === false) c.res = refuse({ limit, verdict, cost, requestId });
    else await next();
    if (verdict) for (const [name, value] of Object.entries(rateLimitFields(limit, verdict))) c.header(name, value);

    const key = keyOf(caller);
    if (!key) return;
    const failed = c.res.status >= 400;
    noteActivity(subject, key, { failed, renders: failed ? 0 : renders, milliseconds: clock.now() - started });
  });

const keyOf = ({ orgId, by }: Caller) => (by.kind === "key" ? { orgId, keyId: by.keyId } : undefined);
