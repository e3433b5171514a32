import { createRoute, z } from "@hono/zod-openapi";
import { isInfographicId } from "../../../src/kernel/ids.ts";
import { claimSurvey, rate, ratingKinds, withdrawRating } from "../../../src/satisfaction/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { requireSession } from "../middleware/session-caller.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";

const RatingBody = z
  .strictObject({
    kind: z.enum(ratingKinds),
    score: z.int().min(1).max(5).openapi({ description: "5 is best" }),
    infographic_id: z
      .string()
      .refine(isInfographicId, "is not the id of an infographic")
      .optional()
      .openapi({ description: "The picture that was looked at" }),
  })
  .openapi("RatingRequest", { example: { kind: "picture", score: 5 } });
const RatingAnswer = z.object({ kind: z.enum(ratingKinds), period: z.string(), score: z.int() });

const add = createRoute({
  method: "post",
  path: "/v1/ratings",
  operationId: "rate",
  tags: ["Features"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "Say how content you are",
  description:
    "One tap after a picture, or the survey of a quarter. A person has one answer a month for pictures and one a quarter for the survey; the latest counts. Answers of guests are kept and don't count as those of customers; an organization has one voice by all its keys.",
  middleware: [requireScope("infographics:write"), jsonBody()] as const,
  request: { body: { required: true, content: { "application/json": { schema: RatingBody } } } },
  responses: {
    200: { description: "Kept.", content: { "application/json": { schema: RatingAnswer } } },
    ...problems(
      ...(["unauthenticated", "invalid_api_key", "missing_scope", "live_mode_required"] as const),
      ...(["invalid_json", "too_large", "unsupported_media_type", "invalid_request"] as const),
    ),
  },
});

const withdraw = createRoute({
  method: "delete",
  path: "/v1/ratings/{kind}",
  operationId: "withdrawRating",
  tags: ["Features"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "Take back what you said in this period",
  middleware: [requireScope("infographics:write")] as const,
  request: { params: z.object({ kind: z.enum(ratingKinds).openapi({ example: "picture" }) }) },
  responses: {
    204: { description: "There is no answer of yours in this period any more." },
    ...problems("unauthenticated", "invalid_api_key", "missing_scope", "live_mode_required", "invalid_request", "not_found"),
  },
});

const survey = createRoute({
  method: "post",
  path: "/v1/surveys",
  operationId: "claimSurvey",
  tags: ["Features"],
  security: [{ session: [] }],
  summary: "Whether to show the survey of this quarter now",
  description:
    "Due once for a person and quarter, unless it was answered; not before an account is three days old and its organization has five pictures, and never for guests. Whoever is told so shows it. Answer by `rate`.",
  middleware: [requireSession()] as const,
  responses: {
    200: {
      description: "From then on it isn't due in this quarter.",
      content: {
        "application/json": { schema: z.object({ period: z.string().openapi({ example: "2026-Q4" }), is_due: z.boolean() }) },
      },
    },
    ...problems("unauthenticated"),
  },
});

export const ratingRoutes = newRouter()
  .openapi(add, async (c) => {
    const { infographic_id: infographicId, ...answer } = c.req.valid("json");
    const isGuest = c.var.signedIn?.isGuest ?? false;
    const { kind, period, score } = await rate(c.var.deps.releases, c.var.caller, { ...answer, infographicId, isGuest });
    return c.json({ kind, period, score }, 200);
  })
  .openapi(withdraw, async (c) => {
    await withdrawRating(c.var.deps.releases, c.var.caller, c.req.valid("param").kind);
    return c.body(null, 204);
  })
  .openapi(survey, async (c) => {
    const { period, isDue } = await claimSurvey(c.var.deps.releases, { ...c.var.signedIn, orgId: c.var.caller.orgId });
    return c.json({ period, is_due: isDue }, 200);
  });
