import { createRoute, z } from "@hono/zod-openapi";
import { recurringPrices } from "../../../src/flows/revenue/recurring-price.ts";
import { AppError } from "../../../src/kernel/app-error.ts";
import { instant } from "../../../src/kernel/time.ts";
import { figuresOf, monthMetrics, RateMissing } from "../../../src/revenue/index.ts";
import { jsonBody } from "../middleware/json-body.ts";
import { requireOperator } from "../middleware/require-operator.ts";
import { iso, presentClosing } from "../present-revenue.ts";
import { newRouter } from "../router.ts";
import { aboutOperators, answered, jsonRequest, written } from "../schemas/operator-route.ts";
import { ClosingAnswer, KnownAt, KnownFigures, MonthName } from "../schemas/revenue.ts";

const list = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/revenue/months",
  operationId: "listRevenueMonths",
  summary: "Every closing of every month",
  description: "A final month never changes: what was learnt later is a restatement behind it.",
  middleware: [requireOperator()] as const,
  responses: answered("As they were made.", z.object({ closings: z.array(ClosingAnswer) })),
});

const read = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/revenue/months/{month}",
  operationId: "readRevenueMonth",
  summary: "A month as it was known at any time",
  middleware: [requireOperator()] as const,
  request: { params: z.object({ month: MonthName }), query: z.object({ known_at: KnownAt.optional() }) },
  responses: answered("Made out anew, and how it was closed.", KnownFigures.extend({ closings: z.array(ClosingAnswer) })),
});

const cohorts = createRoute({
  ...aboutOperators,
  method: "get",
  path: "/admin/v1/revenue/cohorts",
  operationId: "readRevenueCohorts",
  summary: "Customers by the month of their first payment, month after month",
  middleware: [requireOperator()] as const,
  responses: answered(
    "By cohort, then month; the latest closing of each.",
    z.object({ cohorts: z.record(z.string(), z.record(z.string(), z.object({ customers: z.int(), mrr: z.number() }))) }),
  ),
});

const RateBody = z
  .strictObject({
    month: MonthName,
    currency: z.string().regex(/^[A-Z]{3}$/),
    rate: z.int().min(1).max(1_000_000_000_000).openapi({ description: "Of one minor unit, in millionths of a paisa" }),
    source: z.string().trim().min(1).max(200),
  })
  .openapi("RevenueRateRequest", {
    example: { month: "2026-11", currency: "USD", rate: 84_120_000, source: "RBI reference rate" },
  });

const recordRate = createRoute({
  ...aboutOperators,
  method: "post",
  path: "/admin/v1/revenue/rates",
  operationId: "recordRevenueRate",
  summary: "Record the rate at the end of a month",
  description: "A month that has been closed is restated by it.",
  middleware: [requireOperator(), jsonBody()] as const,
  request: jsonRequest(RateBody),
  responses: written("It counts from the next closing on."),
});

export const revenueMonthRoutes = newRouter()
  .openapi(list, async (c) => c.json({ closings: (await c.var.deps.releases.closings.all()).map(presentClosing) }, 200))
  .openapi(read, async (c) => {
    const { releases } = c.var.deps;
    const { month } = c.req.valid("param");
    const { known_at } = c.req.valid("query");
    const knownAt = known_at === undefined ? releases.clock.now() : instant(Date.parse(known_at));
    const priceOf = await recurringPrices(releases.catalogs);
    const figures = await figuresOf({ ...releases, priceOf }, { month, knownAt }).catch((error: unknown) => {
      throw error instanceof RateMissing ? new AppError("not_found", error.message) : error;
    });
    const closings = (await releases.closings.ofMonth(month)).map(presentClosing);
    return c.json({ known_at: iso(knownAt), figures, metrics: monthMetrics(figures), closings }, 200);
  })
  .openapi(cohorts, async (c) => {
    const table: Record<string, Record<string, { customers: number; mrr: number }>> = {};
    for (const { month, figures } of await c.var.deps.releases.closings.all())
      for (const [cohort, standing] of Object.entries(figures.cohorts)) table[cohort] = { ...table[cohort], [month]: standing };
    return c.json({ cohorts: table }, 200);
  })
  .openapi(recordRate, async (c) => {
    const { releases } = c.var.deps;
    await releases.closings.recordRate({ ...c.req.valid("json"), recordedAt: releases.clock.now(), author: c.var.operator });
    return c.body(null, 204);
  });
