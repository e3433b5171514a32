import { createMiddleware } from "hono/factory";
import { startStopwatch, type Timings } from "../../../src/flows/stopwatch.ts";
import type { Deps } from "../deps.ts";
import type { AppEnv } from "../router.ts";

/** Gives the request its dependencies and a stopwatch, and tells in `Server-Timing` which stages ran and for how long. */
export const serverTiming = (compose: (env: Env) => Deps) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const stopwatch = startStopwatch();
    c.set("deps", { ...compose(c.env), stopwatch });
    await stopwatch.time("total", next);
    c.res.headers.set("Server-Timing", headerOf(stopwatch.timings));
  });

const headerOf = (timings: Timings): string =>
  Object.entries(timings)
    .map(([stage, milliseconds]) => `${stage};dur=${milliseconds.toFixed(1)}`)
    .join(", ");
