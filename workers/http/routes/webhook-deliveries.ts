import { createRoute, z } from "@hono/zod-openapi";
import type { DeliveryId, WebhookId } from "../../../src/kernel/ids.ts";
import { instant } from "../../../src/kernel/time.ts";
import {
  apiVersions,
  messageOf,
  replayDelivery,
  replaySince,
  requireDelivery,
  requireWebhook,
  sendTest,
} from "../../../src/webhooks/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentDelivery, presentDetails } from "../present-webhook.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import {
  DeliveryAnswer,
  DeliveryDays,
  DeliveryDetails,
  DeliveryList,
  DeliveryQuery,
  ReplayAnswer,
  ReplayRequest,
} from "../schemas/webhooks.ts";

const about = { tags: ["Webhooks"], security: [{ apiKey: [] }, { session: [] }] };
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
const unreadable = ["invalid_json", "too_large", "unsupported_media_type", "invalid_request"] as const;
const webhookParams = z.object({ id: z.string().max(64).openapi({ example: "whk_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });
const params = z.object({ id: z.string().max(64).openapi({ example: "msg_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });
const scope = requireScope("webhooks:*");
const daysShown = 90;

const json = <Schema extends z.ZodType>(description: string, schema: Schema) =>
  ({ description, content: { "application/json": { schema } } }) as const;

const test = createRoute({
  ...about,
  method: "post",
  path: "/v1/webhooks/{id}/test",
  operationId: "testWebhook",
  summary: "Send an event `webhook.test` to this webhook alone",
  middleware: [scope] as const,
  request: { params: webhookParams },
  responses: {
    202: json("It is on its way; its log tells how it went.", DeliveryAnswer),
    ...problems(...refused, "not_found", "webhook_disabled"),
  },
});

const replay = createRoute({
  ...about,
  method: "post",
  path: "/v1/webhooks/{id}/replay",
  operationId: "replayWebhook",
  summary: "Send again what failed or was missed since a time",
  middleware: [scope, jsonBody()] as const,
  request: { params: webhookParams, body: { required: true, content: { "application/json": { schema: ReplayRequest } } } },
  responses: {
    202: json("They are on their way, each under the id that it had.", ReplayAnswer),
    ...problems(...refused, ...unreadable, "not_found", "webhook_disabled"),
  },
});

const days = createRoute({
  ...about,
  method: "get",
  path: "/v1/webhooks/{id}/days",
  operationId: "readWebhookDays",
  summary: "How many deliveries there were, by day",
  description: "Deliveries can be read for 30 days; their counts stay.",
  middleware: [scope] as const,
  request: { params: webhookParams },
  responses: { 200: json("The last 90 days with a delivery.", DeliveryDays), ...problems(...refused, "not_found") },
});

const list = createRoute({
  ...about,
  method: "get",
  path: "/v1/webhook-deliveries",
  operationId: "listWebhookDeliveries",
  summary: "The log: deliveries of the last 30 days, the newest first",
  middleware: [scope] as const,
  request: { query: DeliveryQuery },
  responses: { 200: json("A page of them.", DeliveryList), ...problems(...refused, "invalid_request") },
});

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/webhook-deliveries/{id}",
  operationId: "readWebhookDelivery",
  summary: "A delivery with its payload and all attempts",
  middleware: [scope] as const,
  request: { params },
  responses: { 200: json("The delivery.", DeliveryDetails), ...problems(...refused, "not_found") },
});

const replayOne = createRoute({
  ...about,
  method: "post",
  path: "/v1/webhook-deliveries/{id}/replay",
  operationId: "replayWebhookDelivery",
  summary: "Send a delivery again, under the id that it has",
  middleware: [scope] as const,
  request: { params },
  responses: {
    202: json("It is on its way.", DeliveryAnswer),
    ...problems(...refused, "not_found", "webhook_disabled"),
  },
});

export const webhookDeliveryRoutes = newRouter()
  .openapi(test, async (c) => {
    const { caller, attempt } = c.var;
    const { webhooks } = c.var.deps;
    const id = await sendTest(webhooks, caller, { id: c.req.valid("param").id, attemptId: attempt.id });
    c.var.deps.events.handOn();
    return c.json(presentDelivery((await requireDelivery(webhooks, caller, id)).delivery), 202);
  })
  .openapi(replay, async (c) => {
    const { webhooks } = c.var.deps;
    const { since, which } = c.req.valid("json");
    const range = { id: c.req.valid("param").id, since: instant(Date.parse(since)), which };
    const answer = await replaySince(webhooks, c.var.caller, range);
    c.var.deps.events.handOn();
    return c.json(answer, 202);
  })
  .openapi(days, async (c) => {
    const { webhooks } = c.var.deps;
    const { id } = await requireWebhook(webhooks, c.var.caller, c.req.valid("param").id);
    const counted = await webhooks.retention.daysOf(c.var.caller, id, daysShown);
    return c.json({ days: counted.map(({ day, ...counts }) => ({ date: day, ...counts })) }, 200);
  })
  .openapi(list, async (c) => {
    const { webhook_id, event_type, q, since, limit, after, state } = c.req.valid("query");
    const deliveries = await c.var.deps.webhooks.deliveries.list(c.var.caller, {
      ...{ webhookId: webhook_id as WebhookId | undefined, after: after as DeliveryId | undefined },
      ...{ state, type: event_type, search: q, limit: limit + 1 },
      since: since === undefined ? undefined : instant(Date.parse(since)),
    });
    const page = deliveries.slice(0, limit);
    const next = deliveries.length > limit ? (page.at(-1)?.id ?? null) : null;
    return c.json({ deliveries: page.map(presentDelivery), next }, 200);
  })
  .openapi(read, async (c) => {
    const { webhooks } = c.var.deps;
    const { delivery, event, webhook } = await requireDelivery(webhooks, c.var.caller, c.req.valid("param").id);
    const log = await webhooks.deliveries.attemptsOf(delivery.id);
    return c.json(presentDetails({ delivery, payload: messageOf(event, webhook?.apiVersion ?? apiVersions[0]), log }), 200);
  })
  .openapi(replayOne, async (c) => {
    const { webhooks } = c.var.deps;
    const delivery = await replayDelivery(webhooks, c.var.caller, c.req.valid("param").id);
    c.var.deps.events.handOn();
    return c.json(presentDelivery(delivery), 202);
  });
