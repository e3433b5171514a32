import { type Caller, type Plan, plans } from "../../src/kernel/caller.ts";
import type { KeyId, OrgId } from "../../src/kernel/ids.ts";
import { compose } from "../../workers/compose.ts";
import { rateLimit } from "../../workers/http/middleware/rate-limit.ts";
import { requestId } from "../../workers/http/middleware/request-id.ts";
import { serverTiming } from "../../workers/http/middleware/server-timing.ts";
import { newRouter } from "../../workers/http/router.ts";
import { catalogRoutes } from "../../workers/http/routes/catalog.ts";
import { infographicRoutes } from "../../workers/http/routes/infographics.ts";

// The classes of its Durable Objects.
export * from "../../workers/index.ts";

/** More than any measurement asks for, unless it says otherwise. */
const plenty = 12_000;

/** The product's own routes behind a caller that the request names itself. */
function routes({ limited }: { limited: boolean }) {
  const router = newRouter();
  router.use(requestId(), serverTiming(compose));
  router.use(async (c, next) => {
    const rate = Number(c.req.header("x-rate") ?? plenty);
    const plan = planNamed(c.req.header("x-plan"));
    c.set("caller", callerOf({ keyId: c.req.header("x-key") ?? "key_bench", rate, plan }));
    await next();
  });
  if (limited) router.use(rateLimit());
  for (const area of [catalogRoutes, infographicRoutes]) router.route("/", area);
  return router;
}

type Named = { keyId: string; rate: number; plan: Plan };

/** One organization for each plan. */
const callerOf = ({ keyId, rate, plan }: Named): Caller => ({
  orgId: `org_${plan}` as OrgId,
  plan,
  mode: "live",
  scopes: new Set(["infographics:read", "infographics:write"]),
  requestsPerMinute: rate,
  by: { kind: "key", keyId: keyId as KeyId },
});

const planNamed = (name: string | undefined): Plan => plans.find((plan) => plan === name) ?? "enterprise";

const variants = { limited: routes({ limited: true }), open: routes({ limited: false }) };

/** `lanes` at a time, on so many keys in turn: the limiter without HTTP around it. */
async function decide(env: Env, { keys, decisions, lanes }: Record<string, number>): Promise<Response> {
  const { limiter } = compose(env).rateLimits;
  const limit = { policy: "burst", quota: plenty, windowSeconds: 60, burst: plenty };
  let next = 0;
  const lane = async () => {
    while (next < (decisions ?? 0)) await limiter.take({ subject: `key:bench-${next++ % (keys ?? 1)}`, limit, cost: 1 });
  };
  await Promise.all(Array.from({ length: lanes ?? 1 }, lane));
  return Response.json({ decided: next });
}

export default {
  fetch(request, env, ctx) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/decide")
      return decide(env, Object.fromEntries(Array.from(searchParams, ([name, value]) => [name, Number(value)])));
    return variants[request.headers.get("x-variant") === "open" ? "open" : "limited"].fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
