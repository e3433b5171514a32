import { createRoute, z } from "@hono/zod-openapi";
import { apiVersions, envelope, eventCatalogue } from "../../../src/webhooks/index.ts";
import { exampleMessage } from "../present-webhook.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { EventCatalogue } from "../schemas/webhooks.ts";

const list = createRoute({
  method: "get",
  path: "/v1/webhook-events",
  operationId: "listWebhookEvents",
  tags: ["Webhooks"],
  summary: "The events that webhooks can hear of",
  responses: {
    200: { description: "All of them.", content: { "application/json": { schema: EventCatalogue } } },
    ...problems(),
  },
});

let catalogue: z.infer<typeof EventCatalogue> | undefined;

export const webhookEventRoutes = newRouter().openapi(list, (c) => {
  catalogue ??= { events: Object.entries(eventCatalogue).map(describe) };
  c.header("Cache-Control", "public, max-age=300");
  return c.json(catalogue, 200);
});

function describe([type, { summary, data }]: [string, (typeof eventCatalogue)[string]]) {
  const schema = z.toJSONSchema(envelope(type, data)) as Record<string, unknown>;
  return { type, summary, schema, example: exampleMessage(type, apiVersions[0]) };
}
