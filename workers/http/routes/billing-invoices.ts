import { createRoute, z } from "@hono/zod-openapi";
import { type Invoice, printInvoice, renewPayUrls } from "../../../src/billing/index.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import type { InvoiceId, OrgId } from "../../../src/kernel/ids.ts";
import type { BillingDeps, Deps } from "../deps.ts";
import { requireScope } from "../middleware/require-scope.ts";
import { presentInvoice, presentPayment } from "../present-billing.ts";
import { newRouter } from "../router.ts";
import { InvoiceAnswer, PaymentAnswer } from "../schemas/billing.ts";
import { problems } from "../schemas/problems.ts";

const about = {
  tags: ["Billing"],
  security: [{ apiKey: [] }, { session: [] }],
};
const refused = ["unauthenticated", "invalid_api_key", "missing_scope", "ip_not_allowed"] as const;
const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { "application/json": { schema } } });
const params = z.object({ id: z.string().max(64).openapi({ example: "ivc_7m2k9q4x8v1c5n3b6z0t2w4r8y" }) });
const query = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) });

const list = createRoute({
  ...about,
  method: "get",
  path: "/v1/billing/invoices",
  operationId: "listInvoices",
  summary: "Invoices and credit notes, the newest first",
  middleware: [requireScope("billing:read")] as const,
  request: { query },
  responses: {
    200: { description: "They.", ...json(z.object({ invoices: z.array(InvoiceAnswer) })) },
    ...problems(...refused, "invalid_request"),
  },
});

const read = createRoute({
  ...about,
  method: "get",
  path: "/v1/billing/invoices/{id}",
  operationId: "readInvoice",
  summary: "An invoice",
  middleware: [requireScope("billing:read")] as const,
  request: { params },
  responses: { 200: { description: "The invoice.", ...json(InvoiceAnswer) }, ...problems(...refused, "not_found") },
});

const print = createRoute({
  ...about,
  method: "get",
  path: "/v1/billing/invoices/{id}/pdf",
  operationId: "printInvoice",
  summary: "An invoice as PDF",
  middleware: [requireScope("billing:read")] as const,
  request: { params },
  responses: {
    200: {
      description: "A4, with text that can be selected.",
      content: { "application/pdf": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...problems(...refused, "not_found"),
  },
});

const payments = createRoute({
  ...about,
  method: "get",
  path: "/v1/billing/payments",
  operationId: "listPayments",
  summary: "Payments and refunds, the newest first",
  middleware: [requireScope("billing:read")] as const,
  request: { query },
  responses: {
    200: { description: "They.", ...json(z.object({ payments: z.array(PaymentAnswer) })) },
    ...problems(...refused, "invalid_request"),
  },
});

export const billingInvoiceRoutes = newRouter()
  .openapi(list, async (c) => {
    const found = await c.var.deps.billing.invoices.list(c.var.caller.orgId, c.req.valid("query").limit);
    const invoices = await renewPayUrls(collecting(c.var.deps), found);
    return c.json({ invoices: invoices.map((invoice) => presentInvoice(invoice, c.req.url)) }, 200);
  })
  .openapi(read, async (c) => {
    const invoice = await requireInvoice(c.var.deps.billing, c.var.caller.orgId, c.req.valid("param").id);
    const [renewed = invoice] = await renewPayUrls(collecting(c.var.deps), [invoice]);
    return c.json(presentInvoice(renewed, c.req.url), 200);
  })
  .openapi(print, async (c) => {
    const { billing } = c.var.deps;
    const invoice = await requireInvoice(billing, c.var.caller.orgId, c.req.valid("param").id);
    c.header("Content-Disposition", `attachment; filename="${invoice.number.replace("/", "-")}.pdf"`);
    c.header("Cache-Control", "private, no-store");
    return c.body((await printInvoice(billing.fontsOf, invoice)).slice(), 200, { "Content-Type": "application/pdf" });
  })
  .openapi(payments, async (c) => {
    const all = await c.var.deps.billing.ledger.payments(c.var.caller.orgId, c.req.valid("query").limit);
    return c.json({ payments: all.map(presentPayment) }, 200);
  });

const collecting = ({ billing, jobs }: Deps) => ({ ...billing, notifications: jobs.notifications });

async function requireInvoice({ invoices }: BillingDeps, orgId: OrgId, id: string): Promise<Invoice> {
  const invoice = await invoices.find(orgId, id as InvoiceId);
  if (!invoice) throw new AppError("not_found", `There is no invoice with the id ${id}.`);
  return invoice;
}
