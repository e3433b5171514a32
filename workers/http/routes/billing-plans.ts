import { createRoute, z } from "@hono/zod-openapi";
import { readCatalog } from "../../../src/billing/index.ts";
import { presentPlans } from "../present-billing.ts";
import { newRouter } from "../router.ts";
import { PlanAnswer } from "../schemas/billing.ts";
import { problems } from "../schemas/problems.ts";

const list = createRoute({
  method: "get",
  path: "/v1/billing/plans",
  operationId: "listPlans",
  tags: ["Billing"],
  summary: "What is sold",
  description:
    "Prices by seat and interval. A volume tariff charges every seat what the last one costs, a graduated one each by its tier.",
  responses: {
    200: { description: "Each plan.", content: { "application/json": { schema: z.object({ plans: z.array(PlanAnswer) }) } } },
    ...problems(),
  },
});

export const billingPlanRoutes = newRouter().openapi(list, async (c) =>
  c.json({ plans: presentPlans(await readCatalog(c.var.deps.billing)) }, 200),
);
