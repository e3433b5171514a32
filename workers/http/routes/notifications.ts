import { createRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../middleware/require-scope.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";

const NotificationAnswer = z
  .object({
    id: z.string().openapi({ description: "The same id tells the same thing, and is there once" }),
    kind: z.string().openapi({ example: "webhook.disabled" }),
    at: z.iso.datetime(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi("Notification");

const list = createRoute({
  method: "get",
  path: "/v1/notifications",
  operationId: "listNotifications",
  tags: ["Audit log"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "What the organization has to know, the newest first",
  description:
    "Webhooks and schedules that fail or are disabled, jobs that were given up, payments that failed, keys found in public, usage that nears its end.",
  middleware: [requireScope("audit:read")] as const,
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(100).default(25),
      before: z.coerce.number().int().min(1).optional().describe("The `next` of the page before"),
    }),
  },
  responses: {
    200: {
      description: "A page of them.",
      content: {
        "application/json": {
          schema: z.object({ notifications: z.array(NotificationAnswer), next: z.int().nullable() }),
        },
      },
    },
    ...problems("unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed", "invalid_request"),
  },
});

export const notificationRoutes = newRouter().openapi(list, async (c) => {
  const { caller, deps } = c.var;
  const { limit, before } = c.req.valid("query");
  const found = await deps.notifications.list(caller.orgId, { before, limit: limit + 1 });
  const page = found.slice(0, limit);
  const next = found.length > limit ? (page.at(-1)?.place ?? null) : null;
  const notifications = page.map(({ id, kind, at, facts }) => ({ id, kind, at: new Date(at).toISOString(), facts }));
  return c.json({ notifications, next }, 200);
});
