import { createRoute, z } from "@hono/zod-openapi";
import { releaseApiKey } from "../../../src/api-keys/index.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentApiKey } from "../present-api-key.ts";
import { newRouter } from "../router.ts";
import { ApiKeyAnswer } from "../schemas/api-keys.ts";
import { problems } from "../schemas/problems.ts";

const release = createRoute({
  method: "post",
  path: "/v1/api-keys/{id}/release",
  operationId: "releaseApiKey",
  tags: ["API keys"],
  security: [{ session: [] }],
  summary: "Give a quarantined API key its rights back",
  description:
    "For a key whose report was a false alarm; one that really was public is better rotated. Takes the session of an owner or admin: no key can release itself or another one. A key that isn't quarantined stays as it is.",
  middleware: [requireScope("keys:write")] as const,
  request: { params: z.object({ id: z.string().max(64).openapi({ example: "key_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) }) },
  responses: {
    200: { description: "The key as it is now.", content: { "application/json": { schema: ApiKeyAnswer } } },
    ...problems("unauthenticated", "missing_scope", "session_required", "untrusted_origin", "not_found", "key_not_active"),
  },
});

export const apiKeyReleaseRoutes = newRouter().openapi(release, async (c) => {
  const { caller, deps } = c.var;
  const key = await releaseApiKey(deps.apiKeys, { caller, id: c.req.valid("param").id });
  return c.json(presentApiKey(key, deps.clock.now()), 200);
});
