import { createMiddleware } from "hono/factory";
import { enterOrganization } from "../../../src/identity/index.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import type { Caller } from "../../../src/kernel/caller.ts";
import type { SignedIn } from "../../../src/platform/ports/auth.ts";
import type { AppEnv } from "../router.ts";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Reads who asks from the session's cookie, where no key was brought. A cookie comes along by itself, so a change
 * has to say that it comes from a page of ours. Throws AppError `untrusted_origin`.
 */
export const sessionCaller = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    const { auth, accounts } = c.var.deps;
    // Sign-in has checks of its own, and a key speaks for itself.
    if (c.var.caller || c.req.header("authorization") || c.req.path.startsWith("/v1/auth/")) return next();

    const signedIn = await auth.signedIn(c.req.raw);
    if (!signedIn) return next();
    if (!safe.has(c.req.method)) requireOwnOrigin(c.req.raw);
    c.set("signedIn", signedIn);
    c.set("caller", await enterOrganization(accounts, signedIn));
    return next();
  });

/** Pages can forge neither header; Fetch Metadata comes first, since proxies drop an Origin that is their own. */
function requireOwnOrigin({ url, headers }: Request): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site === null ? origin === new URL(url).origin : site === "same-origin") return;
  throw new AppError("untrusted_origin", `A session can't be used from ${origin ?? "a request without an Origin"}.`);
}

type WithSession = AppEnv & { Variables: { signedIn: SignedIn; caller: Caller } };

/** Lets through who is signed in, as a guest too. For what concerns the person and no single organization. */
export const requireSession = () =>
  createMiddleware<WithSession>(async (c, next) => {
    const { signedIn, caller }: Partial<WithSession["Variables"]> = c.var;
    if (!signedIn || !caller) throw new AppError("unauthenticated", "Sign in first: this takes a session, not a key.");
    await next();
  });
