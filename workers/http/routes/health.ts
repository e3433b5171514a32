import { createRoute } from "@hono/zod-openapi";
import { checkHealth } from "../../../src/flows/check-health.ts";
import { newRouter } from "../router.ts";
import { HealthAnswer } from "../schemas/answers.ts";

const content = { "application/json": { schema: HealthAnswer } };

const read = createRoute({
  method: "get",
  path: "/health",
  operationId: "checkHealth",
  tags: ["Operation"],
  summary: "Is the service up?",
  description: "Asks the database and the picture store for a sign of life, for at most two seconds each.",
  responses: {
    200: { description: "Everything answers.", content },
    503: { description: "Something doesn't answer; `checks` says what.", content },
  },
});

export const healthRoutes = newRouter().openapi(read, async (c) => {
  const { probes, environment } = c.var.deps;
  const { healthy, checks } = await checkHealth(probes);
  c.header("Cache-Control", "no-store");
  return healthy
    ? c.json({ status: "ok" as const, environment, checks }, 200)
    : c.json({ status: "failing" as const, environment, checks }, 503);
});
