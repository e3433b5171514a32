import type { Caller } from "../../src/kernel/caller.ts";
import type { KeyId, OrgId } from "../../src/kernel/ids.ts";
import { FeatureRule, featureFlags, releases, rememberFeatures } from "../../src/releases/index.ts";
import { compose } from "../../workers/compose.ts";
import { requireFeature } from "../../workers/http/middleware/require-feature.ts";
import { newRouter } from "../../workers/http/router.ts";
import product from "../../workers/index.ts";

// The classes of its Durable Objects.
export * from "../../workers/index.ts";

const rule = FeatureRule.parse({ plans: ["pro"], basisPoints: 9_999, opensAt: 1, requires: ["caching"] });
const caller: Caller = {
  ...{ orgId: "org_bench" as OrgId, plan: "pro", mode: "live", scopes: new Set() },
  by: { kind: "key", keyId: "key_bench" as KeyId },
};

/** The same answer with a feature before it and without; the feature has a rule of every kind. */
function routes(env: Env) {
  const { releases: parts, ...deps } = compose(env);
  const { clock, features } = parts;
  const snapshot = async () => ({
    ...(await features.snapshot()),
    ...{
      openedReleases: releases.map(({ id }) => id),
      features: { batches: { rule }, caching: { rule: { ...rule, requires: [] } } },
    },
  });
  const remembered = rememberFeatures({
    clock,
    features: { version: async () => 1, snapshot },
    cache: undefined,
    onFailure: () => {},
  });
  const flags = featureFlags({ clock, opensEverything: false, snapshot: remembered, onUnknown: () => {} });
  const router = newRouter();
  router.use(async (c, next) => {
    c.set("deps", { ...deps, releases: { ...parts, flags } } as never);
    c.set("caller", caller);
    await next();
  });
  router.get("/bare", (c) => c.text("open"));
  router.get("/gated", requireFeature("batches"), (c) => c.text("open"));
  return router;
}

let router: ReturnType<typeof routes> | undefined;

export default {
  fetch(request, env, ctx) {
    const { pathname } = new URL(request.url);
    if (pathname !== "/bare" && pathname !== "/gated") return product.fetch(request, env, ctx);
    router ??= routes(env);
    return router.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
