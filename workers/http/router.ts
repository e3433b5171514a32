import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Stopwatch } from "../../src/flows/stopwatch.ts";
import type { Caller } from "../../src/kernel/caller.ts";
import type { Instant } from "../../src/kernel/time.ts";
import type { SignedIn } from "../../src/platform/ports/auth.ts";
import type { Deps } from "./deps.ts";
import { describeIssue } from "./validation/describe-issue.ts";
import { invalid } from "./validation/invalid.ts";

export type AppEnv = {
  Bindings: Env;
  Variables: {
    deps: Deps & { stopwatch: Stopwatch };
    requestId: string;
    /** Names the effect of a request: a retry carries the id and the instant of its first try. */
    attempt: { id: string; at: Instant };
    /** Absent while nobody has said who asks. */
    caller?: Caller;
    /** Whose session it is, where a cookie says who asks. */
    signedIn?: SignedIn;
  };
};

// The validators that a route brings along take no error map of their own.
z.config({ customError: describeIssue });

/** A router whose parameters and queries are refused as problem+json when they don't fit their schema. */
export const newRouter = () =>
  new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid("invalid_request", result.error);
    },
  });

export type Router = ReturnType<typeof newRouter>;
