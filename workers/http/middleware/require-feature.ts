import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../router.ts";

/** Lets through whom a feature is open to; who doesn't say who asks is refused for that. Throws `FeatureNotReleased`. */
export const requireFeature = (feature: string) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { caller, deps } = c.var;
    if (caller) await deps.releases.flags.require(feature, caller);
    await next();
  });
