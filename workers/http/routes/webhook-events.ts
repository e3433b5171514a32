import { createRoute, z } from "@hono/zod-openapi";
import { apiVersions, envelope, eventCatalogue } from "../../../src/webhooks/index.ts";
import { exampleMessage } from "../present-webhook.ts";
import { newRouter } from "../router.ts";
import { EventCatalogue } from "../schemas/webhooks.ts";

const list = createRoute({
  method: "get",
  path: "/v1/webhook-events",
  operationId: "listWebhookEvents",
  tags: ["Webhooks"],
  summary: "The events that webhooks can hear of",
  responses: { 200: { description: "All of them.", content: { "application/json": { schema: EventCatalogue } } } },
});

let catalogue: z.infer<typeof EventCatalogue> | undefined;

export const webhookEventRoutes = newRouter().openapi(list, (c) => {
  catalogue ??= { events: Object.entries(eventCatalogue).map(describe) };
  c.header("Cache-Control", "public, max-age=300");
  return c.json(catalogue, 200);
});

function describe([type, { summary, status, data }]: [string, (typeof eventCatalogue)[string]]) {
  const schema = z.toJSONSchema(envelope(type, data)) as Record<string, unknown>;
  return { type, summary, status, schema, example: exampleMessage(type, apiVersions[0]) };
}

const headers = z.object({
  "webhook-id": z.string().describe("Of the delivery, the same for every attempt: what came before may be ignored"),
  "webhook-timestamp": z.string().describe("Seconds since 1970, of this attempt"),
  "webhook-signature": z
    .string()
    .describe("One or two of `v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`, with the bytes of the secret as key"),
});

for (const [type, { summary, status, data }] of Object.entries(eventCatalogue)) {
  const schema = envelope(type, data);
  webhookEventRoutes.openAPIRegistry.registerWebhook({
    method: "post",
    path: type,
    tags: ["Webhooks"],
    summary,
    ...(status === "planned" && { description: "Planned: it isn't sent yet." }),
    request: {
      headers,
      body: { required: true, content: { "application/json": { schema, example: exampleMessage(type, apiVersions[0]) } } },
    },
    responses: {
      "2XX": { description: "It arrived. Anything else is tried again for three days, but 410, which disables the webhook." },
    },
  });
}
