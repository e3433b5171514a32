import { createRoute } from "@hono/zod-openapi";
import { instant } from "../../../src/kernel/time.ts";
import { diagnoseDelivery } from "../../../src/webhooks/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { DoctorAnswer, DoctorRequest } from "../schemas/webhooks.ts";

const diagnose = createRoute({
  method: "post",
  path: "/v1/webhooks/doctor",
  operationId: "diagnoseWebhook",
  tags: ["Webhooks"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "Find out why a signature isn't verified",
  description:
    "Give what your server received. Where the id is that of one of your deliveries, the body is compared with what was sent. Nothing of it is kept.",
  middleware: [requireScope("webhooks:*"), jsonBody()] as const,
  request: { body: { required: true, content: { "application/json": { schema: DoctorRequest } } } },
  responses: {
    200: { description: "What is wrong.", content: { "application/json": { schema: DoctorAnswer } } },
    ...problems("unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"),
    ...problems("invalid_json", "too_large", "unsupported_media_type", "invalid_request"),
  },
});

export const webhookDoctorRoutes = newRouter().openapi(diagnose, async (c) => {
  const { headers, body, secret, received_at } = c.req.valid("json");
  const receivedAt = received_at === undefined ? undefined : instant(Date.parse(received_at));
  const received = { headers, body, secret, receivedAt };
  c.header("Cache-Control", "no-store");
  return c.json(await diagnoseDelivery(c.var.deps.webhooks, c.var.caller, received), 200);
});
