import { createMiddleware } from "hono/factory";
import { randomId } from "../../../src/kernel/ids.ts";
import { instant } from "../../../src/kernel/time.ts";
import type { AppEnv } from "../router.ts";

/** Names the request in the answer and in the log. A name that the client sends is not taken over: it could be anything. */
export const requestId = () =>
  createMiddleware<AppEnv>(async (c, next) => {
    const id = randomId("req");
    c.set("requestId", id);
    c.set("attempt", { id, at: instant(Date.now()) });
    await next();
    c.res.headers.set("X-Request-Id", c.var.requestId);
  });
