import { createRoute, z } from "@hono/zod-openapi";
import { instant } from "../../../src/kernel/time.ts";
import { requireOperator } from "../middleware/require-operator.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";

const OrganizationSummaries = z.object({
  organizations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      plan: z.string(),
      members: z.int(),
      created_at: z.iso.datetime(),
    }),
  ),
  next: z.iso.datetime().optional().openapi({ description: "`before` of the next page; absent on the last" }),
});

const list = createRoute({
  method: "get",
  path: "/admin/v1/organizations",
  operationId: "listAllOrganizations",
  tags: ["Operators"],
  security: [{ session: [] }],
  summary: "All organizations, the newest first",
  middleware: [requireOperator()] as const,
  request: {
    query: z.object({
      before: z.iso.datetime().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
  },
  responses: {
    200: { description: "A page of them.", content: { "application/json": { schema: OrganizationSummaries } } },
    ...problems("unauthenticated", "operator_required", "second_factor_required", "invalid_request"),
  },
});

export const operatorRoutes = newRouter().openapi(list, async (c) => {
  const { before, limit } = c.req.valid("query");
  const until = before ? instant(Date.parse(before)) : instant(Number.MAX_SAFE_INTEGER);
  const organizations = (await c.var.deps.operators.listOrganizations({ before: until, limit })).map(
    ({ createdAt, ...organization }) => ({ ...organization, created_at: new Date(createdAt).toISOString() }),
  );
  const last = organizations.length === limit ? organizations.at(-1) : undefined;
  return c.json({ organizations, ...(last && { next: last.created_at }) }, 200);
});
