import { createRoute, z } from "@hono/zod-openapi";
import { readKeyUsage, rotateApiKey } from "../../../src/api-keys/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentApiKey, presentKeyUsage, presentTraffic } from "../present-api-key.ts";
import { newRouter } from "../router.ts";
import { ApiKeyUsage, RotatedApiKey, RotationRequest } from "../schemas/api-keys.ts";
import { problems } from "../schemas/problems.ts";

const about = { tags: ["API keys"], security: [{ apiKey: [] }, { session: [] }] };
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed", "not_found"] as const;
const unreadable = ["invalid_json", "too_large", "unsupported_media_type", "invalid_request"] as const;
const params = z.object({ id: z.string().max(64).openapi({ example: "key_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });

const rotate = createRoute({
  ...about,
  method: "post",
  path: "/v1/api-keys/{id}/rotate",
  operationId: "rotateApiKey",
  summary: "Replace an API key by a new one",
  middleware: [requireScope("keys:write"), jsonBody()] as const,
  description:
    "Both work until the overlap ends, or until the old one hasn't been used for `quiet_seconds`. `GET /v1/api-keys/{id}/usage` of the old one shows the traffic it still has.",
  request: { params, body: { required: true, content: { "application/json": { schema: RotationRequest } } } },
  responses: {
    201: {
      description: "The new key. Its token is shown only here.",
      content: { "application/json": { schema: RotatedApiKey } },
    },
    ...problems(...refused, ...unreadable, "beyond_own_key", "key_not_active", "key_limit_reached"),
  },
});

const usage = createRoute({
  ...about,
  method: "get",
  path: "/v1/api-keys/{id}/usage",
  operationId: "readApiKeyUsage",
  summary: "What an API key did, by day",
  middleware: [requireScope("keys:read")] as const,
  request: { params, query: z.strictObject({ days: z.coerce.number().int().min(1).max(90).default(30) }) },
  responses: {
    200: { description: "Its usage.", content: { "application/json": { schema: ApiKeyUsage } } },
    ...problems(...refused, "invalid_request"),
  },
});

export const apiKeyRotationRoutes = newRouter()
  .openapi(rotate, async (c) => {
    const { caller, deps, attempt } = c.var;
    const { id } = c.req.valid("param");
    const { overlap_seconds, quiet_seconds } = c.req.valid("json");
    const request = { caller, attemptId: attempt.id, id, overlapSeconds: overlap_seconds, quietSeconds: quiet_seconds };
    const { key, token, replaced } = await rotateApiKey(deps.apiKeys, request);
    const { recent } = await readKeyUsage(deps.apiKeys, { caller, id, days: 1 });
    const now = deps.clock.now();
    c.header("Cache-Control", "no-store");
    const keys = { key: presentApiKey(key, now), replaced: presentApiKey(replaced, now) };
    return c.json({ ...keys, token, replaced_traffic: presentTraffic(recent) }, 201);
  })
  .openapi(usage, async (c) => {
    const { caller, deps } = c.var;
    const request = { caller, id: c.req.valid("param").id, days: c.req.valid("query").days };
    return c.json(presentKeyUsage(await readKeyUsage(deps.apiKeys, request), deps.clock.now()), 200);
  });
