import { createRoute, z } from "@hono/zod-openapi";
import { AppError } from "../../../src/kernel/app-error.ts";
import { providers } from "../../../src/platform/ports/payment-provider.ts";
import { newRouter } from "../router.ts";
import { problems } from "../schemas/problems.ts";
import { readBytes } from "../validation/read-body.ts";

/** Far more than the largest webhook of any provider. */
const maxWebhookBytes = 256_000;

const receive = createRoute({
  method: "post",
  path: "/v1/billing/webhooks/{provider}",
  operationId: "receiveBillingWebhook",
  tags: ["Billing"],
  summary: "For payment providers: tell what has happened",
  description:
    "The body is signed, as each provider does it. It is kept, answered at once, and applied afterwards; an event that comes again changes nothing.",
  request: {
    params: z.object({ provider: z.enum(providers).openapi({ example: "sandbox" }) }),
    body: { required: true, content: { "application/json": { schema: z.object({}) } } },
  },
  responses: { 204: { description: "It is kept." }, ...problems("invalid_signature", "too_large", "not_found") },
});

export const billingWebhookRoutes = newRouter();

// The signature is over the bytes that came in, so they are read here and not by the router.
billingWebhookRoutes.openAPIRegistry.registerPath(receive);

billingWebhookRoutes.post("/v1/billing/webhooks/:provider", async (c) => {
  const { billing } = c.var.deps;
  const name = providers.find((each) => each === c.req.param("provider"));
  const provider = name && billing.providers[name];
  if (!provider) throw new AppError("not_found", "No such payment provider is set up here.");
  const body = await readBytes(c.req.raw, maxWebhookBytes);
  await billing.receive(provider, { body, headers: c.req.raw.headers });
  return c.body(null, 204);
});
