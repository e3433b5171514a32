import { createRoute, z } from "@hono/zod-openapi";
import {
  addPaymentMethod,
  listPaymentMethods,
  openPortal,
  removePaymentMethod,
  saveBillingDetails,
  setDefaultPaymentMethod,
} from "../../../src/billing/index.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentMethod } from "../present-billing.ts";
import { newRouter } from "../router.ts";
import { DetailsBody, MethodAnswer, PortalBody } from "../schemas/billing.ts";
import { problems } from "../schemas/problems.ts";

const about = { tags: ["Billing"], security: [{ apiKey: [] }, { session: [] }] };
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
const unreadable = ["invalid_json", "too_large", "unsupported_media_type", "invalid_request"] as const;
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { "application/json": { schema } } });
const params = z.object({ id: z.string().max(64).openapi({ example: "pm_7m2k9q4x8v1c5n3b6z0t2w4r8y_3" }) });

const readDetails = createRoute({
  ...about,
  method: "get",
  path: "/v1/billing/details",
  operationId: "readBillingDetails",
  summary: "Whom invoices are made out to",
  middleware: [requireScope("billing:read")] as const,
  responses: { 200: { description: "They.", ...json(DetailsBody) }, ...problems(...refused, "not_found") },
});

const saveDetails = createRoute({
  ...about,
  method: "put",
  path: "/v1/billing/details",
  operationId: "saveBillingDetails",
  summary: "Say whom invoices are made out to",
  description:
    "The country decides the currency; in India the state, or that of the GSTIN, decides the taxes. Issued invoices stay as they are.",
  middleware: [requireScope("billing:write"), jsonBody()] as const,
  request: { body: { required: true, ...json(DetailsBody) } },
  responses: {
    200: { description: "As they are kept.", ...json(DetailsBody) },
    ...problems(...refused, ...unreadable, "conflict"),
  },
});

const list = createRoute({
  ...about,
  method: "get",
  path: "/v1/billing/payment-methods",
  operationId: "listPaymentMethods",
  summary: "Ways to pay",
  description: "Brand, last digits and expiry; nothing else of them ever comes here.",
  middleware: [requireScope("billing:read")] as const,
  responses: {
    200: { description: "They.", ...json(z.object({ payment_methods: z.array(MethodAnswer) })) },
    ...problems(...refused, "billing_unavailable"),
  },
});

const add = createRoute({
  ...about,
  method: "post",
  path: "/v1/billing/payment-methods",
  operationId: "addPaymentMethod",
  summary: "Add a way to pay",
  middleware: [requireScope("billing:write")] as const,
  responses: {
    201: { description: "Where a person enters it.", ...json(z.object({ url: z.url() })) },
    ...problems(...refused, "not_found", "billing_unavailable"),
  },
});

const makeDefault = createRoute({
  ...about,
  method: "put",
  path: "/v1/billing/payment-methods/{id}/default",
  operationId: "makePaymentMethodDefault",
  summary: "Pay by this one from now on",
  middleware: [requireScope("billing:write")] as const,
  request: { params },
  responses: { 204: { description: "It is the default." }, ...problems(...refused, "not_found", "billing_unavailable") },
});

const remove = createRoute({
  ...about,
  method: "delete",
  path: "/v1/billing/payment-methods/{id}",
  operationId: "removePaymentMethod",
  summary: "Remove a way to pay",
  middleware: [requireScope("billing:write")] as const,
  request: { params },
  responses: {
    204: { description: "It is gone." },
    ...problems(...refused, "not_found", "last_payment_method", "billing_unavailable"),
  },
});

const portal = createRoute({
  ...about,
  method: "post",
  path: "/v1/billing/portal",
  operationId: "openBillingPortal",
  summary: "A page of the payment provider",
  description:
    "Where a person sees and changes what the provider keeps of them. Stripe has a page of its own for each; with Razorpay all of them are the page of the subscription. The address is for one visit, soon.",
  middleware: [requireScope("billing:write"), jsonBody()] as const,
  request: { body: { required: true, ...json(PortalBody) } },
  responses: {
    201: { description: "Where it is.", ...json(z.object({ url: z.url() })) },
    ...problems(...refused, ...unreadable, "not_found", "conflict", "billing_unavailable"),
  },
});

export const billingPaymentMethodRoutes = newRouter()
  .openapi(readDetails, async (c) => {
    const details = await c.var.deps.billing.customers.details(c.var.caller.orgId);
    if (!details) throw new AppError("not_found", "Nobody has said yet whom invoices are made out to.");
    return c.json(details, 200);
  })
  .openapi(saveDetails, async (c) =>
    c.json(await saveBillingDetails(c.var.deps.billing, c.var.caller, c.req.valid("json")), 200),
  )
  .openapi(list, async (c) => {
    const methods = await listPaymentMethods(c.var.deps.billing, c.var.caller);
    return c.json({ payment_methods: methods.map(presentMethod) }, 200);
  })
  .openapi(add, async (c) => {
    const { url } = await addPaymentMethod(c.var.deps.billing, c.var.caller);
    return c.json({ url: new URL(url, c.req.url).href }, 201);
  })
  .openapi(portal, async (c) => {
    const { url } = await openPortal(c.var.deps.billing, c.var.caller, c.req.valid("json").page);
    return c.json({ url: new URL(url, c.req.url).href }, 201);
  })
  .openapi(makeDefault, async (c) => {
    await setDefaultPaymentMethod(c.var.deps.billing, c.var.caller, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(remove, async (c) => {
    await removePaymentMethod(c.var.deps.billing, c.var.caller, c.req.valid("param").id);
    return c.body(null, 204);
  });
