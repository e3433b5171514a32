import { createMiddleware } from "hono/factory";
import { AppError } from "../../../src/kernel/app-error.ts";
import { type Caller, hasScope, type Scope } from "../../../src/kernel/caller.ts";
import type { AppEnv } from "../router.ts";

export type WithCaller = AppEnv & { Variables: { caller: Caller } };

/** Lets through who has `scope`, and gives the route its caller. Throws AppErrors `unauthenticated` and `missing_scope`. */
export const requireScope = (scope: Scope) =>
  createMiddleware<WithCaller>(async (c, next) => {
    const caller: Caller | undefined = c.var.caller;
    if (!caller) throw new AppError("unauthenticated", "Sign in, or send an API key as `Authorization: Bearer chi_live_…`.");
    if (!hasScope(caller, scope)) throw new AppError("missing_scope", `This takes the scope ${scope}, which you don't have.`);
    await next();
  });
