import { createRoute, z } from "@hono/zod-openapi";
import { instant } from "../../../src/kernel/time.ts";
import { AlreadyExpired, findRelease, ReleaseNotFound, statedInputs, statementKinds } from "../../../src/releases/index.ts";
import { satisfactionBand } from "../../../src/satisfaction/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireOperator } from "../middleware/require-operator.ts";
import { iso } from "../present-revenue.ts";
import { newRouter } from "../router.ts";
import { aboutOperators, answered, jsonRequest, Kept, kept, written } from "../schemas/operator-route.ts";

const reason = z.string().trim().min(3).max(500);
const until = z.iso.datetime().openapi({ example: "2099-12-31T00:00:00Z" });

const inputs = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/releases/inputs",
  operationId: "readReleaseInputs",
  summary: "What verdicts rest on besides revenue",
  middleware: [requireOperator()] as const,
  responses: answered(
    "Satisfaction of the last 30 days with 95% confidence, and what operators vouch for.",
    z.object({
      satisfaction: z.object({ satisfied: z.int(), ratings: z.int(), band: Kept.nullable() }),
      stated: Kept,
      statements: z.array(Kept),
    }),
  ),
});

const StatementBody = z
  .strictObject({
    kind: z.enum(statementKinds),
    value: z
      .int()
      .min(0)
      .max(10_000)
      .openapi({ description: "Open critical bugs; or 1 or 0, for capacity and a favourable market" }),
    note: reason,
    expires_at: until,
  })
  .refine(({ kind, value }) => kind === "critical_bugs" || value <= 1, { path: ["value"], message: "is 1 or 0" })
  .openapi("ReleaseStatementRequest", {
    example: { kind: "capacity", value: 1, note: "Both teams are free", expires_at: "2099-12-31T00:00:00Z" },
  });

const state = createRoute({
  ...aboutOperators,
  method: "post",
  path: "/admin/v1/releases/inputs",
  operationId: "stateReleaseInput",
  summary: "Vouch for something until it expires",
  middleware: [requireOperator(), jsonBody()] as const,
  request: jsonRequest(StatementBody),
  responses: written("It counts from the next verdict on."),
});

const params = z.object({ release: z.string().openapi({ example: "1.1" }) });
const OverrideBody = z.strictObject({ reason, expires_at: until }).openapi("ReleaseOverrideRequest", {
  example: { reason: "The payment provider is being replaced", expires_at: "2099-12-31T00:00:00Z" },
});

const hold = createRoute({
  ...aboutOperators,
  method: "put",
  path: "/admin/v1/releases/{release}/override",
  operationId: "holdRelease",
  summary: "Hold a release back until a day",
  middleware: [requireOperator(), jsonBody()] as const,
  request: { params, ...jsonRequest(OverrideBody) },
  responses: written("Verdicts are `held_by_override` until then."),
});

const lift = createRoute({
  ...aboutOperators,
  method: "delete",
  path: "/admin/v1/releases/{release}/override",
  operationId: "liftReleaseOverride",
  summary: "Hold a release back no longer",
  middleware: [requireOperator()] as const,
  request: { params },
  responses: written("The next verdict is by the rules."),
});

const most = Number.MAX_SAFE_INTEGER / 1_000;
const PlanBody = z
  .strictObject({
    investment: z.int().min(0).max(most).openapi({ description: "In paise" }),
    expected_mrr: z
      .int()
      .min(0)
      .max(most)
      .nullable()
      .default(null)
      .openapi({ description: "In paise a month, if it is stated" }),
    impact: reason,
  })
  .openapi("ReleasePlanRequest", {
    example: { investment: 20_000_000, expected_mrr: 10_000_000, impact: "Customers who see what they use stay longer" },
  });

const plan = createRoute({
  ...aboutOperators,
  method: "put",
  path: "/admin/v1/releases/{release}/plan",
  operationId: "planRelease",
  summary: "State what a release costs and is to bring",
  description: "Paybacks are made out from what is stated here, and from nothing else.",
  middleware: [requireOperator(), jsonBody()] as const,
  request: { params, ...jsonRequest(PlanBody) },
  responses: written("It takes the place of what was stated before, which is kept."),
});

const requireRelease = (id: string): string => {
  if (!findRelease(id)) throw new ReleaseNotFound(id);
  return id;
};

export const releaseControlRoutes = newRouter()
  .openapi(inputs, async (c) => {
    const { ratings, statements, clock } = c.var.deps.releases;
    const now = clock.now();
    const [satisfaction, latest] = await Promise.all([ratings.satisfaction(now), statements.latest()]);
    const told = latest.map(({ at, expiresAt, ...statement }) =>
      kept({ ...statement, at: iso(at), expires_at: iso(expiresAt) }),
    );
    const band = satisfactionBand(satisfaction);
    const stated = kept(statedInputs(latest, now));
    return c.json({ satisfaction: { ...satisfaction, band: band && kept(band) }, stated, statements: told }, 200);
  })
  .openapi(state, async (c) => {
    const { statements, clock } = c.var.deps.releases;
    const { expires_at, ...statement } = c.req.valid("json");
    const [at, expiresAt] = [clock.now(), instant(Date.parse(expires_at))];
    if (expiresAt <= at) throw new AlreadyExpired();
    await statements.state({ ...statement, author: c.var.operator, at, expiresAt });
    return c.body(null, 204);
  })
  .openapi(hold, async (c) => {
    const { statements, clock } = c.var.deps.releases;
    const release = requireRelease(c.req.valid("param").release);
    const { expires_at, reason: why } = c.req.valid("json");
    const [at, expiresAt] = [clock.now(), instant(Date.parse(expires_at))];
    if (expiresAt <= at) throw new AlreadyExpired();
    await statements.override({ release, reason: why, author: c.var.operator, at, expiresAt });
    return c.body(null, 204);
  })
  .openapi(plan, async (c) => {
    const { plans, clock } = c.var.deps.releases;
    const release = requireRelease(c.req.valid("param").release);
    const { investment, expected_mrr: expectedMrr, impact } = c.req.valid("json");
    await plans.state({ release, investment, expectedMrr, impact, author: c.var.operator, at: clock.now() });
    return c.body(null, 204);
  })
  .openapi(lift, async (c) => {
    const { statements, clock } = c.var.deps.releases;
    const release = requireRelease(c.req.valid("param").release);
    const at = clock.now();
    await statements.override({ release, reason: "lifted", author: c.var.operator, at, expiresAt: at });
    return c.body(null, 204);
  });
