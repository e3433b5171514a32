import { createRoute, z } from "@hono/zod-openapi";
import type { AuditEntry } from "../../../src/kernel/audit-entry.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";

const AuditLogEntry = z
  .object({
    id: z.string().openapi({ example: "aud_7m2k9q4x8v1c5n3b6z0t2w4r8y" }),
    sequence: z.int().openapi({ description: "Counts the entries of the organization from 1, without a gap" }),
    at: z.iso.datetime(),
    actor: z.string().openapi({ description: "A person, an API key, or a part of the system" }),
    action: z.string().openapi({ example: "api_key.issued" }),
    target: z.string(),
    details: z.string().openapi({ description: "JSON, as it was hashed" }),
    previous_hash: z.string(),
    hash: z.string().openapi({
      description:
        "SHA-256 of the JSON list [previous_hash, id, organization, sequence, at in ms, actor, action, target, details]",
    }),
  })
  .openapi("AuditEntry");

const list = createRoute({
  method: "get",
  path: "/v1/audit-log",
  operationId: "listAuditLog",
  tags: ["Audit log"],
  security: [{ apiKey: [] }, { session: [] }],
  summary: "What was changed, by whom, the newest first",
  description: "Entries are never changed or removed. Each holds the hash of the one before, so anybody can check the chain.",
  middleware: [requireScope("audit:read")] as const,
  request: {
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      before: z.coerce.number().int().min(1).optional().describe("The `next` of the page before"),
    }),
  },
  responses: {
    200: {
      description: "A page of the log.",
      content: {
        "application/json": {
          schema: z.object({
            organization: z.string(),
            entries: z.array(AuditLogEntry),
            next: z.int().nullable().openapi({ description: "`before` of the next page; null at the end" }),
          }),
        },
      },
    },
    ...problems("unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed", "invalid_request"),
  },
});

export const auditRoutes = newRouter().openapi(list, async (c) => {
  const { caller, deps } = c.var;
  const { limit, before } = c.req.valid("query");
  const entries = await deps.audit.list(caller.orgId, { before, limit: limit + 1 });
  const page = entries.slice(0, limit);
  const next = entries.length > limit ? (page.at(-1)?.sequence ?? null) : null;
  return c.json({ organization: caller.orgId, entries: page.map(presentEntry), next }, 200);
});

const presentEntry = ({ orgId: _, at, previousHash, ...entry }: AuditEntry) => ({
  ...entry,
  at: new Date(at).toISOString(),
  previous_hash: previousHash,
});
