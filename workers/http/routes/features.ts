import { createRoute, z } from "@hono/zod-openapi";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";

const FeatureAnswer = z
  .object({
    id: z.string().openapi({ example: "batches" }),
    label: z.string(),
    release: z.string().openapi({ example: "1.3" }),
    is_open: z.boolean(),
    reason: z.string().openapi({ description: "Why it is open, or what holds it", example: "release_not_reached" }),
  })
  .openapi("Feature");

const list = createRoute({
  method: "get",
  path: "/v1/features",
  operationId: "listFeatures",
  tags: ["Features"],
  summary: "What is open to you",
  description: "A change is seen within five seconds. What is closed is refused as `feature_not_released`.",
  responses: {
    200: {
      description: "Each feature of the roadmap.",
      content: { "application/json": { schema: z.object({ features: z.array(FeatureAnswer) }) } },
    },
    ...problems(),
  },
});

export const featureRoutes = newRouter().openapi(list, async (c) => {
  const features = await c.var.deps.releases.flags.list(c.var.caller);
  return c.json({ features: features.map(({ isOpen, ...feature }) => ({ ...feature, is_open: isOpen })) }, 200);
});
