import type { HonoRequest } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../router.ts";
import { parseJson, readText } from "../validation/read-body.ts";

/**
 * Reads a JSON body before the router's validator does, which takes any length and doesn't say where it breaks.
 * Throws AppErrors `too_large`, `unsupported_media_type` and `invalid_json`.
 */
export const jsonBody = () =>
  createMiddleware<AppEnv>(async ({ req }, next) => {
    // The validator takes what was read already.
    req.bodyCache.json = Promise.resolve(parseJson(await textOf(req)));
    await next();
  });

/** A middleware before this one may have read it. */
const textOf = (req: HonoRequest): Promise<string> => (Object.keys(req.bodyCache).length > 0 ? req.text() : readText(req.raw));
