import { createRoute, z } from "@hono/zod-openapi";
import { addWebhook, changeWebhook, removeWebhook, requireWebhook, rotateWebhookSecret } from "../../../src/webhooks/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentWebhook } from "../present-webhook.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { AddedWebhook, SecretRotation, WebhookAnswer, WebhookChange, WebhookRequest } from "../schemas/webhooks.ts";

const about = { tags: ["Webhooks"], security: [{ apiKey: [] }, { session: [] }] };
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
const unreadable = ["invalid_json", "too_large", "unsupported_media_type", "invalid_request"] as const;
const params = z.object({ id: z.string().max(64).openapi({ example: "whk_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });
const scope = requireScope("webhooks:*");

const json = <Schema extends z.ZodType>(description: string, schema: Schema) =>
  ({ description, content: { "application/json": { schema } } }) as const;
const body = <Schema extends z.ZodType>(schema: Schema) =>
  ({ body: { required: true, content: { "application/json": { schema } } } }) as const;

const add = createRoute({
  ...about,
  method: "post",
  path: "/v1/webhooks",
  operationId: "addWebhook",
  summary: "Add a webhook",
  description:
    "Events are sent as Standard Webhooks: verify them with the `standardwebhooks` library and the secret. A live key's webhook hears of live events, a test key's of test events.",
  middleware: [scope, jsonBody()] as const,
  request: body(WebhookRequest),
  responses: {
    201: json("The webhook. Its secret is shown only here.", AddedWebhook),
    ...problems(...refused, ...unreadable, "limit_exceeded", "host_not_resolved"),
  },
});

const list = createRoute({
  ...about,
  method: "get",
  path: "/v1/webhooks",
  operationId: "listWebhooks",
  summary: "All webhooks, the newest first",
  middleware: [scope] as const,
  responses: { 200: json("They.", z.object({ webhooks: z.array(WebhookAnswer) })), ...problems(...refused) },
});

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/webhooks/{id}",
  operationId: "readWebhook",
  summary: "A webhook, without its secret",
  middleware: [scope] as const,
  request: { params },
  responses: { 200: json("The webhook.", WebhookAnswer), ...problems(...refused, "not_found") },
});

const change = createRoute({
  ...about,
  method: "patch",
  path: "/v1/webhooks/{id}",
  operationId: "changeWebhook",
  summary: "Change a webhook, disable or enable it",
  description: "What waits to be sent goes to the new address. `headers` replaces all of them.",
  middleware: [scope, jsonBody()] as const,
  request: { params, ...body(WebhookChange) },
  responses: {
    200: json("The webhook as it is now.", WebhookAnswer),
    ...problems(...refused, ...unreadable, "not_found", "host_not_resolved", "conflict"),
  },
});

const remove = createRoute({
  ...about,
  method: "delete",
  path: "/v1/webhooks/{id}",
  operationId: "removeWebhook",
  summary: "Delete a webhook; what waits to be sent to it is given up",
  middleware: [scope] as const,
  request: { params },
  responses: { 204: { description: "It is gone." }, ...problems(...refused, "not_found") },
});

const rotate = createRoute({
  ...about,
  method: "post",
  path: "/v1/webhooks/{id}/rotate-secret",
  operationId: "rotateWebhookSecret",
  summary: "Replace the secret by a new one",
  description: "Until the grace ends messages carry both signatures, so that receivers can change over at any moment.",
  middleware: [scope, jsonBody()] as const,
  request: { params, ...body(SecretRotation) },
  responses: {
    200: json("The new secret. It is shown only here.", AddedWebhook),
    ...problems(...refused, ...unreadable, "not_found", "conflict"),
  },
});

export const webhookRoutes = newRouter()
  .openapi(list, async (c) => {
    const { caller, deps } = c.var;
    return c.json({ webhooks: (await deps.webhooks.webhooks.list(caller)).map(presentWebhook) }, 200);
  })
  .openapi(read, async (c) => {
    const { caller, deps } = c.var;
    return c.json(presentWebhook(await requireWebhook(deps.webhooks, caller, c.req.valid("param").id)), 200);
  })
  .openapi(add, async (c) => {
    const { caller, deps, attempt } = c.var;
    const { headers, ...given } = c.req.valid("json");
    const addition = { attemptId: attempt.id, settings: settingsOf(given), headers };
    const { webhook, secret } = await addWebhook(deps.webhooks, caller, addition);
    c.header("Cache-Control", "no-store");
    c.header("Location", new URL(`/v1/webhooks/${webhook.id}`, c.req.url).href);
    return c.json({ webhook: presentWebhook(webhook), secret }, 201);
  })
  .openapi(change, async (c) => {
    const { caller, deps } = c.var;
    const { headers, enabled, ...given } = c.req.valid("json");
    const wanted = { id: c.req.valid("param").id, change: { ...settingsOf(given), headers, enabled } };
    return c.json(presentWebhook(await changeWebhook(deps.webhooks, caller, wanted)), 200);
  })
  .openapi(remove, async (c) => {
    await removeWebhook(c.var.deps.webhooks, c.var.caller, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(rotate, async (c) => {
    const { caller, deps } = c.var;
    const rotation = { id: c.req.valid("param").id, graceSeconds: c.req.valid("json").grace_seconds };
    const { webhook, secret } = await rotateWebhookSecret(deps.webhooks, caller, rotation);
    c.header("Cache-Control", "no-store");
    return c.json({ webhook: presentWebhook(webhook), secret }, 200);
  });

type Given = Pick<z.output<typeof WebhookRequest>, "url" | "description" | "event_types" | "max_per_second">;
type Settings = { url: string; description: string; eventTypes: string[]; perSecond: number };

const columns = { url: "url", description: "description", event_types: "eventTypes", max_per_second: "perSecond" } as const;

/** As the domain names them; what isn't given is left out. */
function settingsOf(given: Given): Settings;
function settingsOf(given: { [Name in keyof Given]?: Given[Name] | undefined }): Partial<Settings>;
function settingsOf(given: { [Name in keyof Given]?: Given[Name] | undefined }): Partial<Settings> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [columns[name as keyof Given], value]));
}
