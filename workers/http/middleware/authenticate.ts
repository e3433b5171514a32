import { waitUntil } from "cloudflare:workers";
import { createMiddleware } from "hono/factory";
import { authenticateKey } from "../../../src/api-keys/index.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import type { AppEnv } from "../router.ts";

/** RFC 6750, 2.1; the scheme's case doesn't count. */
const bearer = /^bearer +([\w.~+/-]+=*) *$/i;

/**
 * Learns the caller from `Authorization: Bearer` and an API key. Without that header nobody has asked yet: a session may
 * still say who does. Throws AppErrors `unauthenticated`, `invalid_api_key` and `ip_not_allowed`.
 */
export const authenticate = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    const header = c.req.header("authorization");
    if (header === undefined) return next();

    const token = bearer.exec(header)?.[1];
    if (token === undefined) throw new AppError("unauthenticated", "Authorization has to be `Bearer` and an API key.");

    const { apiKeys, stopwatch } = c.var.deps;
    const address = c.req.header("cf-connecting-ip");
    const { caller, known } = await stopwatch.time("auth", () => authenticateKey(apiKeys, { token, address }));
    c.set("caller", caller);

    const noted = apiKeys.noteUse(known.key, apiKeys.clock.now());
    if (noted) waitUntil(noted);
    return next();
  });
