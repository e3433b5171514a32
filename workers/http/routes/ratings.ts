import { createRoute, z } from "@hono/zod-openapi";
import { isInfographicId } from "../../../src/kernel/ids.ts";
import { rate, ratingKinds } from "../../../src/satisfaction/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
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
    "One tap after a picture, or the survey of a quarter. A person has one answer a month for pictures and one a quarter for the survey; the latest counts.",
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

export const ratingRoutes = newRouter().openapi(add, async (c) => {
  const { infographic_id: infographicId, ...answer } = c.req.valid("json");
  const { kind, period, score } = await rate(c.var.deps.releases, c.var.caller, { ...answer, infographicId });
  return c.json({ kind, period, score }, 200);
});
