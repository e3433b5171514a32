import { z } from "@hono/zod-openapi";
import { apiVersions, envelope, eventCatalogue } from "../../src/webhooks/index.ts";
import { exampleMessage } from "./present-webhook.ts";
import type { Router } from "./router.ts";

type Registry = Router["openAPIRegistry"];

const headers = z.object({
  "webhook-id": z.string().describe("Of the delivery, the same for every attempt: what came before may be ignored"),
  "webhook-timestamp": z.string().describe("Seconds since 1970, of this attempt"),
  "webhook-signature": z
    .string()
    .describe("One or two of `v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`, with the bytes of the secret as key"),
});

/** The webhooks of the API's description: one for each event. */
export function describeEvents(registry: Registry): void {
  for (const [type, { summary, data }] of Object.entries(eventCatalogue)) {
    const schema = envelope(type, data);
    registry.registerWebhook({
      method: "post",
      path: type,
      tags: ["Webhooks"],
      summary,
      request: {
        headers,
        body: { required: true, content: { "application/json": { schema, example: exampleMessage(type, apiVersions[0]) } } },
      },
      responses: {
        "2XX": { description: "It arrived. Anything else is tried again for three days, but 410, which disables the webhook." },
      },
    });
  }
}
