import { createRoute, z } from "@hono/zod-openapi";
import { plans } from "../../../src/kernel/caller.ts";
import { instant } from "../../../src/kernel/time.ts";
import { AlreadyExpired, FeatureNotFound, FeatureRule, releaseOf } from "../../../src/releases/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireOperator } from "../middleware/require-operator.ts";
import { iso } from "../present-revenue.ts";
import { newRouter } from "../router.ts";
import { aboutOperators, answered, jsonRequest, Kept, kept, written } from "../schemas/operator-route.ts";

const changes = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/features/changes",
  operationId: "listFeatureChanges",
  summary: "What opened and closed features, the newest first",
  middleware: [requireOperator()] as const,
  responses: answered("The last hundred.", z.object({ changes: z.array(Kept) })),
});

const params = z.object({ feature: z.string().openapi({ example: "batches" }) });
const reason = z.string().trim().min(3).max(500);
const moment = z.iso.datetime().openapi({ example: "2099-12-31T00:00:00Z" });

const KillBody = z
  .strictObject({ is_killed: z.boolean(), reason })
  .openapi("FeatureKillRequest", { example: { is_killed: true, reason: "Batches lose rows" } });
const kill = createRoute({
  ...aboutOperators,
  method: "put",
  path: "/admin/v1/features/{feature}/kill-switch",
  operationId: "switchFeatureOff",
  summary: "Switch a feature off, or on again",
  description: "Every isolate knows within five seconds. It is before everything else that opens the feature.",
  middleware: [requireOperator(), jsonBody()] as const,
  request: { params, ...jsonRequest(KillBody) },
  responses: written("It is on its way."),
});

const ForceBody = z
  .strictObject({ expires_at: moment, reason })
  .openapi("FeatureForceRequest", { example: { expires_at: "2099-12-31T00:00:00Z", reason: "A demonstration" } });
const force = createRoute({
  ...aboutOperators,
  method: "put",
  path: "/admin/v1/features/{feature}/force",
  operationId: "forceFeature",
  summary: "Open a feature before its release",
  middleware: [requireOperator(), jsonBody()] as const,
  request: { params, ...jsonRequest(ForceBody) },
  responses: written("It is open to everybody until then."),
});

const RuleBody = z
  .strictObject({
    plans: z.array(z.enum(plans)).default([]),
    organizations: z.array(z.string()).max(1_000).default([]),
    percent: z.number().min(0).max(100).default(100),
    opens_at: moment.nullable().default(null),
    closes_at: moment.nullable().default(null),
    requires: z.array(z.string()).max(20).default([]),
    reason,
  })
  .openapi("FeatureRuleRequest", { example: { percent: 10, reason: "A tenth of all first" } });
const rule = createRoute({
  ...aboutOperators,
  method: "put",
  path: "/admin/v1/features/{feature}/rule",
  operationId: "ruleFeature",
  summary: "Say who gets an opened feature, from when on and how many",
  description: "Organizations stay on their side while `percent` grows.",
  middleware: [requireOperator(), jsonBody()] as const,
  request: { params, ...jsonRequest(RuleBody) },
  responses: written("It takes the place of the rule before."),
});

const requireFeature = (feature: string): string => {
  if (!releaseOf(feature)) throw new FeatureNotFound(feature);
  return feature;
};

export const featureControlRoutes = newRouter()
  .openapi(changes, async (c) => {
    const latest = await c.var.deps.releases.features.changes(100);
    return c.json({ changes: latest.map((change) => kept({ ...change, at: iso(change.at) })) }, 200);
  })
  .openapi(kill, async (c) => {
    const { features, clock } = c.var.deps.releases;
    const feature = requireFeature(c.req.valid("param").feature);
    const { is_killed: isKilled, reason: why } = c.req.valid("json");
    const change = { feature, reason: why, author: c.var.operator, at: clock.now() };
    await features.change({ ...change, kind: "kill", setting: { isKilled } });
    return c.body(null, 204);
  })
  .openapi(force, async (c) => {
    const { features, clock } = c.var.deps.releases;
    const feature = requireFeature(c.req.valid("param").feature);
    const { expires_at, reason: why } = c.req.valid("json");
    const [at, expiresAt] = [clock.now(), instant(Date.parse(expires_at))];
    if (expiresAt <= at) throw new AlreadyExpired();
    const change = { feature, reason: why, author: c.var.operator, at };
    await features.change({ ...change, kind: "force", setting: { expiresAt } });
    return c.body(null, 204);
  })
  .openapi(rule, async (c) => {
    const { features, clock } = c.var.deps.releases;
    const feature = requireFeature(c.req.valid("param").feature);
    const { reason: why, percent, opens_at, closes_at, ...who } = c.req.valid("json");
    for (const needed of who.requires) requireFeature(needed);
    const parsed = (text: string | null) => (text === null ? null : Date.parse(text));
    const setting = FeatureRule.parse({
      ...{ ...who, basisPoints: Math.round(percent * 100), opensAt: parsed(opens_at), closesAt: parsed(closes_at) },
    });
    await features.change({ feature, reason: why, author: c.var.operator, at: clock.now(), kind: "rule", setting });
    return c.body(null, 204);
  });
