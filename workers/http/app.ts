import { methodNotAllowed } from "hono/method-not-allowed";
import { getPath } from "hono/utils/url";
import { AppError } from "../../src/kernel/app-error.ts";
import { type Area, areaOf } from "./areas.ts";
import type { Deps } from "./deps.ts";
import { errorResponse } from "./error-response.ts";
import { featureGates } from "./feature-gates.ts";
import { logFailure } from "./log-failure.ts";
import { authenticate } from "./middleware/authenticate.ts";
import { idempotency } from "./middleware/idempotency.ts";
import { ipWall } from "./middleware/ip-wall.ts";
import { publicCors } from "./middleware/public-cors.ts";
import { rateLimit } from "./middleware/rate-limit.ts";
import { requestId } from "./middleware/request-id.ts";
import { requireFeature } from "./middleware/require-feature.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import { serverTiming } from "./middleware/server-timing.ts";
import { sessionCaller } from "./middleware/session-caller.ts";
import { pageNotFound } from "./page-not-found.ts";
import { newRouter, type Router } from "./router.ts";
import { linkedPictureRoutes } from "./routes/linked-pictures.ts";

export type App = (request: Request, env: Env, context?: ExecutionContext) => Promise<Response>;

/** The whole API. An area of it is made when it is first asked for, but the one of pictures at once. */
export function createApp(compose: (env: Env) => Deps): App {
  const made = new Map<Area, Promise<Router>>();
  const appOf = (area: Area): Promise<Router> => {
    const app = made.get(area) ?? area.load().then((routes) => assemble(compose, routes));
    made.set(area, app);
    return app;
  };
  appOf(areaOf("/"));
  return async (request, env, context) => (await appOf(areaOf(getPath(request)))).fetch(request, env, context);
}

function assemble(compose: (env: Env) => Deps, areaRoutes: readonly Router[]): Router {
  const app = newRouter();

  app.use(requestId(), securityHeaders(), publicCors(), serverTiming(compose));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (c, methods) => refuseMethod(c.var.requestId, c.req.method, methods) }));

  // A signed link says all that there is to ask: no key, session or limit of a tenant is looked up for it.
  app.route("/", linkedPictureRoutes);

  app.use(ipWall(), authenticate(), sessionCaller(), rateLimit(), idempotency());

  for (const [path, feature] of featureGates) app.use(`${path}/*`, requireFeature(feature));
  for (const routes of areaRoutes) app.route("/", routes);

  app.notFound(async (c) => {
    const page = await pageNotFound(c.req.raw, c.env.ASSETS);
    if (page) return page;
    const error = new AppError("not_found", `There is nothing at ${c.req.path}. GET /openapi.json lists what there is.`);
    return errorResponse(error, c.var.requestId);
  });
  app.onError((error, c) => {
    logFailure(error, { requestId: c.var.requestId, method: c.req.method, path: c.req.path });
    return errorResponse(error, c.var.requestId);
  });
  return app;
}

function refuseMethod(requestId: string, method: string, methods: readonly string[]): Response {
  const allow = methods.join(", ");
  const response = errorResponse(
    new AppError("method_not_allowed", `${method} is not possible here. Use ${methods.join(" or ")}.`),
    requestId,
  );
  response.headers.set("Allow", allow);
  return response;
}
