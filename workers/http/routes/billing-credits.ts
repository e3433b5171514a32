import { createRoute, type z } from "@hono/zod-openapi";
import { buyCredits, readCatalog } from "../../../src/billing/index.ts";
import { purchaseIdOf } from "../../../src/kernel/ids.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentCredits, presentPreview } from "../present-billing.ts";
import { newRouter } from "../router.ts";
import { CreditsAnswer, CreditsBody, PurchaseAnswer } from "../schemas/billing.ts";
import { problems } from "../schemas/problems.ts";

const about = { tags: ["Billing"], security: [{ apiKey: [] }, { session: [] }] };
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
const unreadable = ["invalid_json", "too_large", "unsupported_media_type", "invalid_request"] as const;
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { "application/json": { schema } } });

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/billing/credits",
  operationId: "readCredits",
  summary: "Credits for premium generations, and the packs that are sold",
  description:
    "Premium generations take credits first; those beyond are paid by use, with the usage of the month. No packs are sold while no model is premium.",
  middleware: [requireScope("billing:read")] as const,
  responses: { 200: { description: "They.", ...json(CreditsAnswer) }, ...problems(...refused) },
});

const buy = createRoute({
  ...about,
  method: "post",
  path: "/v1/billing/credits",
  operationId: "buyCredits",
  summary: "Buy a pack of credits by one payment",
  description: "It is paid from what the plan is paid by, or at `pay_url`. The same `Idempotency-Key` buys one pack.",
  middleware: [requireScope("billing:write"), jsonBody()] as const,
  request: { body: { required: true, ...json(CreditsBody) } },
  responses: {
    201: { description: "What it costs.", ...json(PurchaseAnswer) },
    ...problems(...refused, ...unreadable, "not_found", "billing_details_missing", "billing_unavailable"),
  },
});

export const billingCreditRoutes = newRouter()
  .openapi(read, async (c) => {
    const { billing } = c.var.deps;
    const { orgId } = c.var.caller;
    const [left, catalog, purchases] = await Promise.all([
      billing.credits.left(orgId),
      readCatalog(billing),
      billing.credits.list(orgId, 50),
    ]);
    return c.json(presentCredits({ left, catalog, purchases }, c.req.url), 200);
  })
  .openapi(buy, async (c) => {
    const wish = { id: purchaseIdOf(c.var.attempt.id), packId: c.req.valid("json").pack };
    const { id, url, ...sold } = await buyCredits(c.var.deps.billing, c.var.caller, wish);
    return c.json({ ...presentPreview(sold), id, pay_url: url && new URL(url, c.req.url).href }, 201);
  });
