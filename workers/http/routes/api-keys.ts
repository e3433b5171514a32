import { createRoute, z } from "@hono/zod-openapi";
import {
  changeApiKey,
  issueApiKey,
  type KeySettings,
  requireKey,
  revokeApiKey,
  visibleModes,
} from "../../../src/api-keys/index.ts";
import type { KeyId } from "../../../src/kernel/ids.ts";
import { planRates } from "../../../src/rate-limits/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentApiKey, readSettings } from "../present-api-key.ts";
import { newRouter } from "../router.ts";
import { ApiKeyAnswer, ApiKeyChange, ApiKeyList, ApiKeyRequest, IssuedApiKey } from "../schemas/api-keys.ts";
import { problems } from "../schemas/problems.ts";

const about = { tags: ["API keys"], security: [{ apiKey: [] }, { session: [] }] };
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
const unreadable = ["invalid_json", "too_large", "unsupported_media_type", "invalid_request"] as const;
const params = z.object({ id: z.string().max(64).openapi({ example: "key_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });

const issue = createRoute({
  ...about,
  method: "post",
  path: "/v1/api-keys",
  operationId: "issueApiKey",
  summary: "Issue an API key",
  middleware: [requireScope("keys:write"), jsonBody()] as const,
  request: { body: { required: true, content: { "application/json": { schema: ApiKeyRequest } } } },
  responses: {
    201: { description: "The key. Its token is shown only here.", content: { "application/json": { schema: IssuedApiKey } } },
    ...problems(...refused, ...unreadable, "live_mode_required", "beyond_own_key", "key_limit_reached"),
  },
});

const list = createRoute({
  ...about,
  method: "get",
  path: "/v1/api-keys",
  operationId: "listApiKeys",
  summary: "The API keys of the organization, the newest first",
  middleware: [requireScope("keys:read")] as const,
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(100).default(50),
      after: z.string().max(64).optional().describe("The `next` of the page before"),
    }),
  },
  responses: {
    200: { description: "A page of them.", content: { "application/json": { schema: ApiKeyList } } },
    ...problems(...refused, "invalid_request"),
  },
});

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/api-keys/{id}",
  operationId: "readApiKey",
  summary: "An API key, without its token",
  middleware: [requireScope("keys:read")] as const,
  request: { params },
  responses: {
    200: { description: "The key.", content: { "application/json": { schema: ApiKeyAnswer } } },
    ...problems(...refused, "not_found"),
  },
});

const change = createRoute({
  ...about,
  method: "patch",
  path: "/v1/api-keys/{id}",
  operationId: "changeApiKey",
  summary: "Change what an API key is called and may do",
  middleware: [requireScope("keys:write"), jsonBody()] as const,
  request: { params, body: { required: true, content: { "application/json": { schema: ApiKeyChange } } } },
  responses: {
    200: { description: "The key as it is now.", content: { "application/json": { schema: ApiKeyAnswer } } },
    ...problems(...refused, ...unreadable, "beyond_own_key", "not_found", "key_not_active"),
  },
});

const revoke = createRoute({
  ...about,
  method: "delete",
  path: "/v1/api-keys/{id}",
  operationId: "revokeApiKey",
  summary: "Revoke an API key",
  description: "Within a second it works nowhere any more. Revoking it again changes nothing.",
  middleware: [requireScope("keys:write")] as const,
  request: { params },
  responses: { 204: { description: "It is revoked." }, ...problems(...refused, "not_found") },
});

export const apiKeyRoutes = newRouter()
  .openapi(list, async (c) => {
    const { caller, deps } = c.var;
    const { limit, after } = c.req.valid("query");
    const modes = visibleModes(caller);
    const keys = await deps.apiKeys.keys.list(caller.orgId, { modes, limit: limit + 1, after: after as KeyId | undefined });
    const page = keys.slice(0, limit);
    const next = keys.length > limit ? (page.at(-1)?.id ?? null) : null;
    return c.json({ api_keys: page.map((key) => presentApiKey(key, deps.clock.now())), next }, 200);
  })
  .openapi(read, async (c) => {
    const { caller, deps } = c.var;
    const key = await requireKey(deps.apiKeys, caller, c.req.valid("param").id);
    return c.json(presentApiKey(key, deps.clock.now()), 200);
  })
  .openapi(issue, async (c) => {
    const { caller, deps, attempt } = c.var;
    const { mode, ...given } = c.req.valid("json");
    const settings = readSettings(given) as KeySettings;
    const request = { caller, attemptId: attempt.id, mode, settings, planPerMinute: planRates[caller.plan] };
    const { key, token } = await issueApiKey(deps.apiKeys, request);
    c.header("Cache-Control", "no-store");
    c.header("Location", new URL(`/v1/api-keys/${key.id}`, c.req.url).href);
    return c.json({ key: presentApiKey(key, deps.clock.now()), token }, 201);
  })
  .openapi(change, async (c) => {
    const { caller, deps } = c.var;
    const settings = readSettings(c.req.valid("json"));
    const request = { caller, id: c.req.valid("param").id, settings, planPerMinute: planRates[caller.plan] };
    return c.json(presentApiKey(await changeApiKey(deps.apiKeys, request), deps.clock.now()), 200);
  })
  .openapi(revoke, async (c) => {
    await revokeApiKey(c.var.deps.apiKeys, { caller: c.var.caller, id: c.req.valid("param").id });
    return c.body(null, 204);
  });
