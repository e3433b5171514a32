import { createMiddleware } from "hono/factory";
import { randomId } from "../../../src/kernel/ids.ts";
import type { AppEnv } from "../router.ts";

/** Names the request in the answer and in the log. A name that the client sends is not taken over: it could be anything. */
export const requestId = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    c.set("requestId", randomId("req"));
    await next();
    c.res.headers.set("X-Request-Id", c.var.requestId);
  });
