import { createMiddleware } from "hono/factory";
import { AppError } from "../../../src/kernel/app-error.ts";
import type { UserId } from "../../../src/kernel/ids.ts";
import type { AppEnv } from "../router.ts";

type WithOperator = AppEnv & { Variables: { operator: UserId } };

/**
 * Lets Chitra's own staff through and notes each call before it is made. Throws AppErrors `unauthenticated`,
 * `operator_required` and, where no authenticator code was given on this very session, `second_factor_required`.
 */
export const requireOperator = () =>
  createMiddleware<WithOperator>(async (c, next) => {
    const { signedIn, deps, requestId } = c.var;
    if (!signedIn) throw new AppError("unauthenticated", "Sign in first: this takes a session, not a key.");

    const call = { requestId, method: c.req.method, path: c.req.path, at: deps.clock.now() };
    const noted = await deps.operators.noteCall(signedIn.userId, call);
    if (!noted) throw new AppError("operator_required", "Your account isn't an operator's.");
    if (signedIn.secondFactorAt === undefined)
      throw new AppError("second_factor_required", "Give a code of your authenticator app on this session first.");
    c.set("operator", signedIn.userId);
    await next();
    c.header("Cache-Control", "no-store");
  });
